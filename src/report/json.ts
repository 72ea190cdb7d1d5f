/** A result as JSON, its numbers unrounded. */
export function json(result: unknown): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
