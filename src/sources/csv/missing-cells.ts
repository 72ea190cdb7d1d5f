import { formOf, isNumberForm, numberOf } from './number-cell.ts';

const usual = ['', 'na', 'n/a', '?', 'null', 'nan', '-'];

/** Which cells stand for a missing value. */
export interface MissingCells {
  /** Whether a cell, without blanks around it, is one of the missing words. */
  hasText(text: string): boolean;
  /** Whether a number is one of the user's codes for a missing value, such as 99. */
  hasNumber(value: number): boolean;
}

/**
 * Empty cells and NA, N/A, ?, null, NaN and - are missing, in any case; `more` adds words, and numbers that are compared
 * by their value, so that 99 is also 99.0.
 */
export function missingCells(more: readonly string[] = []): MissingCells {
  const words = new Set([...usual, ...more.map((word) => word.trim().toLowerCase())]);
  const numbers = new Set<number>();
  for (const word of more) {
    const text = word.trim();
    const form = formOf(text);
    if (isNumberForm(form)) numbers.add(numberOf(text, form, '.'));
  }
  const hasNumbers = numbers.size > 0;
  return {
    hasText: (text) => text === '' || words.has(text.toLowerCase()),
    hasNumber: (value) => hasNumbers && numbers.has(value),
  };
}
