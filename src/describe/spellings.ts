import { missingCode, type TextColumn } from '../sources/contract/table.ts';
import { counted } from '../text/counted.ts';
import { listTexts } from '../text/list-texts.ts';
import { lookAlikeKey } from '../text/look-alike-key.ts';
import { quoteValue } from '../text/quote-value.ts';

/** One way in which a column writes a level. */
export interface Spelling {
  readonly text: string;
  /** Rows that write it so. */
  readonly rows: number;
}

/** Levels of a column that look alike, two or more, the commonest first. */
export type Spellings = readonly Spelling[];

/**
 * The levels that look alike, group by group in the order of their characters.
 *
 * @param trainingRows the rows at the start of the column that decide which spelling is the commonest, as models learn
 * from these only; every row counts where they do not tell
 */
export function findSpellings(column: TextColumn, trainingRows = column.codes.length): Spellings[] {
  return groupLevels(column, trainingRows).filter((group) => group.length > 1);
}

/** How many levels of a column do not look alike. */
export function countUnlikeLevels(column: TextColumn): number {
  return groupLevels(column, column.codes.length).length;
}

/**
 * The column with each level written as it is most often: those that look alike are one.
 *
 * @param trainingRows as {@link findSpellings} takes them
 */
export function mergeSpellings(column: TextColumn, trainingRows = column.codes.length): TextColumn {
  const groups = findSpellings(column, trainingRows);
  if (groups.length === 0) return column;
  const codeOfText = new Map(column.levels.map((level, code) => [level, code]));
  const codeOfCode = Int32Array.from(column.levels.keys());
  for (const [commonest, ...others] of groups) {
    const code = codeOfText.get(commonest?.text ?? '') as number;
    for (const { text } of others) codeOfCode[codeOfText.get(text) as number] = code;
  }
  return {
    ...column,
    codes: column.codes.map((code) => (code < 0 ? missingCode : (codeOfCode[code] as number))),
  };
}

/** Groups of spellings and how common each is: `"no" (103 rows) and "No" (55 rows); "yes" (68 rows) and …`. */
export function listSpellings(groups: readonly Spellings[]): string {
  const shown = groups.slice(0, mostGroups).map((group) => listTexts(group.map(showSpelling), mostSpellings));
  const more = groups.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more such ${more === 1 ? 'group' : 'groups'}`] : [])].join(
    '; ',
  );
}

/** A label in quotes and how many rows have it: `"no" (103 rows)`. */
export function showSpelling({ text, rows }: Spelling): string {
  return `${quoteValue(text)} (${counted(rows, 'row')})`;
}

const mostGroups = 3;
const mostSpellings = 4;

function groupLevels({ codes, levels }: TextColumn, trainingRows: number): Spellings[] {
  const [rows, training] = [new Int32Array(levels.length), new Int32Array(levels.length)];
  codes.forEach((code, row) => {
    if (code < 0) return;
    rows[code] = (rows[code] as number) + 1;
    if (row < trainingRows) training[code] = (training[code] as number) + 1;
  });
  const used = [...levels.keys()].filter((code) => rows[code] !== 0);
  const codesOfKey = new Map<string, number[]>();
  for (const code of used) {
    const key = lookAlikeKey(levels[code] as string);
    const known = codesOfKey.get(key);
    if (known === undefined) codesOfKey.set(key, [code]);
    else known.push(code);
  }
  const text = (code: number): string => levels[code] as string;
  return [...codesOfKey.values()]
    .map((group) =>
      group
        .sort(
          (a, b) =>
            (training[b] as number) - (training[a] as number) ||
            (rows[b] as number) - (rows[a] as number) ||
            (text(a) < text(b) ? -1 : 1),
        )
        .map((code): Spelling => ({ text: text(code), rows: rows[code] as number })),
    )
    .sort(([a], [b]) => ((a as Spelling).text < (b as Spelling).text ? -1 : 1));
}
