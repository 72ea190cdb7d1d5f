/**
 * Does the corrected interval keep its promise? Draws many tables of one known kind, compares two classifiers on each
 * by repeated stratified 5-fold cross-validation, and counts how often the 95 % interval holds the true difference:
 * the mean, over fits on four fifths of as many fresh rows, of the difference of their accuracies on yet other rows.
 *
 * Coverage should not be below 93 %. It is often above 95 %: the correction supposes learners that depend on single
 * rows, and is wider than need be where both are steady. The plain t interval beside it shows what it is for.
 *
 * Run after a build: node test/bench/coverage.js [tables] [comparison, 0 to 4]
 */

import { accuracy } from '../../dist/metrics/accuracy.js';
import { predictedClasses } from '../../dist/metrics/predicted-classes.js';
import { compiledDenseNet } from '../../dist/models/dense-net/classifier.js';
import { logisticRegression } from '../../dist/models/logistic-regression/logistic-regression.js';
import { createRandom } from '../../dist/random/random.js';
import { stratifiedFolds } from '../../dist/split/stratified-folds.js';
import { correctedInterval } from '../../dist/statistics/corrected-interval.js';
import { summarize } from '../../dist/statistics/summarize.js';

const [tables = 400, only] = process.argv.slice(2).map(Number);
const folds = 5;
const columns = 10;
const firstColumns = 5;
/** Fresh test sets by which the true difference is found, and the rows of each. */
const truthFits = 1000;
const truthRows = 1000;

const strong = [1, -0.8, 0.6, -0.4, 0.3];
const half = classifier(() => logisticRegression(), firstColumns);
const whole = classifier(() => logisticRegression(), columns);
const net = classifier((seed) => compiledDenseNet({ seed }), columns);
const comparisons = [
  { name: 'regression on all features or half', first: whole, second: half, last: 0.25 },
  { name: '... where the other half is noise', first: whole, second: half, last: 0 },
  { name: 'dense net or regression', first: net, second: whole, last: 0.25 },
  { name: '... where a product of two features counts', first: net, second: whole, last: 0.25, product: 1.5 },
  { name: 'nearest neighbour or regression', first: nearestNeighbour, second: whole, last: 0.25 },
];
const settings = [
  { rows: 100, repeatCounts: [1, 10] },
  { rows: 500, repeatCounts: [1, 10] },
  { rows: 2000, repeatCounts: [1, 4] },
];

console.log(`${tables} tables each; differences and half-widths in points of accuracy`);
console.log('rows  repeats  true difference  half-width  sd of estimate  coverage       plain t');
for (const [kind, { name, first, second, last, product = 0 }] of comparisons.entries()) {
  if (only !== undefined && only !== kind) continue;
  console.log(name);
  const weights = [...strong, ...strong.map((_, index) => (index % 2 === 0 ? last : -last))];
  for (const { rows, repeatCounts } of settings) {
    const fresh = (count, ...uses) =>
      drawTable(count, weights, product, createRandom(1, kind, rows, ...uses));
    const truth = trueDifference(first, second, rows, fresh);
    for (const repeats of repeatCounts) {
      const intervals = Array.from({ length: tables }, (_, table) => {
        const differences = crossValidate(first, second, fresh(rows, 0, table), repeats, table);
        return {
          corrected: correctedInterval(differences, 1 / (folds - 1)),
          plain: correctedInterval(differences, 0),
        };
      });
      printSetting(rows, repeats, truth, intervals);
    }
  }
}

function printSetting(rows, repeats, truth, intervals) {
  const halfWidth = summarize(intervals.map(({ corrected: { low, high } }) => (high - low) / 2)).mean;
  const spread = summarize(intervals.map(({ corrected }) => corrected.estimate)).standardDeviation;
  const shareHolding = (kind) =>
    intervals.filter(({ [kind]: { low, high } }) => low <= truth.mean && truth.mean <= high).length / tables;
  const coverage = shareHolding('corrected');
  const error = Math.sqrt((coverage * (1 - coverage)) / tables);
  console.log(
    [
      String(rows).padStart(4),
      String(repeats).padStart(7),
      `${truth.mean.toFixed(2)} ± ${(truth.standardDeviation / Math.sqrt(truthFits)).toFixed(2)}`.padStart(
        15,
      ),
      halfWidth.toFixed(2).padStart(10),
      spread.toFixed(2).padStart(14),
      `${(100 * coverage).toFixed(1)} ± ${(100 * error).toFixed(1)} %`.padEnd(13),
      `${(100 * shareHolding('plain')).toFixed(1)} %`,
    ].join('  '),
  );
}

/** The difference that cross-validation estimates, in points, by fits on fresh tables judged on fresh rows. */
function trueDifference(first, second, rows, fresh) {
  const differences = Array.from({ length: truthFits }, (_, fit) => {
    const train = fresh((rows * (folds - 1)) / folds, 1, fit);
    return differenceInPoints(first, second, train, fresh(truthRows, 2, fit));
  });
  return summarize(differences);
}

/** The differences over all folds of all repeats, in points. */
function crossValidate(first, second, table, repeats, seed) {
  return Array.from({ length: repeats }, (_, repeat) =>
    stratifiedFolds(table.classes, 2, folds, createRandom(seed, repeat)).map(({ train, test }) =>
      differenceInPoints(first, second, selectRows(table, train), selectRows(table, test)),
    ),
  ).flat();
}

function differenceInPoints(first, second, train, test) {
  return 100 * (accuracy(test.classes, first(train, test)) - accuracy(test.classes, second(train, test)));
}

/** Standard normal features, and a class whose log odds are their weighted sum and a product of the first two. */
function drawTable(rows, weights, product, random) {
  const values = Float64Array.from({ length: rows * columns }, () => normal(random));
  const classes = Int32Array.from({ length: rows }, (_, row) => {
    const linear = weights.reduce((sum, weight, j) => sum + weight * values[row * columns + j], 0);
    const logOdds = linear + product * values[row * columns] * values[row * columns + 1];
    return uniform(random) < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  return { features: { rows, columns, values }, classes };
}

function selectRows({ features, classes }, rows) {
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, place) => {
    values.set(features.values.subarray(row * columns, (row + 1) * columns), place * columns);
  });
  return { features: { rows: rows.length, columns, values }, classes: rows.map((row) => classes[row]) };
}

/** Learns from the first `count` features of `train` and predicts the classes of `test`, with another seed each time. */
function classifier(create, count) {
  let fits = 0;
  return (train, test) => {
    const model = create(++fits);
    const fitted = model.fit(firstOf(train.features, count), train.classes, 2);
    const probabilities = new Float64Array(test.features.rows * 2);
    fitted.predict(firstOf(test.features, count), probabilities);
    return predictedClasses(probabilities, 2);
  };
}

/** The class of the training row at the least Euclidean distance (Cover and Hart, 1967): as unsteady as a model can be. */
function nearestNeighbour(train, test) {
  return Int32Array.from({ length: test.features.rows }, (_, row) => {
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
    return train.classes[nearest];
  });
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
