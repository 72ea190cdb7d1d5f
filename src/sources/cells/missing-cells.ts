import { InputError } from '../../errors.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { excelErrors } from './excel-errors.ts';
import { cellForm, formOf, isNumberForm, numberOf } from './number-cell.ts';

const words: ReadonlySet<string> = new Set(['na', 'n/a', '?', 'null', 'nan', '-']);

/**
 * The texts that stand for a missing value, in lower case and without those of spreadsheets: what a database may hold.
 *
 * @param more and `keep` as for {@link missingCells}
 */
export function missingTexts(more: readonly string[], keep: readonly string[]): string[] {
  const kept = new Set(keep.map(plain));
  return [...new Set(['', ...words, ...more.map(plain)])].filter((word) => !kept.has(word));
}

/** Which cells stand for a missing value. */
export interface MissingCells {
  /** Whether a cell, without blanks around it, is one of the missing words. */
  hasText(text: string): boolean;
  /** Whether a number is one of the user's codes for a missing value, such as 99. */
  hasNumber(value: number): boolean;
  /** Whether a cell would be missing and is a value because the user says so; among numbers it is missing all the same. */
  isKept(text: string): boolean;
}

/**
 * Empty cells, NA, N/A, ?, null, NaN and -, and Excel's error values are missing, in any case; `more` adds words, and
 * numbers that are compared by their value, so that 99 is also 99.0; `keep` takes words away.
 *
 * @throws InputError when a word of `keep` is none that stands for a missing value, or is one of `more` too
 */
export function missingCells(more: readonly string[] = [], keep: readonly string[] = []): MissingCells {
  const added = new Set(more.map(plain));
  const kept = new Set(keep.map(plain));
  for (const word of kept) refuseUseless(word, added);
  const texts = new Set([...words, ...excelErrors, ...added].filter((word) => !kept.has(word)));
  const numbers = new Set(missingNumbers(more));
  const hasNumbers = numbers.size > 0;
  return {
    hasText: (text) => text === '' || texts.has(text.toLowerCase()),
    hasNumber: (value) => hasNumbers && numbers.has(value),
    isKept: (text) => kept.size > 0 && kept.has(text.toLowerCase()),
  };
}

/** The numbers among the user's words for a missing value. */
export function missingNumbers(more: readonly string[]): number[] {
  return more
    .map((word) => ({ text: word.trim(), form: formOf(word.trim()) }))
    .filter(({ form }) => isNumberForm(form) && form !== cellForm.long)
    .map(({ text, form }) => numberOf(text, form, '.'));
}

/** Whether a cell is one of the words that usually stand for a missing value, apart from Excel's errors. */
export function isUsualWord(text: string): boolean {
  return words.has(text.toLowerCase());
}

function plain(word: string): string {
  return word.trim().toLowerCase();
}

function refuseUseless(word: string, added: ReadonlySet<string>): void {
  if (added.has(word)) {
    throw new InputError(`${quoteValue(word)} is named by both --keep and --missing: give one of them`);
  }
  if (word === '' || !(words.has(word) || excelErrors.has(word))) {
    const reason = word === '' ? 'an empty cell is always missing' : 'such a cell is a value anyway';
    throw new InputError(`--keep ${quoteValue(word)}: ${reason} (name a word such as NA, or leave it out)`);
  }
}
