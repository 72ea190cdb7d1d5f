/** A text between quotes, those within it doubled: how the SQL standard has it. */
export function doubled(text: string, quote: '"' | "'"): string {
  return quote + text.replaceAll(quote, quote + quote) + quote;
}

/** A text between quotes, with backslashes before quotes and backslashes, as C has it. */
export function escaped(text: string, quote: '`' | "'"): string {
  const inner = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\0', '\\0');
  return quote + inner + quote;
}
