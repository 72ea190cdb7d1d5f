/**
 * How long one waits for an answer: the wall time of a whole `compare` process, its cross-validation and timing included,
 * against a Python process that imports scikit-learn and fits both models once on all rows. The two take turns.
 *
 * Run after a build: node test/bench/startup.js [rounds, 5 unless told]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from 'd3-array';

const rounds = Number(process.argv[2] ?? 5);
const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const table = here('../../datasets/credit_scoring.csv');
const contenders = [
  {
    name: 'compare credit_scoring.csv --engine compiled',
    command: [process.execPath, here('../../bin/compare.js'), table, '--engine', 'compiled'],
    seconds: [],
  },
  {
    name: 'scikit-learn: import, read, fit both models once',
    command: ['/usr/bin/python3', here('startup.py'), table],
    seconds: [],
  },
];

for (let round = 0; round <= rounds; round++) {
  for (const { command, seconds } of contenders) {
    const elapsed = run(command);
    // The first round fills the file cache.
    if (round > 0) seconds.push(elapsed);
  }
}
console.log(`Wall time of the process, seconds: median of ${rounds} rounds, and the range`);
for (const { name, seconds } of contenders) {
  const range = `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`;
  console.log(`  ${name.padEnd(52)}${median(seconds).toFixed(2)}  ${range}`);
}
const [ours, theirs] = contenders.map(({ seconds }) => median(seconds));
console.log(`Target, ours is less: ${ours < theirs ? 'met' : 'MISSED'}`);

/** Seconds from start to end of a process; numpy gets one thread, with which it is faster here. */
function run([program, ...programArguments]) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, programArguments, {
    env: { ...process.env, OPENBLAS_NUM_THREADS: '1' },
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (error !== undefined) throw error;
  if (status !== 0) {
    throw new Error(`${program} ended with ${status} (apt-get install python3-sklearn?):\n${stderr}`);
  }
  return seconds;
}
