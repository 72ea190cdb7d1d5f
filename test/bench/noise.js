// On tables whose labels are pure noise, no verdict may claim the net. Run after a build:
//   node test/bench/noise.js [tables]
import { availableParallelism } from 'node:os';
import { createRandom } from '../../dist/random/random.js';
import { evaluateModels } from '../../dist/studies/compare/evaluate-models.js';

const tables = Number(process.argv[2] ?? 50);
const rows = 400;
const counts = { 'dense-net': 0, 'logistic-regression': 0, inconclusive: 0 };
let settled = 0;

for (let seed = 1; seed <= tables; seed++) {
  const random = createRandom(seed);
  const features = Array.from({ length: 10 }, (_, index) => ({
    kind: 'number',
    name: `x${index}`,
    values: Float64Array.from({ length: rows }, () => random.below(1_000_000) / 1e6),
  }));
  const target = {
    kind: 'text',
    name: 'y',
    codes: Int32Array.from({ length: rows }, () => random.below(2)),
    levels: ['a', 'b'],
  };
  const table = { name: `noise ${seed}`, sha256: '', rows, columns: [...features, target], notices: [] };
  const options = {
    seed,
    margin: 1,
    hiddenSizes: [20, 10],
    outputs: 'article',
    engine: 'compiled',
    librarySeconds: 1,
    threads: availableParallelism(),
  };
  const { comparison } = await evaluateModels(table, options, {});
  counts[comparison.verdict]++;
  if (comparison.evidence === 'settled') settled++;
}

console.log(`${tables} tables of ${rows} × 10 with labels drawn by chance, 10 × 5-fold, margin 1 point:`);
for (const [verdict, count] of Object.entries(counts)) console.log(`  ${verdict.padEnd(20)} ${count}`);
console.log(`  settled              ${settled}`);
if (counts['dense-net'] > 0) process.exitCode = 1;
