import { expect, it } from 'vitest';
import { compareWithBaseline } from '../../../src/checks/reference/compare-with-reference.ts';
import { referenceBlocks } from '../../../src/report/reference/reference-blocks.ts';
import { blocksText } from '../../../src/report/render/text.ts';
import type { ComparisonResult } from '../../../src/results/comparison-result.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import { engineOf, figureOf, modelOf, smallResult } from '../../results/small-result.ts';
import { comparisonWith } from '../../results/told.ts';

const tableOf = (now: ComparisonResult, before = smallResult, file = 'previous.json') =>
  blocksText(referenceBlocks(compareWithBaseline(before, now, file)));

const changed: ComparisonResult = {
  ...smallResult,
  models: [
    modelOf('dense-net', figureOf(0.68, 0.77, 0.73, 0.82, 0.875), {
      parameters: 1474,
      metrics: {
        logLoss: figureOf(0.52, 0.49, 0.51, 0.5, 0.5),
        priorCorrectedBalancedAccuracy: figureOf(0.6, 0.6, 0.6, 0.6, 0.6),
      },
      timings: {
        compiled: engineOf([80, 85, 90, 95, 100], [0.28, 0.29, 0.3, 0.32, 0.4]),
        library: smallResult.models[0]?.timings?.library ?? null,
      },
    }),
    ...smallResult.models.slice(1),
  ],
  comparison: comparisonWith(smallResult.comparison, { estimate: -0.1, verdict: 'logistic-regression' }),
};

it('shows what changed, marks what is beyond noise, and counts the rest', () => {
  expect(tableOf(changed)).toBe(`Since previous.json: the same data; the same processor and Node

                             before     now        change
 Dense net
   Accuracy                  80.0 %     77.5 %     −2.50 points   ◄ worse
   Balanced accuracy, corr.  50.0 %     60.0 %     +10.00 points  ◄ better
   Log loss                  0.5        0.504      +0.004         within noise
   Parameters                474        1,474      +1,000         ◄ worse
   Training time             60 ms      90 ms      1.5×           ◄ worse
   Latency, one row          0.30 µs    0.30 µs    1.0×           within noise
   Training, library         6.0 s      6.0 s      1.0×           not judged
   Latency, library          50 µs      50 µs      1.0×           within noise
 Logistic regression
   Training time             1.6 ms     1.6 ms     1.0×           within noise
   Latency, one row          0.050 µs   0.050 µs   1.0×           within noise
   Training, library         900 ms     900 ms     1.0×           not judged
   Latency, library          2.2 µs     2.2 µs     1.0×           within noise
 Lead of the net
   Points                    +2.4       −0.1       −2.50 points   ◄ changed
 Net ÷ regression
   Training time             38×        56×        1.5×           within noise
   Latency, one row          6.0×       6.0×       1.0×           within noise
   Training, library         6.7×       6.7×       1.0×           not judged
   Latency, library          23×        23×        1.0×           within noise

 20 of 37 figures are the same, 5 changed beyond noise (◄). The verdict was
 inconclusive, and is logistic-regression.
`);
});

it('says so where nothing changed but the clock', () => {
  const text = tableOf({
    ...smallResult,
    environment: { ...smallResult.environment, processor: 'another' },
  }).replace(/\n */g, ' ');
  expect(text).toContain('another processor or Node, so that times are not compared, but their ratios are');
  expect(text).toContain(
    '25 of 29 figures are the same, 0 changed beyond noise (◄). The verdict is the same:',
  );
  expect(text).not.toContain('Dense net');
});

it('is at most 80 characters wide, and prints no file name that a terminal would obey', () => {
  const dataset = { ...smallResult.dataset, sha256: 'bbbb' };
  const text = tableOf({ ...changed, dataset }, smallResult, `\u001b[31m${'long-name-'.repeat(9)}.json`);
  expect(widestLine(text)).toBeLessThanOrEqual(80);
  expect(text).not.toContain('\u001b');
  expect(text).toContain('other data');
});
