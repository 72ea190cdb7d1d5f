/**
 * How often intervals hold the true difference, and how wide they are: a table of what coverage.js found, a line for each
 * comparison, metric, count of rows and of repeats. Beside the interval of the tool stand the corrected resampled one
 * (Nadeau and Bengio, 2003), which rests on the folds, and that of the rows without a correction (Bayle and others,
 * 2020). The second number of a width is its standard deviation from table to table.
 *
 * Run after a build: node test/bench/coverage-table.js lines ...
 */

import { readFileSync } from 'node:fs';
import { studentTQuantile } from '../../dist/statistics/student-t-quantile.js';
import { summarize } from '../../dist/statistics/summarize.js';

const testToTrain = 1 / 4;

/** Half the width of each interval. */
const halfWidths = {
  'corrected resampled': ({ folds, foldDeviation }) =>
    quantile(folds) * foldDeviation * Math.sqrt(1 / folds + testToTrain),
  'rows alone': ({ rows, repeats, unitDeviation, repeatDeviation }) =>
    quantile(rows) * Math.sqrt(unitDeviation ** 2 / rows + (repeatDeviation ?? 0) ** 2 / repeats),
  'the tool': ({ rows, standardError }) => quantile(rows) * standardError,
};

const quantiles = new Map();

/** t(0.975; count − 1). */
function quantile(count) {
  if (!quantiles.has(count)) quantiles.set(count, studentTQuantile(0.975, count - 1));
  return quantiles.get(count);
}

const lines = process.argv.slice(2).flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'));
const found = lines.map((line) => JSON.parse(line));
const cells = new Map();
for (const { name, metric, rows, repeats, ...table } of found) {
  const cell = [name, metric, `${rows} × ${repeats}`].join(' | ');
  cells.set(cell, [...(cells.get(cell) ?? []), { rows, repeats, ...table }]);
}

const names = Object.keys(halfWidths);
console.log(`| comparison | metric | rows × repeats | tables | true | ${names.join(' | ')} |`);
console.log(`|---|---|---|--:|--:|${names.map(() => '--:|').join('')}`);
const ratios = [];
for (const [cell, tables] of cells) {
  const { mean: truth } = tables[0].truth;
  const widths = names.map((name) => tables.map(halfWidths[name]));
  const shown = widths.map((ofTables) => {
    const { mean, standardDeviation } = summarize(ofTables);
    const held = tables.filter(({ estimate }, table) => Math.abs(estimate - truth) <= ofTables[table]);
    const coverage = ((100 * held.length) / tables.length).toFixed(1);
    return `${coverage} % ± ${mean.toFixed(2)} (${standardDeviation.toFixed(2)})`;
  });
  const [resampled, , ours] = widths.map((ofTables) => summarize(ofTables));
  ratios.push({
    width: ours.mean / resampled.mean,
    spread: ours.standardDeviation / resampled.standardDeviation,
  });
  console.log(`| ${cell} | ${tables.length} | ${truth.toFixed(2)} | ${shown.join(' | ')} |`);
}

/** The mean of shares and their range, in percent. */
function percent(shares) {
  const [mean, least, most] = [summarize(shares).mean, Math.min(...shares), Math.max(...shares)];
  return `${(100 * mean).toFixed(0)} % (${(100 * least).toFixed(0)} to ${(100 * most).toFixed(0)})`;
}

console.log();
console.log(`width ÷ that of the corrected resampled interval: ${percent(ratios.map(({ width }) => width))}`);
console.log(
  `its standard deviation from table to table ÷ that: ${percent(ratios.map(({ spread }) => spread))}`,
);
