/**
 * A title in lines that are no longer than so many characters, as far as its words allow.
 *
 * @example shortLines('Balanced accuracy *', 11) // ['Balanced', 'accuracy *']
 */
export function shortLines(title: string, widest: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || longer.length > widest) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
