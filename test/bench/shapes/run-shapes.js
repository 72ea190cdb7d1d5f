import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newestPython } from '../newest-python.js';
import { Peer } from '../peer.js';
import { encodeShape } from './encoded-shape.js';
import { compareNets, compareRegressions, handOver } from './fits.js';
import { makeShape, shapes } from './made-up-tables.js';
import { runCompare, runScript, writeTable } from './whole-run.js';

const seed = 1;

/**
 * Measures every shape, or those whose names contain one of the words, ours and scikit-learn's in turn. README.md says
 * what is measured and what the keys mean.
 *
 * @param {readonly string[]} words
 * @param {(line: string) => void} onShape told of each shape when it is measured
 */
export async function runShapes(words, onShape) {
  const chosen = shapes.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const python = newestPython();
  const results = [];
  let peerName = null;
  for (const shape of chosen) {
    const oneCore = { OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
    const peer = new Peer(python, [fileURLToPath(new URL('peer.py', import.meta.url))], oneCore);
    peerName = (await peer.ask({ command: 'version' })).name;
    const measured = await measureShape(shape, peer, python);
    peer.end();
    results.push(measured);
    onShape(formatShape(measured));
  }
  const largest = results.toSorted((a, b) => b.rows - a.rows)[0];
  return {
    peer: peerName,
    shapes: results,
    largeRun: {
      rows: largest.rows,
      seconds: largest.whole.seconds,
      megabytes: largest.peakMegabytes,
    },
  };
}

async function measureShape(shape, peer, python) {
  const table = makeShape(shape, seed);
  const parts = encodeShape(shape, table);
  await handOver(peer, parts);
  const regression = await compareRegressions(peer, parts, shape.classes);
  const net = await compareNets(peer, parts, shape.classes);

  const path = join(tmpdir(), `simplest-model-bench-${process.pid}.csv`);
  writeTable(path, table);
  const { seconds, megabytes, repeats } = await runCompare(path);
  const script = await runScript(python, path, repeats, net.early);
  rmSync(path);
  return {
    name: shape.name,
    rows: shape.rows,
    regressionVsSklearn: regression.theirs / regression.ours,
    netVsSklearn: net.theirs / net.ours,
    wholeVsSklearn: script.seconds / seconds,
    peakMegabytes: megabytes,
    regression,
    net,
    whole: { seconds, scriptSeconds: script.seconds, repeats },
  };
}

function formatShape({ name, regression, net, whole, peakMegabytes }) {
  const pair = (ours, theirs, digits) =>
    `${ours.toFixed(digits)} / ${theirs.toFixed(digits)} (${(theirs / ours).toFixed(1)}x)`;
  return [
    name.padEnd(42),
    pair(regression.ours, regression.theirs, 1).padEnd(24),
    pair(net.ours, net.theirs, 0).padEnd(22),
    `${net.accuracy.toFixed(3)} / ${net.theirAccuracy.toFixed(3)}`.padEnd(14),
    pair(whole.seconds, whole.scriptSeconds, 1).padEnd(22),
    `${peakMegabytes.toFixed(0)} MB`,
  ].join('  ');
}

export const heading = [
  'shape'.padEnd(42),
  'regression, ms'.padEnd(24),
  'net, ms'.padEnd(22),
  'net accuracy'.padEnd(14),
  'whole run, s'.padEnd(22),
  'peak',
].join('  ');
