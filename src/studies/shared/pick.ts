/** The fields of these names that a record has: what is absent, or undefined, stays absent. */
export function pick<Source extends object, Name extends keyof Source>(
  source: Source,
  names: readonly Name[],
): Pick<Source, Name> {
  const given = names.filter((name) => source[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, source[name]])) as Pick<Source, Name>;
}
