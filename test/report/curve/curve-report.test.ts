import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { curveReport } from '../../../src/report/curve/curve-report.ts';
import { growthSentence } from '../../../src/report/curve/growth-sentence.ts';
import { payOffSentence } from '../../../src/report/curve/pay-off-sentence.ts';
import type { CurveResult, CurveScore, CurveSize } from '../../../src/results/curve-result.ts';
import { expectGolden } from '../../helpers/expect-golden.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import { curveOf, overtaking, sizeOf } from './example-curve.ts';

const never = overtaking.map(({ rows }, index) =>
  sizeOf(rows, [0.68 + index * 0.02, 0.03], [0.72 + index * 0.011, 0.02], [index - 4.5, 4 - index / 2]),
);
const ofANumber = [
  sizeOf(20, [95, 10], [130, 40], [35, 30], 'linear-regression'),
  sizeOf(80, [88, 8], [90, 12], [2, 8], 'linear-regression'),
  sizeOf(354, [79, 5], [76, 4], [-3, 2], 'linear-regression'),
];
const number: Partial<CurveResult> = { task: 'regression', metric: 'rmse', pointSize: 1 };

/** The ladder's models at each size: a tree, neighbours and boosted trees, all uncertain by 0.03. */
const climbing = overtaking.map((size, index): CurveSize => {
  const rung = (id: CurveScore['id'], mean: number): CurveScore => ({
    ...(size.models[0] as CurveScore),
    id,
    mean,
    low: mean - 0.03,
    high: mean + 0.03,
  });
  return {
    ...size,
    models: [
      ...size.models,
      rung('decision-tree', 0.58 + index * 0.04),
      rung('nearest-neighbours', 0.64 + index * 0.02),
      rung('boosted-trees', 0.55 + index * 0.06),
    ],
  };
});
const timesOfFive = curveOf(climbing, {
  timings: {
    sizes: [
      {
        rows: 3564,
        models: climbing[0]?.models.map(({ id }, place) => {
          const milliseconds = 2 ** (5 - place);
          return { id, medianMilliseconds: milliseconds, samples: [milliseconds], iterations: [1] };
        }) as CurveResult['timings']['sizes'][number]['models'],
      },
    ],
    growth: [],
  },
});

const reports: readonly (readonly [string, CurveResult])[] = [
  ['curve-ladder', timesOfFive],
  ['curve-overtaking', curveOf(overtaking)],
  ['curve-never', curveOf(never)],
  ['curve-number', curveOf(ofANumber, number)],
  ['curve-balanced', curveOf(overtaking, { metric: 'priorCorrectedBalancedAccuracy' })],
];

describe('a learning curve in the terminal', () => {
  it.each(reports)('is 80 columns wide, and 24 lines high where two models are drawn: %s', (name, result) => {
    const text = curveReport(result, false);
    expectGolden(name, text);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    if (name !== 'curve-ladder') expect(text.trimEnd().split('\n').length).toBeLessThan(24);
  });

  it('says the same in colour', () => {
    const result = curveOf(overtaking);
    const coloured = curveReport(result, true);
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(curveReport(result, false));
  });

  it('never prints what a terminal would obey', () => {
    const { dataset } = curveOf(overtaking);
    const target = { ...dataset.target, name: 'a\u001b[31mb\u202e' };
    const text = curveReport(
      curveOf(overtaking, { dataset: { ...dataset, name: '\u001b]0;x', target } }),
      false,
    );
    expect(stripVTControlCharacters(text)).toBe(text);
    expect(text).not.toContain('\u202e');
  });
});

const sentence = (sizes: readonly CurveSize[], told: Partial<CurveResult> = {}): string =>
  payOffSentence(curveOf(sizes, told));
const at = (rows: number, estimate: number, halfWidth: number): CurveSize =>
  sizeOf(rows, [0.7, 0.01], [0.7, 0.01], [estimate, halfWidth]);

describe('the sentence about when the net pays off', () => {
  it('interpolates, and tells where that is settled', () => {
    // Above 1 for good after 180 rows, where it is exactly 1. The lower end passes 1 between 1.5 at 540 and −2 at 180:
    // 180 × 3 ^ (3 ÷ 3.5) = 461.6.
    expect(sentence(overtaking)).toBe(
      'Pays off from about 180 training rows (settled from about 460): from there on the net is better by more than the margin of 1 point. ' +
        'Learning from 3,564 it is ahead by 11.0 points of accuracy (95 % interval +9.0 to +13.0).',
    );
  });

  it('does not settle what the last interval does not', () => {
    const sizes = [at(100, -2, 1), at(1000, 4, 5)];
    expect(sentence(sizes)).toMatch(
      /^May pay off from about 320 training rows \(unsettled\): from there on the net looks better by more than/,
    );
    const legend = curveReport(curveOf(sizes), false);
    expect(legend).toContain('▲ may pay off');
    expect(widestLine(legend)).toBeLessThanOrEqual(80);
  });

  it('is settled at the smallest size already', () => {
    expect(sentence([at(100, 5, 1), at(1000, 6, 1)])).toMatch(
      /^Pays off from the fewest training rows tried, 100 \(settled\):/,
    );
  });

  it('does not round a size beyond the largest', () => {
    expect(sentence([at(100, 0, 1), at(1169, 1.001, 1)])).toContain('from about 1,169 training rows');
  });

  it('is not fooled by a net that was ahead for a while', () => {
    expect(
      sentence([at(100, 5, 1), at(200, 3, 1), at(400, -2, 1), at(3564, 0.5, 0.2)], { margin: 2.5 }),
    ).toBe(
      'Not within your 4,454 rows (settled): learning from 3,564, the most that the folds leave, the net is ahead by 0.5 points of accuracy (95 % interval +0.3 to +0.7); ' +
        'to pay off it must be ahead by more than the margin of 2.5 points. At 100 and 200 rows it was ahead by more than that too, but not for good.',
    );
    expect(sentence([at(100, 5, 1), at(400, -2, 1), at(3564, 9, 2)])).toContain(
      'At 100 rows it was ahead by more than that too, but not for good.',
    );
  });

  it('tells when the sizes end before the rows do, and when the net is behind', () => {
    expect(sentence([at(100, -3, 1), at(1000, -1.5, 4)])).toContain(
      '(unsettled): learning from 1,000, the most that was tried, the net is behind by 1.5 points',
    );
  });

  it('calls a difference that rounds to nothing level', () => {
    expect(sentence([at(100, -3, 1), at(3564, -0.04, 1.7)])).toContain(
      'the net is level in accuracy (95 % interval −1.7 to +1.7); to pay off',
    );
  });
});

describe('the sentence about training time', () => {
  const { timings } = curveOf(overtaking);
  const [net, regression] = timings.growth;

  it('warns where a law is uncertain', () => {
    const growth = [net, { ...regression, low: 0.2, high: 1.6 }] as CurveResult['timings']['growth'];
    expect(growthSentence({ timings: { ...timings, growth } })).toContain(
      'The figure of the logistic regression is too uncertain to rely on.',
    );
  });

  it('tells no law where there are too few sizes', () => {
    expect(growthSentence({ timings: { ...timings, growth: [] } })).toBe(
      'Training on 3,564 rows takes 31 ms (dense net) and 1.6 ms (logistic regression); the sizes are too few to tell how that grows.',
    );
  });
});
