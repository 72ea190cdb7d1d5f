/**
 * JSON that a person can read: an entry a line, and of a list of records a record a line. Numbers keep every digit.
 *
 * @example readableJson({ a: 1, b: [{ c: 2 }] }) // '{\n  "a": 1,\n  "b": [\n    {"c":2}\n  ]\n}\n'
 */
export function readableJson(record: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(record).map(
    ([name, value]) =>
      `  ${JSON.stringify(name)}: ${isListOfRecords(value) ? lines(value) : JSON.stringify(value)}`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

function isListOfRecords(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object');
}

function lines(records: readonly object[]): string {
  return `[\n${records.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
