import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/describe/dataset.ts';
import { InputError } from '../../../src/errors.ts';
import { wilsonInterval } from '../../../src/statistics/wilson-interval.ts';
import {
  errorFigures,
  judgeFairness,
  refuseUnclearSelection,
  selectionFigures,
  type Tested,
} from '../../../src/studies/explain/fairness.ts';
import { explanationWarnings } from '../../../src/studies/explain/warnings.ts';

/** So many predictions of each kind, of a group. */
const group = (
  truePositive: number,
  falsePositive: number,
  falseNegative: number,
  trueNegative: number,
): Tested[] => [
  ...new Array<Tested>(truePositive).fill({ truth: 1, prediction: 1 }),
  ...new Array<Tested>(falsePositive).fill({ truth: 0, prediction: 1 }),
  ...new Array<Tested>(falseNegative).fill({ truth: 1, prediction: 0 }),
  ...new Array<Tested>(trueNegative).fill({ truth: 0, prediction: 0 }),
];

/** A selection rate with its interval by the rows. */
function selected(selectionRate: number, rows: number) {
  const { low, high } = wilsonInterval(selectionRate, rows);
  return { selectionRate, selectionRateLow: low, selectionRateHigh: high };
}

describe('selection', () => {
  it('is the example of the Uniform Guidelines: 48 of 80 against 12 of 40', () => {
    // Rates 60 % and 30 %: a ratio of a half, under four fifths.
    const figures = selectionFigures([group(40, 8, 4, 28), group(10, 2, 10, 18)], [80, 40]);
    expect(figures).toEqual([
      { accuracy: 68 / 80, ...selected(0.6, 80), ratio: 1 },
      { accuracy: 28 / 40, ...selected(0.3, 40), ratio: 0.5 },
    ]);
  });

  it('has the interval of as many rows as a group has, however often they were predicted', () => {
    // Wilson's of 5 of 10 rows, each predicted four times.
    const [figures] = selectionFigures([group(20, 0, 0, 20)], [10]);
    expect(figures).toMatchObject({ selectionRateLow: expect.closeTo(0.2366, 4) });
    expect(figures).toMatchObject({ selectionRateHigh: expect.closeTo(0.7634, 4) });
  });

  it('of a small group is held against the others, not they against it', () => {
    const figures = selectionFigures(
      [group(20, 0, 0, 20), group(0, 0, 40, 0), group(3, 0, 0, 0)],
      [40, 40, 3],
    );
    expect(figures.map((figure) => figure && 'ratio' in figure && figure.ratio)).toEqual([1, 0, 2]);
    const allSmall = selectionFigures([group(1, 0, 0, 1), group(2, 0, 0, 0)], [2, 2]);
    expect(allSmall.map((figure) => figure && 'ratio' in figure && figure.ratio)).toEqual([0.5, 1]);
  });

  it('has no ratio where nobody is selected, and no figures without rows', () => {
    expect(selectionFigures([group(0, 0, 1, 1), []], [2, 0])).toEqual([
      { accuracy: 0.5, ...selected(0, 2), ratio: null },
      undefined,
    ]);
  });
});

it('of a number counts errors and their direction', () => {
  const tested = [
    { truth: 1, prediction: 4 },
    { truth: 2, prediction: 1 },
  ];
  const [first, second, single] = errorFigures([tested, [], tested.slice(1)], [2, 0, 1]);
  // Errors 3 and −1: their mean is 1, the mean of their squares 5. Their standard deviation is √8, and t(0.975; 1) is
  // 12.706, so that the interval reaches 12.706 √8 ∕ √2 = 25.41 to either side.
  expect(first).toEqual({
    meanError: 1,
    meanErrorLow: expect.closeTo(1 - 25.412, 3),
    meanErrorHigh: expect.closeTo(1 + 25.412, 3),
    rmse: Math.sqrt(5),
  });
  expect(second).toBeUndefined();
  expect(single).toMatchObject({ meanErrorLow: null, meanErrorHigh: null });
});

const target: Target = {
  task: 'classification',
  name: 'y',
  reason: '',
  taskReason: '',
  classes: [
    { label: 'no', rows: 3 },
    { label: 'yes', rows: 3 },
  ],
  codes: Int32Array.of(0, 1, 0, 1, 0, 1),
};
const groups = { column: 'sex', labels: ['f', 'm', 'x'], groups: Int32Array.of(0, 0, 1, 1, 1, 2) };

it('gathers what every fold predicted of its test rows, of rows that were tested', () => {
  const fold = (test: readonly number[]) => ({
    split: { train: new Int32Array(0), test: Int32Array.from(test) },
    seed: 1,
  });
  const model = (id: 'dense-net' | 'logistic-regression', codes: readonly number[]) => ({
    id,
    predictions: Float64Array.from(codes.flatMap((code) => (code === 1 ? [0.2, 0.8] : [0.7, 0.3]))),
    score: null,
    losses: [],
  });
  const folds = [fold([0, 3]), fold([4, 1]), fold([2])];
  const outcomes = [
    [model('dense-net', [0, 1]), model('logistic-regression', [1, 1])],
    [model('dense-net', [0, 1]), model('logistic-regression', [1, 0])],
    [model('dense-net', [1]), model('logistic-regression', [0])],
  ];
  const fairness = judgeFairness(target, groups, folds, outcomes);
  expect(fairness.selectedClass).toBe('yes');
  // f is rows 0 and 1, m rows 2, 3 and 4; x's only row was never tested.
  expect(fairness.groups).toEqual([
    {
      label: 'f',
      rows: 2,
      observed: 0.5,
      net: { accuracy: 1, ...selected(0.5, 2), ratio: 0.5 / (2 / 3) },
      regression: { accuracy: 0, ...selected(0.5, 2), ratio: 0.75 },
    },
    {
      label: 'm',
      rows: 3,
      observed: 1 / 3,
      net: { accuracy: 2 / 3, ...selected(2 / 3, 3), ratio: 1 },
      regression: { accuracy: 2 / 3, ...selected(2 / 3, 3), ratio: 1 },
    },
  ]);

  const regression = {
    id: 'logistic-regression',
    parameters: 2,
    ridge: 1,
    equations: [],
    contrasts: [],
  } as const;
  const messages = explanationWarnings(regression, fairness).map(({ message }) => message);
  expect(messages).toHaveLength(2);
  expect(messages[0]).toMatch(
    /"sex": the dense net answers "yes" for 50.0 % of "f", 0.75 .* four-fifths .*2 rows/,
  );
});

it('does not blame the data for what was not computed', () => {
  const nothing = { coefficient: null, standardError: null, low: null, high: null, oddsRatio: null };
  const term = {
    feature: 'a',
    step: 'standard-deviation',
    standardDeviation: 1,
    reference: null,
    ...nothing,
  } as const;
  const terms = (['separable', 'too-many'] as const).map((problem) => ({ ...term, name: problem, problem }));
  const contrasts = [{ class: 'yes', against: 'no', terms }];
  const regression = {
    id: 'logistic-regression',
    parameters: 2,
    ridge: 1,
    equations: [],
    contrasts,
  } as const;
  expect(explanationWarnings(regression, null).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^not identifiable: "separable": /),
    expect.stringMatching(/^not computed: "too-many": /),
  ]);
});

it('asks which of several classes counts as selected', () => {
  const several = { ...target, classes: [...target.classes, { label: 'maybe', rows: 1 }] };
  expect(() => refuseUnclearSelection('t.csv', several)).toThrow(InputError);
  expect(() => refuseUnclearSelection('t.csv', several)).toThrow('--positive');
  expect(() => refuseUnclearSelection('t.csv', target)).not.toThrow();
});
