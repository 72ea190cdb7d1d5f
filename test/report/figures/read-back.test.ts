import { describe, expect, it } from 'vitest';
import { figuresOfComparison } from '../../../src/report/figures/compare/figures-of-comparison.ts';
import { figuresOfCurve } from '../../../src/report/figures/curve/figures-of-curve.ts';
import { figuresOfExplanation } from '../../../src/report/figures/explain/figures-of-explanation.ts';
import type { Figure } from '../../../src/report/figures/figure.ts';
import { figuresOfTuning } from '../../../src/report/figures/tune/figures-of-tuning.ts';
import type { ClassificationResult } from '../../../src/results/comparison-result.ts';
import { headlineDifference } from '../../../src/results/find-model.ts';
import { engineOf, figureOf, modelOf, smallResult } from '../../results/small-result.ts';
import { curveOf, overtaking } from '../curve/example-curve.ts';
import { number, twoClasses } from '../explain/example-explanations.ts';
import { exampleTune } from '../tune/example-tune.ts';
import { placeOf, readSvg, type SvgElement, valuesOf, withClasses } from './read-svg.ts';
import { classesWithPredictions, numberWithPredictions, withDependence } from './with-predictions.ts';

function drawn(figures: readonly Figure[], id: string): SvgElement[] {
  const found = figures.find((figure) => figure.id === id);
  if (found === undefined) throw new Error(`there is no figure ${id}`);
  return readSvg(found.svg);
}

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

describe('a comparison', () => {
  const figures = figuresOfComparison(smallResult);
  const [net, regression] = smallResult.models;

  it('draws the difference with its interval, and the margins at which the verdict is another', () => {
    const elements = drawn(figures, 'difference');
    const { estimate, low, high } = headlineDifference(smallResult.comparison);
    const [dot] = withClasses(elements, 'net', 'dot');
    expect([valuesOf([dot as SvgElement], 'x'), valuesOf([dot as SvgElement], 'low')]).toEqual([
      [estimate],
      [low],
    ]);
    expect(valuesOf([dot as SvgElement], 'high')).toEqual([high]);
    // The verdict is the net's below the interval, and the regression's above the estimate.
    const strip = withClasses(elements, 'band');
    for (const part of strip) {
      if (withClasses([part], 'net').length > 0) expect(valuesOf([part], 'high')).toEqual([low]);
      else expect(valuesOf([part], 'low')).toEqual([Math.max(0, estimate)]);
    }
    expect(strip.length).toBeGreaterThan(0);
  });

  it('draws both models in each fold, ordered by the lead', () => {
    const elements = drawn(figures, 'folds');
    const ofNet = withClasses(elements, 'net').filter((mark) => valuesOf([mark], 'y').length > 0);
    const ofRegression = withClasses(elements, 'regression').filter(
      (mark) => valuesOf([mark], 'y').length > 0,
    );
    const folds = valuesOf(ofNet, 'x');
    expect(valuesOf(ofNet, 'y')).toEqual(folds.map((fold) => net?.metrics.accuracy?.perFold[fold - 1]));
    expect(valuesOf(ofRegression, 'y')).toEqual(
      folds.map((fold) => regression?.metrics.accuracy?.perFold[fold - 1]),
    );
    const leads = valuesOf(ofNet, 'y').map(
      (score, index) => score - (valuesOf(ofRegression, 'y')[index] as number),
    );
    expect(leads).toEqual(ascending(leads));
    expect(ascending(folds)).toEqual(folds.map((_, index) => index + 1));
  });

  it('draws a square for each number that is learned', () => {
    const elements = drawn(figures, 'parameters');
    const squaresOf = (className: string): number =>
      withClasses(elements, className, 'squares').reduce(
        (sum, { attributes }) => sum + (Number(attributes.x2) - Number(attributes.x1)) / 8,
        0,
      );
    expect(squaresOf('net')).toBe(net?.parameters);
    expect(squaresOf('regression')).toBe(regression?.parameters);
    expect(valuesOf(withClasses(elements, 'extent'), 'x')).toEqual([net?.parameters, regression?.parameters]);
  });

  it('draws times over an axis of equal ratios', () => {
    const timed = modelOf('dense-net', figureOf(0.7, 0.8), {
      timings: {
        compiled: engineOf([1, 1, 1], [1, 1, 1, 1, 1]),
        library: engineOf([100, 100, 100], [9, 9, 9, 9, 9]),
      },
    });
    const other = modelOf('logistic-regression', figureOf(0.7, 0.8), {
      role: 'reference',
      timings: { compiled: engineOf([10, 10, 10], [1, 1, 1, 1, 1]), library: null },
    });
    const result: ClassificationResult = {
      ...smallResult,
      models: [timed, other, ...smallResult.models.slice(2)],
    };
    const marks = withClasses(drawn(figuresOfComparison(result), 'training-time'), 'mark');
    expect(valuesOf(marks, 'x')).toEqual([1, 100, 10]);
    const [one, hundred, ten] = marks.map((mark) => placeOf(mark).x) as [number, number, number];
    expect(ten - one).toBeCloseTo(hundred - ten, 1);
    expect(withClasses(marks, 'hollow').length).toBe(1);
  });

  it('draws the mistakes of each model, and none of them where a number is predicted', () => {
    const cells = withClasses(drawn(figures, 'confusion'), 'cell');
    expect(valuesOf(cells, 'y')).toEqual([net, regression].flatMap((model) => model?.confusion.flat()));
  });
});

describe('the predictions of a comparison', () => {
  const figures = figuresOfComparison(classesWithPredictions);
  const [net] = classesWithPredictions.predictions?.models ?? [];

  /** The points of a line, from a frame whose axes go from 0 to 1. */
  function sharesOf(elements: readonly SvgElement[], className: string): number[][] {
    const [line] = withClasses(elements, className, 'line');
    const [axis] = withClasses(elements, 'axis');
    const tops = withClasses(elements, 'grid').map(({ attributes }) => Number(attributes.y1));
    const [left, right, bottom] = [axis?.attributes.x1, axis?.attributes.x2, axis?.attributes.y1].map(
      Number,
    ) as [number, number, number];
    const top = Math.min(...tops);
    return [...(line?.attributes.d ?? '').matchAll(/[ML]?(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
      (Number(x) - left) / (right - left),
      (bottom - Number(y)) / (bottom - top),
    ]);
  }

  it('draws the ROC curve, and where the answers lie on it', () => {
    const elements = drawn(figures, 'roc');
    const shares = sharesOf(elements, 'net');
    const expected = [
      [0, 0],
      [0, 12 / 40],
      [15 / 60, 30 / 40],
      [30 / 60, 38 / 40],
      [1, 1],
    ];
    expect(shares.length).toBe(expected.length);
    shares.flat().forEach((share, index) => {
      expect(share).toBeCloseTo(expected.flat()[index] as number, 3);
    });
    // 10 of 60 others and 28 of 40 of the class are taken for it.
    const marks = withClasses(elements, 'net', 'dot').filter(({ attributes }) => 'data-x' in attributes);
    expect(valuesOf(marks, 'x')).toEqual([10 / 60]);
    expect(valuesOf(marks, 'y')).toEqual([28 / 40]);
  });

  it('draws precision over recall, but not of a handful of rows', () => {
    const shares = sharesOf(drawn(figures, 'precision-recall'), 'net');
    const expected = [
      [30 / 40, 30 / 45],
      [38 / 40, 38 / 68],
      [1, 40 / 100],
    ];
    expect(shares.length).toBe(expected.length);
    shares.flat().forEach((share, index) => {
      expect(share).toBeCloseTo(expected.flat()[index] as number, 3);
    });
  });

  it('draws how often each probability comes true, with the rows', () => {
    const elements = drawn(figures, 'calibration');
    const marks = withClasses(elements, 'net', 'mark').filter(
      ({ name, attributes }) => name === 'path' && 'data-x' in attributes,
    );
    expect(valuesOf(marks, 'x')).toEqual(net?.calibration.map(({ predicted }) => predicted));
    expect(valuesOf(marks, 'y')).toEqual(net?.calibration.map(({ observed }) => observed));
    expect(withClasses(marks, 'hollow').length).toBe(1);
    expect(valuesOf(withClasses(elements, 'net', 'bar'), 'y')).toEqual(
      net?.calibration.map(({ rows }) => rows),
    );
  });

  it('draws the errors of a number as shares of the rows, and their quantiles over the predictions', () => {
    const ofNumber = figuresOfComparison(numberWithPredictions);
    const [steps] = withClasses(drawn(ofNumber, 'errors'), 'net', 'line');
    const heights = [...(steps?.attributes.d ?? '').matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
    const [base] = withClasses(drawn(ofNumber, 'errors'), 'axis').map(({ attributes }) =>
      Number(attributes.y1),
    );
    // Two places a bar; counts between the edges are 8, 40, 30 and 15.
    const bars = heights.filter((_, index) => index % 2 === 0).map((y) => (base as number) - y);
    expect(bars.map((bar) => (40 * bar) / (bars[1] as number)).map(Math.round)).toEqual([8, 40, 30, 15]);
    const dots = withClasses(drawn(ofNumber, 'error-bands'), 'net', 'dot');
    expect([valuesOf(dots, 'x'), valuesOf(dots, 'y')]).toEqual([
      [20, 60],
      [0.5, -2],
    ]);
    expect([valuesOf(dots, 'low'), valuesOf(dots, 'high')]).toEqual([
      [-9, -12],
      [9, 8],
    ]);
  });
});

describe('an explanation', () => {
  const figures = figuresOfExplanation(twoClasses);

  it('draws what each model loses without a feature', () => {
    const bars = withClasses(drawn(figures, 'importance'), 'bar');
    expect(valuesOf(bars, 'x')).toEqual(
      twoClasses.importance.features.flatMap(({ net, regression }) => [net.mean, regression.mean]),
    );
  });

  it('draws the odds ratios that there are, with their intervals', () => {
    const dots = withClasses(drawn(figures, 'coefficients-1'), 'dot');
    const terms =
      twoClasses.regression.contrasts[0]?.terms.filter(({ coefficient }) => coefficient !== null) ?? [];
    expect(terms.length).toBeGreaterThan(0);
    expect(valuesOf(dots, 'x')).toEqual(terms.map(({ coefficient }) => Math.exp(coefficient ?? 0)));
    expect(valuesOf(dots, 'high')).toEqual(terms.map(({ high }) => Math.exp(high ?? 0)));
  });

  it('draws what changes a number in its own unit', () => {
    const dots = withClasses(drawn(figuresOfExplanation(number), 'coefficients-1'), 'dot');
    const terms =
      number.regression.contrasts[0]?.terms.filter(({ coefficient }) => coefficient !== null) ?? [];
    expect(valuesOf(dots, 'x')).toEqual(terms.map(({ coefficient }) => coefficient));
  });

  it('draws how each prediction moves with a feature, all over one scale', () => {
    const elements = drawn(figuresOfExplanation(withDependence), 'dependence');
    const features = withDependence.dependence?.features ?? [];
    const marks = (className: string) =>
      withClasses(elements, className, 'dot').filter(({ attributes }) => 'data-x' in attributes);
    expect(valuesOf(marks('net'), 'y')).toEqual(features.flatMap(({ net }) => net));
    expect(valuesOf(marks('regression'), 'y')).toEqual(features.flatMap(({ regression }) => regression));
    expect(marks('net').map(({ attributes }) => attributes['data-x'])).toEqual([
      '1',
      '2',
      '4',
      'fixed',
      'none',
    ]);
    // Equal predictions stand equally high in every panel of a row.
    const half = [...marks('net'), ...marks('regression')].filter((mark) => valuesOf([mark], 'y')[0] === 0.5);
    expect(new Set(half.map((mark) => placeOf(mark).y)).size).toBe(1);
  });

  it('draws how often each group is selected, with intervals and what is true of it', () => {
    const elements = drawn(figuresOfExplanation(withDependence), 'fairness');
    const dots = withClasses(elements, 'dot').filter(({ attributes }) => 'data-x' in attributes);
    expect(valuesOf(dots, 'x')).toEqual([0.5, 0.7, 0.8, 0.75]);
    expect(valuesOf(dots, 'low')).toEqual([0.35, 0.55, 0.7, 0.6]);
    expect(valuesOf(dots, 'high')).toEqual([0.65, 0.8, 0.9, 0.85]);
    expect(valuesOf(withClasses(elements, 'guide'), 'x')).toEqual([0.6, 0.7]);
  });

  it('walks from an average row to the one that was asked for', () => {
    const elements = drawn(figures, 'row-walk');
    const { average, reasons } = twoClasses.row?.regression ?? { average: 0, reasons: [] };
    const steps = elements.filter(({ name, attributes }) => name === 'rect' && 'data-x' in attributes);
    expect(steps.length).toBe(reasons.length);
    reasons.forEach(({ contribution }, index) => {
      expect(valuesOf(steps, 'x')[index]).toBeCloseTo(contribution, 12);
    });
    expect(valuesOf(steps, 'low')[0]).toBe(average);
    expect(valuesOf(steps, 'low').slice(1)).toEqual(valuesOf(steps, 'high').slice(0, -1));
  });
});

describe('a learning curve', () => {
  const result = curveOf(overtaking);
  const figures = figuresOfCurve(result);

  it('draws every model at every size with its interval, and where the net pays off', () => {
    const elements = drawn(figures, 'learning-curve');
    for (const [place, className] of ['net', 'regression'].entries()) {
      const dots = withClasses(elements, className, 'dot').filter(({ attributes }) => 'data-x' in attributes);
      const scores = result.sizes.map(({ models }) => models[place]);
      expect(valuesOf(dots, 'x')).toEqual(result.sizes.map(({ rows }) => rows));
      expect(valuesOf(dots, 'y')).toEqual(scores.map((score) => score?.mean));
      expect(valuesOf(dots, 'low')).toEqual(scores.map((score) => score?.low));
    }
    expect(result.payOff.rows).not.toBeNull();
    expect(valuesOf(withClasses(elements, 'guide'), 'x')).toEqual([result.payOff.rows]);
  });

  it('draws the models of the ladder without their intervals', () => {
    const tree = { id: 'decision-tree' as const, mean: 0.6, low: 0.1, high: 0.99, perFold: [0.6] };
    const sizes = overtaking.map((size) => ({ ...size, models: [...size.models, tree] }));
    const elements = drawn(figuresOfCurve(curveOf(sizes)), 'learning-curve');
    expect(withClasses(elements, 'band').length).toBe(2);
    const dots = withClasses(elements, 'other', 'dot').filter(({ attributes }) => 'data-x' in attributes);
    expect(valuesOf(dots, 'y')).toEqual(sizes.map(() => 0.6));
  });

  it('draws how long training took', () => {
    const elements = drawn(figures, 'training-growth');
    const dots = withClasses(elements, 'net', 'dot').filter(({ attributes }) => 'data-x' in attributes);
    expect(valuesOf(dots, 'y')).toEqual(
      result.timings.sizes.map(({ models }) => models[0]?.medianMilliseconds),
    );
  });
});

describe('a tuning', () => {
  const figures = figuresOfTuning(exampleTune);
  const [net, regression] = exampleTune.models;

  it('draws every setting in a bar, better ones to the right', () => {
    const bars = withClasses(drawn(figures, 'settings'), 'bar');
    const counts = (className: string): number =>
      valuesOf(withClasses(bars, className), 'y').reduce((sum, count) => sum + count, 0);
    const scored = net.settings.filter(({ score }) => score.mean !== null);
    expect([counts('net'), counts('regression')]).toEqual([scored.length, regression.settings.length]);
    const means = scored.map(({ score }) => score.mean as number);
    expect(Math.max(...valuesOf(withClasses(bars, 'net'), 'high'))).toBe(Math.max(...means));
    const places = withClasses(bars, 'net').map((bar) => placeOf(bar).x);
    expect(places).toEqual(ascending(places));
  });

  it('draws what the best setting seems to be and what it is', () => {
    const dots = withClasses(drawn(figures, 'optimism'), 'net', 'mark');
    expect(valuesOf(dots, 'x')).toEqual([
      net.settings[0]?.score.mean,
      net.settings[net.best]?.score.mean,
      net.tuned.score.mean,
    ]);
  });

  it('draws the median at each level of a knob', () => {
    const dots = withClasses(drawn(figures, 'knobs'), 'dot');
    expect(valuesOf(dots, 'x')).toEqual(
      exampleTune.knobs.flatMap(({ levels }) => levels.flatMap(({ median }) => median ?? [])),
    );
  });
});
