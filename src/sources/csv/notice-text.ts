/** How many columns or names a notice tells one by one. */
export const maximumNamed = 5;

/** A count with its noun: "1 cell", "1,200 cells". */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
