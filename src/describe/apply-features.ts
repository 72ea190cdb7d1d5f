import { InputError } from '../errors.ts';
import type { Column, Table } from '../sources/contract/table.ts';
import { nearNames } from '../text/near-name.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { Feature } from './dataset.ts';
import type { DateForm } from './dates/date-forms.ts';
import { expectMoments, expectNumbers } from './expect-cells.ts';
import { dateFeature, momentNumber, numericFeature } from './feature.ts';
import { matchLevels } from './match-levels.ts';

/** How a column's cells become a feature, apart from any rows: what another table needs to be read alike. */
export type FeatureSource =
  | { readonly kind: 'numeric'; readonly name: string; readonly dateForm?: DateForm }
  | (LevelSource & { readonly kind: 'yes/no'; readonly levels: readonly [string, string] })
  | (LevelSource & { readonly kind: 'category'; readonly levels: readonly string[] })
  | { readonly kind: 'date'; readonly name: string; readonly dateForm: DateForm }
  | { readonly kind: 'time'; readonly name: string; readonly dateForm: DateForm };

interface LevelSource {
  readonly name: string;
  /** Whether texts that look like a level are that level. */
  readonly mergesSpellings?: true;
}

/** How a feature was made of its column. */
export function featureSource(feature: Feature): FeatureSource {
  const { name } = feature;
  const merged = 'mergesSpellings' in feature ? { mergesSpellings: true as const } : {};
  switch (feature.kind) {
    case 'numeric':
      return {
        kind: 'numeric',
        name,
        ...(feature.dateForm === undefined ? {} : { dateForm: feature.dateForm }),
      };
    case 'date':
      return { kind: 'date', name, dateForm: feature.dateForm };
    case 'time':
      return { kind: 'time', name, dateForm: feature.dateForm };
    case 'yes/no':
      return { kind: 'yes/no', name, levels: feature.levels, ...merged };
    case 'category':
      return { kind: 'category', name, levels: feature.levels, ...merged };
  }
}

/** A new table's features, and what about its cells the user should know. */
export interface AppliedFeatures {
  readonly features: readonly Feature[];
  readonly notices: readonly string[];
}

/**
 * Makes the features of a new table as they were made of the one that models learned from. Columns are found by name;
 * others are ignored. A level that is new to a category has a code beyond the known ones; a third value of a yes/no
 * column counts as missing.
 *
 * @throws InputError when a column is missing, or a cell is no number or no date where one is expected
 */
export function applyFeatures(table: Table, sources: readonly FeatureSource[]): AppliedFeatures {
  refuseMissingColumns(table, sources);
  const notices: string[] = [];
  const features = sources.map((source) => {
    const column = table.columns.find(({ name }) => name === source.name) as Column;
    return applyFeature(table, column, source, notices);
  });
  return { features, notices };
}

function applyFeature(table: Table, column: Column, source: FeatureSource, notices: string[]): Feature {
  const { name } = source;
  switch (source.kind) {
    case 'numeric': {
      const { dateForm } = source;
      if (dateForm === undefined) return numericFeature(expectNumbers(table, column));
      return momentNumber(name, expectMoments(table, column, dateForm), dateForm);
    }
    case 'date':
      return dateFeature(name, expectMoments(table, column, source.dateForm), source.dateForm);
    case 'time': {
      const { dateForm } = source;
      return { kind: 'time', name, values: expectMoments(table, column, dateForm), dateForm };
    }
    default:
      return applyLevels(column, source, notices);
  }
}

function applyLevels(
  column: Column,
  source: Extract<FeatureSource, { kind: 'yes/no' | 'category' }>,
  notices: string[],
): Feature {
  const { name } = source;
  const { codes, levels, newCells } = matchLevels(column, source.levels, source.mergesSpellings);
  if (newCells > 0) {
    notices.push(describeNewLevels(source, newCells, levels[source.levels.length] as string));
  }
  if (source.kind === 'category') return { kind: 'category', name, codes, levels };
  const values = Float64Array.from(codes, (code) => (code === 0 || code === 1 ? code : Number.NaN));
  return { kind: 'yes/no', name, values, levels: source.levels };
}

function describeNewLevels({ kind, name }: FeatureSource, cells: number, example: string): string {
  const counted = cells === 1 ? '1 cell holds' : `${cells} cells hold`;
  const effect = kind === 'yes/no' ? ': such a cell counts as missing' : '';
  return `${quoteValue(name)}: ${counted} what the models never saw, such as ${quoteValue(example)}${effect}`;
}

/** @throws InputError when the table lacks a column that features are made of */
export function refuseMissingColumns(table: Table, sources: readonly FeatureSource[]): void {
  const present = new Set(table.columns.map(({ name }) => name));
  const missing = [...new Set(sources.map(({ name }) => name))].filter((name) => !present.has(name));
  if (missing.length === 0) return;
  const unknown = [...present].filter((name) => !sources.some((source) => source.name === name));
  const near = nearNames(missing, unknown);
  const remedy = near === '' ? 'add it; its cells may be empty' : `rename ${near}`;
  const named = missing.slice(0, 12).map((name) => quoteValue(name));
  const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : '';
  throw new InputError(
    `${table.name} has no column ${named.join(', ')}${more}, which the models learned from (${remedy})`,
  );
}
