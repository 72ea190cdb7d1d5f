/**
 * How fast the compiled models are beside the same models elsewhere, measured in rounds in which every contender has its
 * turn. README.md says what is measured and what the JSON's keys mean.
 *
 * Run after a build: node test/bench/run.js [--json] [--rounds 31], or for tables of many shapes
 * node test/bench/run.js --shapes [--json] [words of the shapes' names ...]; for the ladder's models --ladder [--json]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { quantile } from 'd3-array';
import { runLadder } from './ladder/run-ladder.js';
import { latencyContenders } from './latency.js';
import { leastSquaresContenders } from './least-squares.js';
import { newtonContenders } from './newton.js';
import { Peer } from './peer.js';
import { buildReport, formatReport } from './report.js';
import { heading, runShapes } from './shapes/run-shapes.js';
import { stepContenders } from './step.js';
import { countFlops, network, stepsPerEpoch, tableArguments } from './step-task.js';
import { makeTable } from './tables.js';

const { values: flags, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '31' },
    shapes: { type: 'boolean', default: false },
    ladder: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const print = (line) => process.stdout.write(`${line}\n`);
if (flags.ladder) {
  const report = await runLadder(flags.json ? () => undefined : print);
  print(flags.json ? JSON.stringify(report, undefined, 2) : `beside ${report.peer}`);
  process.exit();
}
if (flags.shapes) {
  if (!flags.json) print(heading);
  const report = await runShapes(positionals, flags.json ? () => undefined : print);
  print(flags.json ? JSON.stringify(report, undefined, 2) : `beside ${report.peer}`);
  process.exit();
}
const rounds = Number(flags.rounds);
const environment = {
  node: process.versions.node,
  cpu: cpus()[0]?.model ?? 'unknown processor',
  cores: availableParallelism(),
  loadAverage: loadavg()[0],
};

const notes = [];
const sklearn = await startPeer('scikit-learn', '/usr/bin/python3', 'peer-sklearn.py');
const tensorFlow = {
  tensorflowNode: await startPeer('TensorFlow.js (node)', process.execPath, 'peer-tensorflow.js', 'node'),
  tensorflowWasm: await startPeer('TensorFlow.js (wasm)', process.execPath, 'peer-tensorflow.js', 'wasm'),
  tensorflowCpu: await startPeer('TensorFlow.js (cpu)', process.execPath, 'peer-tensorflow.js', 'cpu'),
};
if (sklearn === null) notes.push('apt-get install python3-sklearn gives scikit-learn to compare with.');

const smallTable = makeTable(1000, 10, 2, 2);
const largeTable = makeTable(100_000, 10, 2, 3);
if (sklearn !== null) {
  await handOver({ net: makeTable(...tableArguments), newton1000: smallTable, newton100000: largeTable });
}
const small = await newtonContenders(sklearn, 'newton1000', smallTable, 150);
const large = await newtonContenders(sklearn, 'newton100000', largeTable, 3);
const smallLine = await leastSquaresContenders(sklearn, 'newton1000', smallTable, 150);
const largeLine = await leastSquaresContenders(sklearn, 'newton100000', largeTable, 3);
const samples = await measureInTurn({
  stepMilliseconds: stepContenders({ sklearn, tensorFlow }),
  newton1000Milliseconds: small.contenders,
  newton100000Milliseconds: large.contenders,
  leastSquares1000Milliseconds: smallLine.contenders,
  leastSquares100000Milliseconds: largeLine.contenders,
  oneRowMicroseconds: latencyContenders({ sklearn, tensorFlow }, smallTable),
});
for (const peer of [sklearn, ...Object.values(tensorFlow)]) peer?.end();

const report = buildReport(quantiles(samples, 0.5), {
  lowerQuartiles: quantiles(samples, 0.25),
  upperQuartiles: quantiles(samples, 0.75),
  flopsPerStep: countFlops(network, tableArguments[0] / stepsPerEpoch),
  agreement: {
    newton1000: small.settings,
    newton100000: large.settings,
    leastSquares1000: smallLine.settings,
    leastSquares100000: largeLine.settings,
  },
  rounds,
  environment,
  notes,
});
process.stdout.write(flags.json ? `${JSON.stringify(report, undefined, 2)}\n` : formatReport(report));

/** Starts a child process and asks who it is; null, and a note, where it does not start. */
async function startPeer(name, command, script, ...scriptArguments) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const oneCore = { OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
  const peer = new Peer(command, [file, ...scriptArguments], oneCore);
  try {
    notes.push((await peer.ask({ command: 'version' })).name);
    return peer;
  } catch (error) {
    notes.push(`${name} is absent: ${error.message.split('\n').findLast((line) => line !== '')}`);
    return null;
  }
}

/** Gives scikit-learn its tables by name: in files, as rows of float64 and then an int32 a row. */
async function handOver(tables) {
  const directory = mkdtempSync(join(tmpdir(), 'simplest-model-bench-'));
  for (const [name, { features, classes }] of Object.entries(tables)) {
    const path = join(directory, name);
    writeFileSync(path, Buffer.concat([Buffer.from(features.values.buffer), Buffer.from(classes.buffer)]));
    await sklearn.ask({ command: 'table', name, path, rows: features.rows, columns: features.columns });
  }
  rmSync(directory, { recursive: true });
}

/** Measures every contender once a round; the first round only warms up. */
async function measureInTurn(groups) {
  const measured = mapContenders(groups, () => []);
  for (let round = 0; round <= rounds; round++) {
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${rounds} `);
    for (const [group, contenders] of Object.entries(groups)) {
      for (const [name, measure] of Object.entries(contenders)) {
        if (measure === null) continue;
        const sample = await measure();
        if (round > 0) measured[group][name].push(sample);
      }
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r');
  return measured;
}

function quantiles(samples, share) {
  return mapContenders(samples, (values) => quantile(values, share));
}

/** The same groups with another value for each contender; null stays null. */
function mapContenders(groups, change) {
  return Object.fromEntries(
    Object.entries(groups).map(([group, contenders]) => [
      group,
      Object.fromEntries(
        Object.entries(contenders).map(([name, value]) => [name, value === null ? null : change(value)]),
      ),
    ]),
  );
}
