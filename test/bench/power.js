/**
 * How often is a verdict settled, and how often wrongly? Compares the models on generated tables of one rule each, and
 * judges the same folds twice: with the interval of the tool and with the corrected resampled one (Nadeau and Bengio,
 * 2003), on which verdicts rested before. The true difference is the mean of the estimates of all tables.
 *
 * Run after a build: node test/bench/power.js rows tables [nonlinearity ...]
 */

import { differencesInPoints } from '../../dist/metrics/points.js';
import { figureOf, headlineDifference, headlineModels } from '../../dist/results/find-model.js';
import { correctedInterval } from '../../dist/statistics/corrected-interval.js';
import { summarize } from '../../dist/statistics/summarize.js';
import { decideVerdict } from '../../dist/statistics/verdict.js';
import { evaluateModels } from '../../dist/studies/compare/evaluate-models.js';
import { generate } from '../../dist/studies/generate/generate.js';

const [rows = 500, tables = 100, ...asked] = process.argv.slice(2).map(Number);
const nonlinearities = asked.length > 0 ? asked : [0, 0.15, 0.25];
const features = 10;
const options = {
  margin: 1,
  hiddenSizes: [20, 10],
  outputs: 'article',
  engine: 'compiled',
  librarySeconds: 1,
  threads: 1,
};

console.log(`${tables} tables of ${rows} rows, in points of accuracy, margin ${options.margin}`);
for (const nonlinearity of nonlinearities) {
  const judged = [];
  for (let seed = 1; seed <= tables; seed++) {
    const { comparison, summary, plan } = await evaluateModels(
      tableOf(nonlinearity, seed),
      { ...options, seed },
      {},
    );
    judged.push({
      tool: headlineDifference(comparison),
      resampled: resampled(comparison, summary, plan.protocol),
    });
  }
  const { mean, standardDeviation } = summarize(judged.map(({ tool }) => tool.estimate));
  const error = standardDeviation / Math.sqrt(tables);
  console.log(
    `nonlinearity ${nonlinearity}: true difference ${mean.toFixed(2)} (standard error ${error.toFixed(2)})`,
  );
  for (const name of ['resampled', 'tool'])
    report(
      name,
      judged.map((one) => one[name]),
      mean,
    );
}

function report(name, intervals, truth) {
  const verdicts = intervals.map((interval) => decideVerdict(interval, options.margin));
  const settled = verdicts.filter(({ evidence }) => evidence === 'settled');
  const right = truth > options.margin ? 'candidate' : 'reference';
  const wrong = settled.filter(({ choice }) => choice !== right).length;
  const halfWidth = summarize(intervals.map(({ estimate, high }) => high - estimate)).mean;
  console.log(`  ${name.padEnd(10)} ± ${halfWidth.toFixed(2)}, settled ${settled.length}, wrongly ${wrong}`);
}

function resampled({ metric, pointSize }, { models }, { testRows, trainRows }) {
  const { candidate, reference } = headlineModels({ models });
  const [ours, theirs] = [candidate, reference].map((model) => figureOf(model, metric).perFold);
  return correctedInterval(differencesInPoints(ours, theirs, metric, pointSize), testRows / trainRows);
}

function tableOf(nonlinearity, seed) {
  const drawn = [...generate({ rows, features, shares: [0.5, 0.5], nonlinearity, noise: 0.1, seed }).rows()];
  const columns = Array.from({ length: features }, (_, index) => ({
    kind: 'number',
    name: `x${index + 1}`,
    values: Float64Array.from(drawn, (row) => row[index]),
  }));
  const codes = Int32Array.from(drawn, (row) => (row[features] === 'a' ? 0 : 1));
  const target = { kind: 'text', name: 'class', codes, levels: ['a', 'b'] };
  return { name: `generated ${seed}`, sha256: '', rows, columns: [...columns, target], notices: [] };
}
