import { counted } from '../../text/counted.ts';
import { firstColumns } from '../../text/first-columns.ts';
import { quoteValue } from '../../text/quote-value.ts';
import type { ReadNotice } from '../contract/table.ts';
import type { Evidence } from './evidence.ts';
import { excelErrors } from './excel-errors.ts';
import { detectedNumberNotices, numberNotices } from './number-notices.ts';
import type { ReadColumn } from './read-column.ts';
import { textNotices, textWarnings } from './text-notices.ts';

/** Excel's errors, which are missing in a column of any kind. */
function excelErrorCells({ missing }: Evidence): string | undefined {
  const errors = missing.words.filter(([word]) => excelErrors.has(word.toLowerCase()));
  const [first] = errors;
  if (first === undefined) return undefined;
  const cells = errors.reduce((sum, [, { count }]) => sum + count, 0);
  return `${counted(cells, 'cell')} with an error of Excel such as ${quoteValue(first[0])} read as missing`;
}

/** What is to be told of one column. */
function noticesOf({ column, format, evidence }: ReadColumn, isDecimalKnown: boolean): ReadNotice[] {
  const told = (code: string, message: string | undefined): ReadNotice[] =>
    message === undefined ? [] : [{ code, message }];
  const errors = told('excel-errors', excelErrorCells(evidence));
  if (format.kind === 'number') {
    const kinds = isDecimalKnown ? numberNotices : detectedNumberNotices;
    return [...kinds.flatMap(([code, describe]) => told(code, describe(evidence, format))), ...errors];
  }
  if (column.kind !== 'text') return errors;
  return [
    ...textNotices.flatMap(([code, describe]) => told(code, describe(evidence, column))),
    ...errors,
    ...textWarnings
      .flatMap(([code, describe]) => told(code, describe(evidence, column)))
      .map((notice) => ({ ...notice, isWarning: true as const })),
  ];
}

/**
 * What the user should know about single columns: for each kind of notice the first columns, and how many more.
 *
 * @param isDecimalKnown whether the user said what the decimal mark is
 */
export function columnNotices(columns: readonly ReadColumn[], isDecimalKnown: boolean): ReadNotice[] {
  const all = columns.flatMap((read) =>
    noticesOf(read, isDecimalKnown).map((notice) => ({
      ...notice,
      message: `column ${quoteValue(read.column.name)}: ${notice.message}`,
    })),
  );
  const codes = [...new Set(all.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const ofCode = all.filter((notice) => notice.code === code);
    return firstColumns(ofCode.map(({ message }) => message)).map((message) => ({
      ...ofCode[0],
      code,
      message,
    }));
  });
}
