import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantile } from 'd3-array';
import { boostedTreesClassifier } from '../../../dist/models/boosted-trees/boosted-trees.js';
import { decisionTreeClassifier } from '../../../dist/models/decision-tree/decision-tree.js';
import { neighboursClassifier } from '../../../dist/models/nearest-neighbours/nearest-neighbours.js';
import { newestPython } from '../newest-python.js';
import { Peer } from '../peer.js';
import { makeTable } from '../tables.js';

/** Rows, and how often each contender has its turn. */
const sizes = [
  { rows: 4454, rounds: 9 },
  { rows: 100_000, rounds: 3 },
];
const columns = 10;

const ours = {
  tree: ({ features, classes }) => decisionTreeClassifier(1).fit(features, classes, 2),
  neighbours({ features, classes }) {
    const fitted = neighboursClassifier(1, { count: 15 }).fit(features, classes, 2);
    const asked = { rows: 1000, columns, values: features.values.subarray(0, 1000 * columns) };
    fitted.predict(asked, new Float64Array(2000));
  },
  boosting: ({ features, classes }) => boostedTreesClassifier(1).fit(features, classes, 2),
};

/**
 * Measures the ladder's models and scikit-learn's in turn, on one core each. README.md says what each does.
 *
 * @param {(line: string) => void} onModel told of each model when it is measured
 */
export async function runLadder(onModel) {
  const oneCore = { OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
  const peer = new Peer(newestPython(), [fileURLToPath(new URL('peer.py', import.meta.url))], oneCore);
  const { name: peerName } = await peer.ask({ command: 'version' });
  const models = [];
  for (const { rows, rounds } of sizes) {
    const table = makeTable(rows, columns, 2, 5);
    await handOver(peer, table);
    for (const [name, fit] of Object.entries(ours)) {
      const measured = { compiled: [], sklearn: [] };
      for (let round = 0; round <= rounds; round++) {
        const start = performance.now();
        fit(table);
        const milliseconds = performance.now() - start;
        const theirs = await peer.ask({ command: 'fit', name: 'table', model: name });
        // The first round warms up.
        if (round > 0) {
          measured.compiled.push(milliseconds);
          measured.sklearn.push(theirs.milliseconds);
        }
      }
      const [compiled, sklearn] = [quantile(measured.compiled, 0.5), quantile(measured.sklearn, 0.5)];
      models.push({ name, rows, compiledMilliseconds: compiled, sklearnMilliseconds: sklearn });
      onModel(
        `${name.padEnd(11)}${String(rows).padStart(8)} × ${columns}  ours ${compiled.toFixed(0).padStart(6)} ms  ` +
          `scikit-learn ${sklearn.toFixed(0).padStart(6)} ms  ${(sklearn / compiled).toFixed(2)} times as long`,
      );
    }
  }
  peer.end();
  return { peer: peerName, models };
}

/** Gives scikit-learn the table in a file: rows of float64 and then an int32 a row. */
async function handOver(peer, { features, classes }) {
  const directory = mkdtempSync(join(tmpdir(), 'simplest-model-bench-'));
  const path = join(directory, 'table');
  writeFileSync(path, Buffer.concat([Buffer.from(features.values.buffer), Buffer.from(classes.buffer)]));
  await peer.ask({ command: 'table', name: 'table', path, rows: features.rows, columns });
  rmSync(directory, { recursive: true });
}
