/**
 * Does the interval of `compare tune` keep its promise? Tunes the net on many tables of one known kind and prints how
 * often the interval of tuned net − untuned regression holds the true difference, and half its width in points, beside
 * the corrected resampled interval (Nadeau and Bengio, 2003). The truth is the mean of the estimates of all tables: each
 * is free of bias, as no row has a say in what it judges. The second number of a width is its standard deviation.
 *
 * Run after a build: node test/bench/coverage-tune.js tables rows repeats [settings]
 */

import { createRandom } from '../../dist/random/random.js';
import { readBytes } from '../../dist/sources/read-table.js';
import { summarize } from '../../dist/statistics/summarize.js';
import { tune } from '../../dist/studies/tune/tune.js';
import { correctedInterval } from './corrected-interval.js';

const [tables, rows, repeats, settings = 6] = process.argv.slice(2).map(Number);
const weights = [1, -0.8, 0.6, -0.4, 0.3, 0.25, -0.25, 0.25, -0.25, 0.25];
const product = 1.5;

const found = [];
for (let table = 0; table < tables; table++) {
  const text = drawTable(createRandom(1, rows, table));
  const read = await readBytes('drawn.csv', new TextEncoder().encode(text));
  const { models, difference, protocol } = await tune(read, {
    seed: table + 1,
    settings,
    repeats,
    threads: 1,
  });
  const [net, regression] = models;
  const untuned = regression.settings[0].score.perFold;
  const ofFolds = net.tuned.score.perFold.map((score, part) => 100 * (score - untuned[part]));
  const resampled = correctedInterval(ofFolds, protocol.testRows / protocol.trainRows);
  found.push({
    estimate: difference.estimate,
    resampled: resampled.high - resampled.estimate,
    tool: difference.high - difference.estimate,
  });
}

const truth = summarize(found.map(({ estimate }) => estimate)).mean;
const cells = ['resampled', 'tool'].map((name) => {
  const held = found.filter(({ estimate, [name]: halfWidth }) => Math.abs(estimate - truth) <= halfWidth);
  const { mean, standardDeviation } = summarize(found.map(({ [name]: halfWidth }) => halfWidth));
  return `${((100 * held.length) / tables).toFixed(1)} % ± ${mean.toFixed(2)} (${standardDeviation.toFixed(2)})`;
});
console.log(
  `| tuned net or untuned regression | accuracy | ${rows} × ${repeats} | ${tables} | ${truth.toFixed(2)} | ${cells.join(' | ')} |`,
);

/** Ten standard normal features; their weighted sum and a product are the log odds of a class. */
function drawTable(random) {
  const uniform = () => (random.below(2 ** 32) + 0.5) / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const lines = Array.from({ length: rows }, () => {
    const features = weights.map(normal);
    const linear = weights.reduce((sum, weight, place) => sum + weight * features[place], 0);
    const logOdds = linear + product * features[0] * features[1];
    return [...features, uniform() < 1 / (1 + Math.exp(-logOdds)) ? 'yes' : 'no'].join(',');
  });
  return [
    [...weights.keys()]
      .map((place) => `x${place}`)
      .concat('class')
      .join(','),
    ...lines,
  ].join('\n');
}
