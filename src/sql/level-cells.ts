import type { FeatureSource } from '../describe/apply-features.ts';
import type { Dialect } from '../dialects/contract.ts';
import type { MissingValues } from './missing-values.ts';
import type { SelectColumn } from './select.ts';
import type { UniqueNames } from './unique-names.ts';

/** A column of levels, and how each is told. */
export interface LevelCells {
  readonly cells: readonly SelectColumn[];
  readonly levels: readonly string[];
  readonly isMissing: string;
  /** Whether a cell has a level, by its code. */
  isLevel(code: number): string;
}

/**
 * A column whose cells are levels: text, or where all of them are numbers, a number. Spellings that count as one level
 * are told as far as case and outer blanks go.
 */
export function levelCells(
  dialect: Dialect,
  { name, levels, mergesSpellings }: Extract<FeatureSource, { kind: 'yes/no' | 'category' }>,
  missing: MissingValues,
  names: UniqueNames,
): LevelCells {
  const column = dialect.identifier(name);
  const areNumbers = levels.every((level) => level !== '' && String(Number(level)) === level);
  if (areNumbers) {
    const cell = names.give(`${name} number`);
    const quoted = dialect.identifier(cell);
    const isNull = `${quoted} is null`;
    const numbers = missing.numbers.map((number) => dialect.number(number));
    return {
      cells: [{ expression: dialect.toDouble(column), name: cell }],
      levels,
      isMissing: numbers.length === 0 ? isNull : `${isNull} or ${quoted} in (${numbers.join(', ')})`,
      isLevel: (code) => `${quoted} = ${dialect.number(Number(levels[code]))}`,
    };
  }
  const cell = names.give(`${name} text`);
  const quoted = dialect.identifier(cell);
  const texts = missing.texts.map((text) => dialect.text(text));
  const told = mergesSpellings ? `lower(${quoted})` : quoted;
  return {
    cells: [{ expression: dialect.trim(dialect.toText(column)), name: cell }],
    levels,
    isMissing: `${quoted} is null or lower(${quoted}) in (${texts.join(', ')})`,
    isLevel: (code) => {
      const level = levels[code] as string;
      return `${told} = ${dialect.text(mergesSpellings ? level.toLowerCase() : level)}`;
    },
  };
}
