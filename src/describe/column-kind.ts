import type { ColumnKind } from './dataset.ts';
import type { Gives } from './dates/form-definition.ts';
import type { ColumnProfile } from './profile-column.ts';
import { unnamedIndex } from './unnamed-index.ts';

/** A column's kind and, in words, what made it that. */
export interface KindFound {
  readonly kind: ColumnKind;
  readonly reason: string;
}

/** A test gives its reason when the column passes. */
type KindTest = (profile: ColumnProfile, isLeading: boolean) => string | undefined;

const idName =
  /^(id|ids|index|key|row|rowid|row_?(id|number|names?|index)|uuid|guid|unnamed: 0(\.\d+)*)$|[_\s.-]id$|[a-z]I[dD]$/i;

/** In this order; the first test that passes decides. */
const tests: readonly (readonly [ColumnKind, KindTest])[] = [
  ['constant', isConstant],
  ['date', (profile) => (gives(profile, 'date', 'month') ? 'its values are dates' : undefined)],
  ['yes/no', ({ distinct }) => (distinct === 2 ? 'two values' : undefined)],
  ['time', (profile) => (gives(profile, 'time') ? 'its values are times of day' : undefined)],
  ['duration', (profile) => (gives(profile, 'duration') ? 'its values are durations' : undefined)],
  ['id', isId],
  ['numeric', ({ column }) => (column.kind === 'number' ? 'numbers' : undefined)],
  ['text', isFreeText],
  ['category', ({ distinct }) => `${distinct} levels`],
];

/**
 * Decides what a column is taken for, by the first of an ordered list of tests that it passes.
 *
 * @param isLeading whether no feature stands before the column
 */
export function columnKind(profile: ColumnProfile, isLeading: boolean): KindFound {
  for (const [kind, test] of tests) {
    const reason = test(profile, isLeading);
    if (reason !== undefined) return { kind, reason };
  }
  throw new Error(`no test of a kind was passed by column ${profile.column.name}`);
}

function gives({ dates }: ColumnProfile, ...kinds: readonly Gives[]): boolean {
  return dates !== undefined && kinds.includes(dates.fit.form.gives);
}

function isConstant({ present, distinct }: ColumnProfile): string | undefined {
  if (present === 0) return 'all of its cells are missing';
  return distinct === 1 ? 'it has one value throughout' : undefined;
}

/** Fewer values than this may all differ by chance. */
const fewestIds = 10;

function isId(profile: ColumnProfile, isLeading: boolean): string | undefined {
  const { column, unique, runsInSteps, present, smallSet } = profile;
  if (present < fewestIds) return undefined;
  if (!unique) return isLeading ? unnamedIndex(column) : undefined;
  if (column.kind === 'text') return column.levels.some(isSentence) ? undefined : 'every value is different';
  if (runsInSteps) return 'its values count up in equal steps';
  const whole = smallSet
    ? smallSet.every(Number.isInteger)
    : column.values.every((v) => Number.isNaN(v) || Number.isInteger(v));
  if (whole && idName.test(column.name)) return 'its name says so and every value is different';
  return isLeading ? unnamedIndex(column) : undefined;
}

/** A level for every other row, or sentences, cannot be learned from as a category. */
function isFreeText({ column, distinct, present }: ColumnProfile): string | undefined {
  if (column.kind !== 'text' || distinct <= 20) return undefined;
  if (distinct > present / 2) return `${distinct} different values in ${present} cells`;
  const sentences = column.levels.filter(isSentence).length;
  return sentences > column.levels.length / 2 ? 'most of its values are sentences' : undefined;
}

/** Whether a text has five words or more. */
export function isSentence(text: string): boolean {
  return text.split(/\s+/).length >= 5;
}
