/**
 * How often does the verdict come to a decision, and to the right one? Draws tables of a known kind (`compare generate`),
 * runs `compare`'s folds and verdict on each, and counts what is settled and to which side of the margin, by the interval
 * of today and by the corrected resampled t interval of the folds (Nadeau and Bengio, 2003) that it took the place of.
 * The truth is the mean difference over all the tables of a kind: what cross-validation estimates.
 *
 * Run after a build: node test/bench/power.js [tables] [rows ...]
 */

import { availableParallelism } from 'node:os';
import { tableCsv } from '../../dist/report/tables/table-csv.js';
import { readBytes } from '../../dist/sources/read-table.js';
import { summarize } from '../../dist/statistics/summarize.js';
import { decideVerdict } from '../../dist/statistics/verdict.js';
import { evaluateModels } from '../../dist/studies/compare/evaluate-models.js';
import { generate } from '../../dist/studies/generate/generate.js';
import { defaultSettings } from '../../dist/studies/shared/options.js';
import { correctedInterval } from './corrected-interval.js';

const [tables = 40, ...askedRows] = process.argv.slice(2).map(Number);
const margin = 1;

console.log(
  `${tables} tables each, margin ${margin} point, accuracy; half-widths in points; share settled (wrongly)`,
);
console.log('rows   nonlinearity  true difference  folds: ±  settled        units: ±  settled');
for (const rows of askedRows.length > 0 ? askedRows : [500, 2000, 10_000]) {
  for (const nonlinearity of [0, 0.25, 0.4]) {
    const found = [];
    for (let seed = 1; seed <= tables; seed++) found.push(await judgeTable(rows, nonlinearity, seed));
    const truth = summarize(found.map(({ units }) => units.estimate));
    const error = truth.standardDeviation / Math.sqrt(tables);
    console.log(
      [
        String(rows).padStart(5),
        nonlinearity.toFixed(2).padStart(12),
        `${truth.mean.toFixed(2)} ± ${error.toFixed(2)}`.padStart(15),
        ...['folds', 'units'].map((kind) => summarizeKind(found, kind, truth.mean)),
      ].join('  '),
    );
  }
}

async function judgeTable(rows, nonlinearity, seed) {
  const made = generate({ rows, features: 10, shares: [0.5, 0.5], nonlinearity, noise: 0.3, seed });
  const table = await readBytes('generated.csv', new TextEncoder().encode([...tableCsv(made)].join('')));
  const options = { ...defaultSettings, seed, margin, metric: 'accuracy', threads: availableParallelism() };
  const { comparison, summary, plan } = await evaluateModels(table, options, {});
  const [difference] = comparison.differences;
  const perFold = (id) => summary.models.find((model) => model.id === id).metrics.accuracy.perFold;
  const theirs = perFold(comparison.reference);
  const differences = perFold(difference.candidate).map((score, fold) => 100 * (score - theirs[fold]));
  return {
    units: difference,
    folds: correctedInterval(differences, plan.protocol.testRows / plan.protocol.trainRows),
  };
}

function summarizeKind(found, kind, truth) {
  const intervals = found.map(({ [kind]: interval }) => interval);
  const halfWidth = summarize(intervals.map(({ low, high }) => (high - low) / 2)).mean;
  const settled = intervals.filter((interval) => decideVerdict(interval, margin).evidence === 'settled');
  const wrongly = settled.filter(({ low }) => low > margin !== truth > margin);
  const percent = (some) => `${((100 * some.length) / tables).toFixed(0)} %`;
  return `${halfWidth.toFixed(2).padStart(9)}  ${`${percent(settled)} (${percent(wrongly)})`.padEnd(13)}`;
}
