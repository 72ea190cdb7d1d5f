import { logisticRegression } from '../../dist/models/logistic-regression/logistic-regression.js';

/** Both sides must end at the same numbers, or one of them would be timed for doing less. */
const agreement = 1e-4;

/** scikit-learn's default tolerance first, then smaller ones. */
const tolerances = [1e-4, 1e-6, 1e-8, 1e-10];

/**
 * Milliseconds of a fit of a logistic regression with C = 1 of each contender: ours by Newton's method, scikit-learn's
 * by its default solver and by the one that is Newton's method too.
 *
 * @param {Peer | null} sklearn which holds the table under `name`
 * @param {number} fits of one measurement
 */
export async function newtonContenders(sklearn, name, table, fits) {
  const regression = logisticRegression();
  const fit = () => regression.fit(table.features, table.classes, table.classCount);
  const contenders = { compiled: () => timeFits(fits, fit), sklearn: null, sklearnNewton: null };
  const settings = {};
  if (sklearn !== null) {
    const ours = fit();
    const numbers = [...ours.coefficients, ...ours.intercepts];
    for (const [contender, solver] of [
      ['sklearn', 'lbfgs'],
      ['sklearnNewton', 'newton-cholesky'],
    ]) {
      const { request, largestDifference } = await agree(sklearn, { name, solver, fits }, numbers);
      contenders[contender] = async () => (await sklearn.ask(request)).milliseconds;
      settings[contender] = { solver, tolerance: request.tolerance, largestDifference };
    }
  }
  return { contenders, settings };
}

/** Finds the largest tolerance at which scikit-learn learns our numbers. */
async function agree(sklearn, request, numbers) {
  const attempts = [];
  for (const tolerance of tolerances) {
    const attempt = { command: 'regression', ...request, tolerance };
    const answer = await sklearn.ask(attempt);
    const differences = answer.numbers.map((number, index) => Math.abs(number - numbers[index]));
    const largestDifference = Math.max(...differences);
    if (largestDifference <= agreement) return { request: attempt, largestDifference };
    attempts.push(largestDifference);
  }
  throw new Error(`scikit-learn's ${request.solver} and ours differ at every tolerance: by ${attempts}`);
}

function timeFits(fits, fit) {
  const start = performance.now();
  for (let done = 0; done < fits; done++) fit();
  return (performance.now() - start) / fits;
}
