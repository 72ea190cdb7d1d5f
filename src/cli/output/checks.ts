import type { Assertion } from '../../checks/assertions/assertion.ts';
import { checkGate } from '../../checks/assertions/check-gate.ts';
import type { CheckedResult } from '../../checks/checked-result.ts';
import { compareWithBaseline } from '../../checks/reference/compare-with-reference.ts';
import {
  type KnownProtocol,
  refuseIncomparable,
  refuseOtherData,
  refuseOtherProtocol,
} from '../../checks/reference/refuse-incomparable.ts';
import { InputError } from '../../errors.ts';
import type { ComparisonResult } from '../../results/comparison-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import { repeatsFor } from '../../split/repeats.ts';
import type { CompareFlags } from '../options/compare-flags.ts';
import { askedLadder } from '../options/ladder-flags.ts';

/** What results are held against. */
export interface Checks {
  /**
   * Looks at a table before the work.
   *
   * @throws InputError when its result could not be compared with the baseline
   */
  readonly refuse: (table: Table, test: Table | undefined) => void;
  /**
   * Holds a result against the assertions and the baseline.
   *
   * @throws InputError when it cannot be compared with the baseline
   */
  readonly check: (result: ComparisonResult) => CheckedResult;
}

/**
 * Settles what `--assert` and `--baseline` demand, before any work is done.
 *
 * @throws InputError when an assertion demands nothing known, or the baseline cannot be used
 */
export async function planChecks(flags: CompareFlags): Promise<Checks> {
  const { assert = [], engine, allowDifferentData = false } = flags;
  const assertions = await parseAssertions(assert, engine, askedLadder(flags));
  const baseline = await planBaseline(flags);
  const gatesOf = (result: ComparisonResult): Pick<CheckedResult, 'gates'> =>
    assertions.length === 0 ? {} : { gates: assertions.map((assertion) => checkGate(result, assertion)) };
  if (baseline === null) {
    return { refuse() {}, check: (result) => ({ ...result, ...gatesOf(result) }) };
  }
  const { file, find } = baseline;
  return {
    refuse(table, test) {
      const before = find(table.name);
      refuseOtherProtocol(before, knownProtocol(flags, before, table), file);
      if (!allowDifferentData) refuseOtherData(before, { ...table, test: test ?? null }, file);
    },
    check(result) {
      const before = find(result.dataset.name);
      refuseIncomparable(before, result, file, allowDifferentData);
      return { ...result, ...gatesOf(result), baseline: compareWithBaseline(before, result, file) };
    },
  };
}

/** What knows the figures of a result is loaded only where it is needed: it brings the whole schema. */
async function parseAssertions(
  texts: readonly string[],
  engine: CompareFlags['engine'],
  ladder: readonly string[],
): Promise<Assertion[]> {
  if (texts.length === 0) return [];
  const { parseAssertion } = await import('../../checks/assertions/parse-assertion.ts');
  const { refuseUnasked } = await import('../../checks/assertions/refuse-unasked.ts');
  return texts.map((text) => {
    const assertion = parseAssertion(text, engine);
    refuseUnasked(assertion, ladder);
    return assertion;
  });
}

/** Earlier results, and where they were read from. */
interface Earlier {
  readonly file: string;
  /** @throws InputError when there is none of the table, or several */
  readonly find: (table: string) => ComparisonResult;
}

async function planBaseline({
  baseline: file,
  failOnRegression,
  allowDifferentData,
}: CompareFlags): Promise<Earlier | null> {
  if (file !== undefined) {
    const { findBaseline, readBaseline } = await import('../../checks/reference/read-reference.ts');
    const baseline = readBaseline(file);
    return { file, find: (table) => findBaseline(baseline, table) };
  }
  const useless = failOnRegression
    ? '--fail-on-regression'
    : allowDifferentData
      ? '--allow-different-data'
      : null;
  if (useless !== null) throw new InputError(`${useless} needs an earlier result (name it with --baseline)`);
  return null;
}

/** What the flags and the size of the table tell of the protocol that the work will follow. */
function knownProtocol(
  { seed, folds, repeats, test, orderBy, groupBy }: CompareFlags,
  before: ComparisonResult,
  { sha256 }: Table,
): KnownProtocol {
  const kind = test ? 'test-set' : orderBy ? 'ordered' : groupBy ? 'grouped' : 'cross-validation';
  const isDealt = kind === 'cross-validation' || kind === 'grouped';
  // The same file has the same rows with a target, from which the repeats follow.
  const usual = isDealt && sha256 === before.dataset.sha256 ? repeatsFor(before.dataset.rows) : undefined;
  const expected = repeats ?? usual;
  return {
    kind,
    seed,
    ...(folds === undefined ? {} : { folds }),
    ...(expected === undefined ? {} : { repeats: expected }),
  };
}
