/**
 * Does the interval of a difference keep its promise? Draws many tables of one known kind, compares two models on each
 * by repeated stratified 5-fold cross-validation, and writes a JSON line for each table, metric and count of repeats:
 * the true difference, the estimate and what intervals are made of, in points. The truth is the mean, over fits on four fifths of
 * as many fresh rows, of the difference of their scores on yet other rows. coverage-table.js counts from these lines how
 * often intervals hold it: the fits are dear, and trying another interval on them is not.
 *
 * Run after a build: node test/bench/coverage.js tables comparison [rows ...] > lines, comparisons being 0 to 7
 */

import { classShares, scorePredictions } from '../../dist/evaluation/folds/score-predictions.js';
import { unitInfluences } from '../../dist/evaluation/folds/unit-influences.js';
import { findMetric } from '../../dist/metrics/registry.js';
import { compiledDenseNet } from '../../dist/models/dense-net/classifier.js';
import { compiledDenseNetRegressor } from '../../dist/models/dense-net/regressor.js';
import { linearRegression } from '../../dist/models/linear-regression/linear-regression.js';
import { logisticRegression } from '../../dist/models/logistic-regression/logistic-regression.js';
import { createRandom } from '../../dist/random/random.js';
import { quantileStrata } from '../../dist/split/quantile-strata.js';
import { stratifiedFolds } from '../../dist/split/stratified-folds.js';
import { singleRows } from '../../dist/split/units.js';
import { summarize } from '../../dist/statistics/summarize.js';
import { unitInterval } from '../../dist/statistics/unit-interval.js';

const [tables, only, ...askedRows] = process.argv.slice(2).map(Number);
const folds = 5;
const columns = 10;
const firstColumns = 5;
/** Fresh test sets by which the true difference is found, and the rows of each. */
const truthFits = 500;
const truthRows = 2000;

const strong = [1, -0.8, 0.6, -0.4, 0.3];
const half = model(() => logisticRegression(), firstColumns);
const whole = model(() => logisticRegression(), columns);
const net = model((seed) => compiledDenseNet({ seed }), columns);
const numberNet = model((seed) => compiledDenseNetRegressor({ seed }), columns);
const line = model(() => linearRegression(), columns);
const ofClasses = ['accuracy', 'logLoss', 'rocAuc'];
const ofRareClass = ['balancedAccuracy', 'priorCorrectedBalancedAccuracy', 'macroF1'];
const ofNumbers = ['rmse', 'mae', 'rSquared'];
const comparisons = [
  { name: 'regression on all features or half', first: whole, second: half, metrics: ofClasses },
  { name: '... where the other half is noise', first: whole, second: half, last: 0, metrics: ofClasses },
  { name: 'dense net or regression', first: net, second: whole, metrics: ofClasses },
  { name: '... where a product counts', first: net, second: whole, product: 1.5, metrics: ofClasses },
  { name: 'nearest neighbour or regression', first: nearestNeighbour, second: whole, metrics: ['accuracy'] },
  { name: '... one class in ten rows', first: net, second: whole, intercept: -3, metrics: ofRareClass },
  { name: '... of a number', first: numberNet, second: line, isNumber: true, metrics: ofNumbers },
  {
    name: '... of a number, a product',
    first: numberNet,
    second: line,
    isNumber: true,
    product: 0.7,
    metrics: ofNumbers,
  },
];
const settings = [
  { rows: 100, repeatCounts: [1, 10] },
  { rows: 500, repeatCounts: [1, 10] },
  { rows: 2000, repeatCounts: [1, 4] },
];

const {
  name,
  first,
  second,
  metrics,
  last = 0.25,
  product = 0,
  intercept = 0,
  isNumber = false,
} = comparisons[only];
const weights = [...strong, ...strong.map((_, index) => (index % 2 === 0 ? last : -last))];
for (const { rows, repeatCounts } of settings) {
  if (askedRows.length > 0 && !askedRows.includes(rows)) continue;
  const fresh = (count, ...uses) => drawTable(count, createRandom(1, only, rows, ...uses));
  const truths = trueDifferences(rows, fresh);
  for (let table = 0; table < tables; table++) {
    const drawn = fresh(rows, 0, table);
    const repeats = crossValidate(drawn, Math.max(...repeatCounts), table);
    for (const metric of metrics) {
      for (const count of repeatCounts) {
        const found = measure(metric, repeats.slice(0, count), rows);
        console.log(JSON.stringify({ name, rows, repeats: count, metric, truth: truths[metric], ...found }));
      }
    }
  }
}

/** What intervals are made of, in points: of folds as of rows. */
function measure(metric, repeats, rows) {
  const size = findMetric(metric).lowerIsBetter ? -0.01 : 0.01;
  const score = ({ outcome: { testTargets, trainShares, models } }, place) =>
    scorePredictions(metric, testTargets, models[place].predictions, trainShares);
  const perFold = repeats.map((judged) =>
    judged.map((fold) => (score(fold, 0) - score(fold, 1)) / size).filter(Number.isFinite),
  );
  const units = singleRows(
    Int32Array.from({ length: rows }, (_, row) => row),
    rows,
  );
  const influences = repeats.map((judged) => {
    const [ours, theirs] = ['first', 'second'].map((id) => unitInfluences(metric, judged, id, units));
    return ours.map((influence, row) => (influence - theirs[row]) / size);
  });
  const all = summarize(perFold.flat());
  const ofRepeats = perFold.map((differences) => summarize(differences).mean);
  const interval = unitInterval({ estimate: all.mean, ofRepeats, influences }, 1 / (folds - 1));
  const { estimate, standardError, unitDeviation, singleDeviation, repeatDeviation } = interval;
  const ofFolds = { folds: perFold.flat().length, foldDeviation: all.standardDeviation };
  return { estimate, standardError, unitDeviation, singleDeviation, repeatDeviation, ...ofFolds };
}

/** The differences that cross-validation estimates, in points, by fits on fresh tables judged on fresh rows. */
function trueDifferences(rows, fresh) {
  const differences = Object.fromEntries(metrics.map((metric) => [metric, []]));
  for (let fit = 0; fit < truthFits; fit++) {
    const judged = judge(fresh((rows * (folds - 1)) / folds, 1, fit), fresh(truthRows, 2, fit), fit);
    for (const metric of metrics) {
      const { testTargets, trainShares, models } = judged;
      const [ours, theirs] = models.map(({ predictions }) =>
        scorePredictions(metric, testTargets, predictions, trainShares),
      );
      differences[metric].push((ours - theirs) / (findMetric(metric).lowerIsBetter ? -0.01 : 0.01));
    }
  }
  return Object.fromEntries(
    metrics.map((metric) => {
      const { mean, standardDeviation } = summarize(differences[metric]);
      return [metric, { mean, error: standardDeviation / Math.sqrt(truthFits) }];
    }),
  );
}

/** Both models judged on each fold, repeat by repeat. */
function crossValidate(table, repeats, seed) {
  const { codes, count } = isNumber
    ? quantileStrata(table.targets.values, 10)
    : { codes: table.targets.codes, count: 2 };
  return Array.from({ length: repeats }, (_, repeat) =>
    stratifiedFolds(codes, count, folds, createRandom(seed, repeat)).map(({ train, test }, fold) => ({
      testRows: test,
      outcome: judge(selectRows(table, train), selectRows(table, test), seed * 1000 + repeat * folds + fold),
    })),
  );
}

function judge(train, test, seed) {
  return {
    testTargets: test.targets,
    trainShares: classShares(train.targets),
    models: [
      { id: 'first', predictions: first(train, test, seed) },
      { id: 'second', predictions: second(train, test, seed) },
    ],
  };
}

/** A table whose classes both have a row a fold, as the tool demands. */
function drawTable(rows, random) {
  for (;;) {
    const table = drawRows(rows, random);
    if (isNumber || Math.min(...classShares(table.targets)) * rows >= folds) return table;
  }
}

/** Standard normal features; their weighted sum and a product are the log odds of a class, or a number with noise. */
function drawRows(rows, random) {
  const values = Float64Array.from({ length: rows * columns }, () => normal(random));
  const signal = Float64Array.from({ length: rows }, (_, row) => {
    const linear = weights.reduce((sum, weight, j) => sum + weight * values[row * columns + j], intercept);
    return linear + product * values[row * columns] * values[row * columns + 1];
  });
  const targets = isNumber
    ? { task: 'regression', values: signal.map((value) => value + normal(random)) }
    : {
        task: 'classification',
        codes: Int32Array.from(signal, (logOdds) => (uniform(random) < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0)),
        classCount: 2,
      };
  return { features: { rows, columns, values }, targets };
}

function selectRows({ features, targets }, rows) {
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, place) => {
    values.set(features.values.subarray(row * columns, (row + 1) * columns), place * columns);
  });
  const selected =
    targets.task === 'regression'
      ? { ...targets, values: Float64Array.from(rows, (row) => targets.values[row]) }
      : { ...targets, codes: rows.map((row) => targets.codes[row]) };
  return { features: { rows: rows.length, columns, values }, targets: selected };
}

/** Learns from the first `count` features of `train` and predicts `test`. */
function model(create, count) {
  return (train, test, seed) => {
    const { targets } = train;
    const features = firstOf(train.features, count);
    const fitted =
      targets.task === 'regression'
        ? create(seed).fit(features, targets.values)
        : create(seed).fit(features, targets.codes, 2);
    const predictions = new Float64Array(test.features.rows * (targets.task === 'regression' ? 1 : 2));
    fitted.predict(firstOf(test.features, count), predictions);
    return predictions;
  };
}

/** The class of the training row at the least Euclidean distance (Cover and Hart, 1967): as unsteady as a model can be. */
function nearestNeighbour(train, test) {
  const probabilities = new Float64Array(test.features.rows * 2);
  for (let row = 0; row < test.features.rows; row++) {
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let other = 0; other < train.features.rows; other++) {
      let distance = 0;
      for (let j = 0; j < columns && distance < least; j++) {
        distance +=
          (test.features.values[row * columns + j] - train.features.values[other * columns + j]) ** 2;
      }
      if (distance < least) {
        least = distance;
        nearest = other;
      }
    }
    probabilities[row * 2 + train.targets.codes[nearest]] = 1;
  }
  return probabilities;
}

function firstOf({ rows, values }, count) {
  return { rows, columns: count, values: values.filter((_, index) => index % columns < count) };
}

function uniform(random) {
  return (random.below(2 ** 30) + 0.5) / 2 ** 30;
}

/** Box and Muller (1958). */
function normal(random) {
  return Math.sqrt(-2 * Math.log(uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
}
