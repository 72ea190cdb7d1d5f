/**
 * What a figure was called in the JSON of version 1, where that differs: metrics stood beside a model's other figures,
 * times under `timings` by the model's id, and there was one difference. Users have such names in their assertions, so
 * they stay good.
 */
const rewritings: readonly (readonly [path: RegExp, earlier: string])[] = [
  [/^models\.(\d+)\.metrics\.(.+)$/, 'models.$1.$2'],
  [/^models\.(\D[^.]*)\.timings\.(.+)$/, 'timings.$1.$2'],
  [/^comparison\.differences\.0\.(estimate|low|high|rowsToSettle|narrowestHalfWidth)$/, 'comparison.$1'],
];

/** The name that a figure at a path of the result had in version 1; undefined where it was the same, or there was none. */
export function earlierName(path: string): string | undefined {
  const found = rewritings.find(([pattern]) => pattern.test(path));
  return found === undefined ? undefined : path.replace(...found);
}
