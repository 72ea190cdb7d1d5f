/**
 * The probability that a Student-t variable stays below a value.
 *
 * @param value any number, an infinite one included
 * @param degreesOfFreedom a whole number, at least 1
 * @returns 0 to 1
 *
 * @example
 * studentTProbability(2.093, 19); // 0.975
 */
export function studentTProbability(value: number, degreesOfFreedom: number): number {
  const theta = Math.atan(Math.abs(value) / Math.sqrt(degreesOfFreedom));
  const central = centralProbability(theta, degreesOfFreedom);
  return value < 0 ? (1 - central) / 2 : (1 + central) / 2;
}

/**
 * The probability that |t| is at most √ν tan θ, for ν degrees of freedom, which is a finite sum where they are whole
 * (Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 26.7.3 and 26.7.4).
 *
 * @param theta θ, from 0 to π ÷ 2
 * @param degreesOfFreedom ν, a whole number, at least 1
 * @returns 0 to 1
 */
export function centralProbability(theta: number, degreesOfFreedom: number): number {
  const cosine = Math.cos(theta);
  const isOdd = degreesOfFreedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degreesOfFreedom === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= degreesOfFreedom - 2; power += 2) {
    term *= (cosine * cosine * (power - 1)) / power;
    sum += term;
  }
  const series = Math.sin(theta) * sum;
  return isOdd ? (2 / Math.PI) * (theta + series) : series;
}
