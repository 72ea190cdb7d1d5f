import type { FeatureSource } from '../describe/apply-features.ts';
import type { Dialect } from '../dialects/contract.ts';
import type { DateEncoding } from '../encode/date-encoding.ts';
import type { FeatureEncoding } from '../encode/encoding.ts';
import type { LevelEncoding } from '../encode/level-encoding.ts';
import type { NumberEncoding } from '../encode/number-encoding.ts';
import { type LevelCells, levelCells } from './level-cells.ts';
import type { MissingValues } from './missing-values.ts';
import { momentOf, runningNumber } from './moment-cells.ts';
import type { SelectColumn } from './select.ts';
import type { UniqueNames } from './unique-names.ts';

/** The columns of a feature in each of the three subqueries that encode it. */
export interface EncodedFeature {
  readonly cells: readonly SelectColumn[];
  readonly filled: readonly SelectColumn[];
  readonly encoded: readonly SelectColumn[];
  /** 1 where a number is missing, beside the encoded columns; absent where nobody asks. */
  readonly flag?: SelectColumn;
}

/** Larger numbers, infinities and NaN among them, are no values. */
const largestNumber = 1e140;

/**
 * How a column of a table becomes a feature's encoded columns.
 *
 * @param needsFlag whether a model asks whether the number is missing
 */
export function featureSql(
  dialect: Dialect,
  source: FeatureSource,
  encoding: FeatureEncoding,
  missing: MissingValues,
  names: UniqueNames,
  needsFlag: boolean,
): EncodedFeature {
  switch (encoding.kind) {
    case 'number':
      return source.kind === 'yes/no'
        ? yesNoSql(
            dialect,
            levelCells(dialect, source, missing, names),
            encoding,
            source.name,
            names,
            needsFlag,
          )
        : numberSql(dialect, source, encoding, missing, names, needsFlag);
    case 'levels':
      if (source.kind !== 'category') break;
      return levelsSql(dialect, levelCells(dialect, source, missing, names), encoding, source.name, names);
    case 'date':
      if (source.kind !== 'date' && source.kind !== 'time') break;
      return circlesSql(dialect, source, encoding, names);
  }
  throw new TypeError(`${source.name}: a feature of kind ${source.kind} is not encoded as ${encoding.kind}`);
}

function numberSql(
  dialect: Dialect,
  source: FeatureSource,
  encoding: NumberEncoding,
  { numbers }: MissingValues,
  names: UniqueNames,
  needsFlag: boolean,
): EncodedFeature {
  const { name } = source;
  const column = dialect.identifier(name);
  const cell = names.give(`${name} number`);
  const expression =
    source.kind === 'numeric' && source.dateForm !== undefined
      ? runningNumber(dialect, column, source.dateForm)
      : dialect.toDouble(column);
  const quoted = dialect.identifier(cell);
  const limit = dialect.number(largestNumber);
  const isValue = `${quoted} between -${limit} and ${limit}${notIn(quoted, numbers.map(dialect.number))}`;
  return {
    cells: [{ expression, name: cell }],
    ...scaledSql(dialect, name, encoding, `case when ${isValue} then ${quoted} end`, names, needsFlag),
  };
}

function notIn(quoted: string, values: readonly string[]): string {
  return values.length === 0 ? '' : ` and ${quoted} not in (${values.join(', ')})`;
}

function yesNoSql(
  dialect: Dialect,
  { cells, isLevel }: LevelCells,
  encoding: NumberEncoding,
  name: string,
  names: UniqueNames,
  needsFlag: boolean,
): EncodedFeature {
  const value = `case when ${isLevel(0)} then ${dialect.number(0)} when ${isLevel(1)} then ${dialect.number(1)} end`;
  return { cells, ...scaledSql(dialect, name, encoding, value, names, needsFlag) };
}

/** @param value is NULL where a cell is missing */
function scaledSql(
  dialect: Dialect,
  name: string,
  { fill, mean, standardDeviation, hasIndicator }: NumberEncoding,
  value: string,
  names: UniqueNames,
  needsFlag: boolean,
): Omit<EncodedFeature, 'cells'> {
  const filled = names.give(`${name} filled`);
  const quoted = dialect.identifier(filled);
  const scaled = {
    expression: `(${quoted} - ${inParentheses(dialect.number(mean))}) / ${dialect.number(standardDeviation)}`,
    name: names.give(`${name} scaled`),
  };
  const ofValue = { expression: `coalesce(${value}, ${dialect.number(fill)})`, name: filled };
  if (!hasIndicator && !needsFlag) return { filled: [ofValue], encoded: [scaled] };
  const isMissing = names.give(`${name} is missing`);
  const expression = `case when (${value}) is null then ${dialect.number(1)} else ${dialect.number(0)} end`;
  const indicator = { expression: dialect.identifier(isMissing), name: names.give(`${name} missing`) };
  return {
    filled: [ofValue, { expression, name: isMissing }],
    encoded: hasIndicator ? [scaled, indicator] : [scaled],
    flag: indicator,
  };
}

/** Two minus signs in a row would begin a comment. */
function inParentheses(number: string): string {
  return number.startsWith('-') ? `(${number})` : number;
}

function levelsSql(
  dialect: Dialect,
  { cells, isMissing, levels, isLevel }: LevelCells,
  encoding: LevelEncoding,
  name: string,
  names: UniqueNames,
): EncodedFeature {
  const { labels, columnOfCode, missingColumn, rareColumn } = encoding;
  const place = names.give(`${name} level`);
  const kept = levels
    .map((_, code) => ({ code, column: columnOfCode[code] as number }))
    .filter(({ column }) => column >= 0 && column !== rareColumn);
  const cases = kept.map(({ code, column }) => ` when ${isLevel(code)} then ${column}`).join('');
  const expression = `case when ${isMissing} then ${missingColumn}${cases} else ${rareColumn} end`;
  return {
    cells,
    filled: [{ expression, name: place }],
    encoded: labels.map((label, column) => ({
      expression: `case when ${dialect.identifier(place)} = ${column} then ${dialect.number(1)} else ${dialect.number(0)} end`,
      name: names.give(`${name} = ${label}`),
    })),
  };
}

function circlesSql(
  dialect: Dialect,
  source: Extract<FeatureSource, { kind: 'date' | 'time' }>,
  { circles }: DateEncoding,
  names: UniqueNames,
): EncodedFeature {
  const column = dialect.identifier(source.name);
  const parts = circles.map((circle) => ({
    circle,
    cell: names.give(`${source.name} ${circle} number`),
    angle: names.give(`${source.name} ${circle} angle`),
  }));
  const turn = dialect.number(2 * Math.PI);
  const stepsOf = { month: 12, weekday: 7, hour: 24 };
  return {
    cells: parts.map(({ circle, cell }) => ({
      expression: dialect.toDouble(circlePart(dialect, column, source, circle)),
      name: cell,
    })),
    filled: parts.map(({ circle, cell, angle }) => ({
      expression: `${turn} * ${dialect.identifier(cell)} / ${dialect.number(stepsOf[circle])}`,
      name: angle,
    })),
    encoded: parts.flatMap(({ circle, angle }) =>
      (['sin', 'cos'] as const).map((part) => ({
        // A missing date lies in the middle of every circle.
        expression: `coalesce(${part}(${dialect.identifier(angle)}), ${dialect.number(0)})`,
        name: names.give(`${source.name} ${circle} ${part}`),
      })),
    ),
  };
}

/** Where on a circle a moment is, in months, days or hours from its beginning. */
function circlePart(
  dialect: Dialect,
  column: string,
  { kind, dateForm }: Extract<FeatureSource, { kind: 'date' | 'time' }>,
  circle: DateEncoding['circles'][number],
): string {
  if (kind === 'time') return `floor(${dialect.clockSeconds(column)} / 60) / 60`;
  const moment = momentOf(dialect, column, dateForm);
  switch (circle) {
    case 'month':
      return `${dialect.month(moment)} - 1`;
    case 'weekday':
      return dialect.daysAfterMonday(moment);
    case 'hour':
      return `${dialect.toDouble(dialect.hour(moment))} + ${dialect.toDouble(dialect.minute(moment))} / 60`;
  }
}
