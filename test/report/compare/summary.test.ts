import { expect, it } from 'vitest';
import { summary } from '../../../src/report/compare/summary.ts';
import { blocksText } from '../../../src/report/render/text.ts';
import type { ComparisonResult } from '../../../src/results/comparison-result.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import { engineOf, smallResult } from '../../results/small-result.ts';
import { comparisonWith, withTimes } from '../../results/told.ts';

const summaryText = (results: readonly ComparisonResult[]): string => blocksText([summary(results)]);
const named = (name: string, told: Parameters<typeof comparisonWith>[1] = {}): ComparisonResult => ({
  ...smallResult,
  dataset: { ...smallResult.dataset, name },
  comparison: comparisonWith(smallResult.comparison, told),
});

/** The small result with the library alone, whose net was not done in time: 6,000 ms against 900, 50 µs against 2.2. */
const libraryOnly = withTimes(
  named('library.csv', {
    metric: 'priorCorrectedBalancedAccuracy',
    verdict: 'logistic-regression',
    evidence: 'settled',
    estimate: -0.04,
    low: null,
    high: null,
  }),
  { 'dense-net': { compiled: null }, 'logistic-regression': { compiled: null } },
);

it('has a row for each table: verdict, difference, parameters, and ratios of like with like', () => {
  // Training 60 ms to 1.6 ms is 37.5, latency 0.3 to 0.05 is 6.
  const text = summaryText([named('small.csv'), libraryOnly]);
  expect(text).toBe(
    [
      'Summary                Verdict      Lead of the net  Parameters Training Latency',
      '                                    in points        of both    ratio    ratio',
      ' small.csv             inconclusive +2.4             474        38×      6.0×',
      '   accuracy            unsettled    [−1.5, +6.3]     11',
      ' library.csv           regression   0.0              474        6.7× ≈   23×',
      '   balanced accuracy   settled                       11',
      '',
    ].join('\n'),
  );
});

it('has a dash where nothing was timed', () => {
  const untimed = { compiled: null, library: null };
  const result = withTimes(smallResult, { 'dense-net': untimed, 'logistic-regression': untimed });
  expect(summaryText([result])).toMatch(/ 474 +– +–$/m);
});

it('fits 80 columns, whatever the file is called and however large the figures are', () => {
  const slow = engineOf([1e7, 1e7, 1e7, 1e7, 1e7], [9e5, 9e5, 9e5, 9e5, 9e5]);
  const results = [
    named('a_name_without_any_space_in_it_that_is_far_wider_than_its_column.csv'),
    named('収入収入収入収入収入収入収入収入収入収入.csv'),
    withTimes(named('wide.csv', { estimate: -100, low: -100, high: 100 }), {
      'dense-net': { compiled: slow, library: null },
    }),
  ];
  const text = summaryText(results);
  expect(text).toMatch(/ a_name_without_\w+… inconclusive /);
  expect(text).toContain('[−100.0, +100.0]');
  expect(widestLine(text)).toBe(80);
});

it('escapes what a terminal would obey', () => {
  expect(summaryText([named('a\u001b[2J.csv')])).toContain(' a\\u001b[2J.csv');
});
