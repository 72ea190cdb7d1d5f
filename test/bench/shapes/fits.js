import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from 'd3-array';
import { predictedClasses } from '../../../dist/metrics/predicted-classes.js';
import { compiledDenseNet } from '../../../dist/models/dense-net/classifier.js';
import { logisticRegression } from '../../../dist/models/logistic-regression/logistic-regression.js';

/** Both sides must end at the same numbers, or one of them would be timed for doing less. */
const agreement = 1e-4;
/** scikit-learn's default tolerance first, then smaller ones. */
const tolerances = [1e-4, 1e-6, 1e-8, 1e-10];
const solvers = ['lbfgs', 'newton-cg', 'newton-cholesky'];
/** A net whose accuracy is lower by more than this is not the same answer. */
const sameAccuracy = 0.005;
/** Fits of one contender: as many as fit into this time, between the two numbers. */
const measuredMilliseconds = 1500;
const fewestFits = 2;
const mostFits = 11;
/** So long our code runs before it is timed, as in a run of many folds: the engine compiles it meanwhile. */
const warmUpMilliseconds = 1000;

/** Gives scikit-learn the encoded rows. */
export async function handOver(peer, parts) {
  const directory = mkdtempSync(join(tmpdir(), 'simplest-model-bench-'));
  for (const [part, { features, classes }] of Object.entries(parts)) {
    const path = join(directory, part);
    writeFileSync(path, Buffer.from(features.values.buffer));
    writeFileSync(path, Buffer.from(classes.buffer), { flag: 'a' });
    await peer.ask({ command: 'table', part, path, rows: features.rows, columns: features.columns });
  }
  rmSync(directory, { recursive: true });
}

/** Milliseconds of a fit of the regression, ours and scikit-learn's fastest solver's that learns our numbers, in turn. */
export async function compareRegressions(peer, { train, test }, classCount) {
  const fit = () => logisticRegression().fit(train.features, train.classes, classCount);
  const fitted = warmUp(fit);
  const numbers = [...fitted.coefficients, ...fitted.intercepts];
  const requests = [];
  for (const solver of solvers) {
    const request = await agree(peer, solver, numbers);
    if (request !== null) requests.push(request);
  }
  const ours = [];
  const theirs = requests.map(() => []);
  const rounds = roundsFor(requests.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
  for (let round = 0; round < rounds; round++) {
    ours.push(timeOf(fit));
    for (const [index, { request }] of requests.entries()) {
      theirs[index].push((await peer.ask(request)).milliseconds);
    }
  }
  const medians = theirs.map((samples) => median(samples));
  const fastest = medians.indexOf(Math.min(...medians));
  return {
    ours: median(ours),
    theirs: medians[fastest] ?? null,
    solver: `${fitted.solver}, ${requests[fastest]?.request.solver}`,
    accuracy: accuracyOf(fitted, test, classCount),
  };
}

/** The largest tolerance at which a solver learns our numbers; null where none is small enough. */
async function agree(peer, solver, numbers) {
  for (const tolerance of tolerances) {
    const request = { command: 'regression', solver, tolerance };
    const answer = await peer.ask(request);
    const differences = answer.numbers.map((number, index) => Math.abs(number - numbers[index]));
    if (Math.max(...differences) <= agreement) return { request, milliseconds: answer.milliseconds };
  }
  return null;
}

/**
 * Milliseconds of a fit of the net, ours and MLPClassifier's, in turn. It stops early unless its accuracy then is lower than
 * ours: without, it takes longer.
 */
export async function compareNets(peer, { train, test }, classCount) {
  const fit = (seed) => compiledDenseNet({ seed }).fit(train.features, train.classes, classCount);
  const accuracy = accuracyOf(
    warmUp(() => fit(1)),
    test,
    classCount,
  );
  const stopped = await peer.ask({ command: 'net', early: true });
  const isAsGood = stopped.accuracy >= accuracy - sameAccuracy;
  const request = { command: 'net', early: isAsGood };
  const first = isAsGood ? stopped : await peer.ask(request);
  const ours = [];
  const theirs = [first.milliseconds];
  const rounds = roundsFor(first.milliseconds);
  for (let round = 0; round < rounds; round++) {
    ours.push(timeOf(() => fit(round + 1)));
    if (round > 0) theirs.push((await peer.ask(request)).milliseconds);
  }
  return {
    ours: median(ours),
    theirs: median(theirs),
    early: isAsGood,
    accuracy,
    theirAccuracy: first.accuracy,
  };
}

function roundsFor(milliseconds) {
  return Math.min(mostFits, Math.max(fewestFits, Math.floor(measuredMilliseconds / milliseconds)));
}

function warmUp(fit) {
  const start = performance.now();
  let fitted = fit();
  while (performance.now() - start < warmUpMilliseconds) fitted = fit();
  return fitted;
}

function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function accuracyOf(fitted, { features, classes }, classCount) {
  const probabilities = new Float64Array(features.rows * classCount);
  fitted.predict(features, probabilities);
  const predicted = predictedClasses(probabilities, classCount);
  return classes.filter((code, row) => predicted[row] === code).length / classes.length;
}
