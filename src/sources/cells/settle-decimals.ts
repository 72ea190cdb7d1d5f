import type { Evidence } from './evidence.ts';
import type { FormTally } from './form-tally.ts';
import { cellForm, type DecimalMark } from './number-cell.ts';
import { isNumberColumn } from './number-column.ts';

const { point, comma, pointGroup, commaGroup } = cellForm;

/** What is known when formats are settled beside the cells. */
export interface FormatHints {
  readonly delimiter: string;
  /** The decimal mark that the user names. */
  readonly decimal: DecimalMark | undefined;
}

/** The decimal mark that a column itself proves; undefined when it holds whole numbers or only such as 1,234. */
function ownDecimal({ integers }: Evidence, tally: FormTally): DecimalMark | undefined {
  const points = tally.count(point);
  const commas = tally.count(comma);
  if (points !== commas) return points > commas ? '.' : ',';
  const [byPoint, byComma] = [tally.count(pointGroup), tally.count(commaGroup)];
  if (points > 0 || !integers.areSmall || byPoint > 0 === byComma > 0) return undefined;
  return byPoint > 0 ? ',' : '.';
}

/** The decimal mark of a column that proves none: the one that all other columns prove, or else the likelier one. */
function likelyDecimal(
  tally: FormTally,
  proven: ReadonlySet<DecimalMark | undefined>,
  delimiter: string,
): DecimalMark {
  const isOne = proven.has('.') !== proven.has(',');
  if (isOne) return proven.has('.') ? '.' : ',';
  if (tally.count(commaGroup) <= tally.count(pointGroup)) return '.';
  return delimiter === ';' ? ',' : '.';
}

/**
 * The decimal mark of each column.
 *
 * 1.5 proves a decimal point and 1,5 a decimal comma; a column follows the majority of such cells. 1.234 and 1,234 prove
 * nothing by themselves. Beside whole numbers below 1000, two different ones at least, they are thousands: of decimals
 * with their zeros cut off, one in ten would be shorter, and hardly any would be whole. A column of only those follows the
 * columns that do prove a mark, if they agree; otherwise 1.234 has decimals, and 1,234 has them where the delimiter is a
 * semicolon and is a thousand elsewhere. Either way such a column is the same but for a factor of 1000.
 */
export function settleDecimals(
  columns: readonly Evidence[],
  units: readonly (string | undefined)[],
  { delimiter, decimal: requested }: FormatHints,
): DecimalMark[] {
  if (requested !== undefined) return columns.map(() => requested);
  const tallies = columns.map((evidence, j) => evidence.tally(units[j]));
  const own = columns.map((evidence, j) => {
    const decimal = ownDecimal(evidence, tallies[j] as FormTally);
    return decimal !== undefined && isNumberColumn(evidence, units[j], decimal) ? decimal : undefined;
  });
  const proven = new Set(own);
  return tallies.map((tally, j) => own[j] ?? likelyDecimal(tally, proven, delimiter));
}
