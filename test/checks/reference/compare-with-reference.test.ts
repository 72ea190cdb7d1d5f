import { describe, expect, it } from 'vitest';
import { knownFigures } from '../../../src/checks/assertions/known-figures.ts';
import { parseAssertion } from '../../../src/checks/assertions/parse-assertion.ts';
import { compareWithBaseline } from '../../../src/checks/reference/compare-with-reference.ts';
import type { ComparisonResult } from '../../../src/results/comparison-result.ts';
import { engineOf, figureOf, modelOf, smallResult } from '../../results/small-result.ts';
import { withTimes } from '../../results/told.ts';

const compare = (now: ComparisonResult, before = smallResult) =>
  compareWithBaseline(before, now, 'previous.json');
const changeOf = (now: ComparisonResult, figure: string) => {
  const found = compare(now).changes.find((change) => change.figure === figure);
  if (found === undefined) throw new Error(`no change of ${figure}`);
  return found;
};
const withCompiledNet = (training: readonly number[]): ComparisonResult =>
  withTimes(smallResult, { 'dense-net': { compiled: engineOf(training, [0.28, 0.29, 0.3, 0.32, 0.4]) } });

describe('compareWithBaseline', () => {
  it('finds the same figures where nothing changed', () => {
    const { changes, ...rest } = compare(smallResult);
    expect(rest).toEqual({
      file: 'previous.json',
      sameData: true,
      sameMachine: true,
      verdict: { before: 'inconclusive', now: 'inconclusive' },
      declines: 0,
    });
    // 3 models × (7 metrics and the parameters), the difference, 2 engines × 2 ratios, 2 × 2 × 2 times
    expect(changes).toHaveLength(24 + 1 + 4 + 8);
    const timed = changes.filter(({ engine }) => engine !== null);
    expect(new Set(timed.map(({ outcome }) => outcome))).toEqual(new Set(['within-noise', 'not-judged']));
    const exact = changes.filter(({ engine }) => engine === null);
    expect(new Set(exact.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
  });

  it('names every figure as an assertion does', () => {
    const known = knownFigures('both');
    for (const { figure } of compare(smallResult).changes) {
      for (const name of figure.split(' / ')) expect(known.has(name)).toBe(true);
    }
    expect(
      parseAssertion('dense-net.training / logistic-regression.training < 50', 'both').divisor,
    ).toBeDefined();
  });

  it('counts what is worse beyond noise', () => {
    const models = [
      modelOf('dense-net', figureOf(0.68, 0.77, 0.73, 0.82, 0.875), { parameters: 475 }),
      ...smallResult.models.slice(1),
    ];
    const { changes, declines } = compare({ ...smallResult, models });
    expect(changes.filter(({ outcome }) => outcome === 'worse').map(({ figure }) => figure)).toEqual([
      'dense-net.accuracy',
      'dense-net.parameters',
    ]);
    expect(declines).toBe(2);
  });

  it('judges times, and their ratios in neither direction', () => {
    // Medians 60 and 90, nine tenths of the samples 51 to 69 and 81 to 99.
    const slower = withCompiledNet([80, 85, 90, 95, 100]);
    expect(changeOf(slower, 'dense-net.training')).toMatchObject({ before: 60, now: 90, outcome: 'worse' });
    // 51 / 1.78 to 69 / 1.42 and 81 / 1.78 to 99 / 1.42: they touch.
    const ratio = changeOf(slower, 'dense-net.training / logistic-regression.training');
    expect(ratio).toMatchObject({ model: null, engine: 'compiled', outcome: 'within-noise' });
    expect(ratio.before).toBeCloseTo(37.5, 10);
    expect(ratio.now).toBeCloseTo(56.25, 10);
    expect(compare(slower).declines).toBe(1);
    const muchSlower = changeOf(
      withCompiledNet([180, 185, 190, 195, 200]),
      'dense-net.training / logistic-regression.training',
    );
    expect(muchSlower.outcome).toBe('changed');
    expect(changeOf(withCompiledNet([30, 35, 40, 45, 50]), 'dense-net.training').outcome).toBe('better');
  });

  it('does not judge an estimated time', () => {
    const name = 'timings.dense-net.library.training.medianMilliseconds';
    expect(changeOf(smallResult, name)).toMatchObject({ before: 6000, now: 6000, outcome: 'not-judged' });
  });

  it.each([
    ['another processor', { processor: 'another' }, {}],
    ['unknown processors', { processor: null }, { processor: null }],
    ['another Node', { node: 'v22.0.0' }, {}],
  ])('compares ratios only with %s', (_, here, there) => {
    const on = (told: object) => ({ ...smallResult, environment: { ...smallResult.environment, ...told } });
    const { sameMachine, changes } = compare(on(here), on(there));
    expect(sameMachine).toBe(false);
    const timed = changes.filter(({ engine }) => engine !== null);
    expect(timed.map(({ figure }) => figure)).toEqual([
      'dense-net.training / logistic-regression.training',
      'dense-net.latency / logistic-regression.latency',
      'timings.dense-net.library.training.medianMilliseconds / timings.logistic-regression.library.training.medianMilliseconds',
      'timings.dense-net.library.latency.medianMicroseconds / timings.logistic-regression.library.latency.medianMicroseconds',
    ]);
  });

  it('leaves out what only one of the two timed', () => {
    const netOnly = withTimes(smallResult, { 'dense-net': { library: null } });
    const figures = compare(netOnly).changes.filter(({ engine }) => engine === 'library');
    expect(figures.map(({ model }) => model)).toEqual(['logistic-regression', 'logistic-regression']);
  });

  it('pairs nothing on other data', () => {
    const dataset = { ...smallResult.dataset, sha256: 'bbbb' };
    const { sameData, changes } = compare({ ...smallResult, dataset });
    expect(sameData).toBe(false);
    expect(changes.find(({ figure }) => figure === 'dense-net.accuracy')).toMatchObject({
      low: null,
      outcome: 'within-noise',
    });
  });
});

it('names a lead by its place in the result, also where the one before it is new', () => {
  const [net, ...others] = smallResult.models;
  const [lead] = smallResult.comparison.differences;
  if (net === undefined || lead === undefined) throw new Error('the example has a net');
  const further = 'linear-regression';
  const now = {
    ...smallResult,
    models: [{ ...net, id: further }, net, ...others],
    comparison: { ...smallResult.comparison, differences: [{ ...lead, candidate: further }, lead] },
  };
  const leads = compareWithBaseline(smallResult, now, 'then.json').changes.filter(
    ({ quantity }) => quantity === 'difference',
  );
  expect(leads.map(({ figure, candidate }) => [figure, candidate])).toEqual([
    ['comparison.differences.1.estimate', 'dense-net'],
  ]);
});
