import { linearRegression } from '../../dist/models/linear-regression/linear-regression.js';

/** Both sides must end at the same numbers, or one of them would be timed for doing less. */
const agreement = 1e-9;

/**
 * Milliseconds of a fit of a linear regression of each contender, to a table's class codes taken as numbers.
 *
 * @param {Peer | null} sklearn which holds the table under `name`
 * @param {number} fits of one measurement
 */
export async function leastSquaresContenders(sklearn, name, { features, classes }, fits) {
  const values = Float64Array.from(classes);
  const regression = linearRegression();
  const compiled = () => {
    const start = performance.now();
    for (let done = 0; done < fits; done++) regression.fit(features, values);
    return (performance.now() - start) / fits;
  };
  if (sklearn === null) return { contenders: { compiled, sklearn: null }, settings: {} };
  const request = { command: 'least_squares', name, fits };
  const { numbers } = await sklearn.ask(request);
  const { coefficients, intercept } = regression.fit(features, values);
  const ours = [...coefficients, intercept];
  const largestDifference = Math.max(...ours.map((number, index) => Math.abs(number - numbers[index])));
  if (largestDifference > agreement) {
    throw new Error(`scikit-learn's linear regression and ours differ by ${largestDifference}`);
  }
  const measure = async () => (await sklearn.ask(request)).milliseconds;
  return { contenders: { compiled, sklearn: measure }, settings: { sklearn: { largestDifference } } };
}
