import { expect, it } from 'vitest';
import { comparisonTable } from '../../../src/report/compare/comparison-table.ts';
import { furtherModels } from '../../../src/report/compare/further-models.ts';
import type { ComparisonResult } from '../../../src/results/comparison-result.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import { writtenAs } from '../../helpers/written-as.ts';
import { smallResult } from '../../results/small-result.ts';

const [net, regression, baseline] = smallResult.models;
const { differences } = smallResult.comparison;

/** With a second candidate, for which a model of the other task stands in: only its wording is of use. */
const three = {
  ...smallResult,
  models: [net, regression, { ...net, id: 'linear-regression', parameters: 1234 }, baseline],
  comparison: {
    ...smallResult.comparison,
    differences: [
      ...differences,
      { ...differences[0], candidate: 'linear-regression', estimate: -0.5, evidence: 'settled' },
    ],
  },
} as ComparisonResult;

it('is there only where there are further candidates', () => {
  expect(furtherModels(smallResult)).toBeNull();
  expect(comparisonTable(smallResult)).not.toContain('Further models');
});

it('is a table below the verdict, each against the reference, at most 80 characters wide', () => {
  const text = comparisonTable(three);
  expect(text.split(' Verdict: ')[1]?.split('\n\n')[1]).toBe(
    [
      'Further models         Parameters Accuracy    Lead, points     Training Latency',
      ' Linear regression     1,234      80.0 %      −0.5             60 ms    0.30 µs',
      '   settled                        ± 7.9       [−1.5, +6.3]',
      '',
    ].join('\n'),
  );
  expect(widestLine(text)).toBeLessThanOrEqual(80);
});

it('is a table of Markdown too', () => {
  expect(writtenAs('markdown', [three])).toContain(
    `| Further models | Parameters | Accuracy | Lead, points | Training | Latency |
| :-- | --: | --: | --: | --: | --: |
| Linear regression | 1,234 | 80.0 % | −0.5 | 60 ms | 0.30 µs |
| &emsp;settled |  | ± 7.9 | \\[−1.5, +6.3\\] |  |  |
`,
  );
});

it('breaks the title of a long metric', () => {
  const titled = { ...three, comparison: { ...three.comparison, metric: 'priorCorrectedBalancedAccuracy' } };
  const text = comparisonTable(titled as ComparisonResult);
  expect(text).toMatch(
    /^Further models +Parameters Balanced +Lead, points +Training Latency\n +accuracy \*$/m,
  );
  expect(widestLine(text)).toBeLessThanOrEqual(80);
});
