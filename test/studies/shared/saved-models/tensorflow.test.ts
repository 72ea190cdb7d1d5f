import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { applyFeatures } from '../../../../src/describe/apply-features.ts';
import { encodeRows } from '../../../../src/encode/encoding.ts';
import { loadTensorFlow, type TensorFlow } from '../../../../src/models/dense-net/tensorflow.ts';
import { predict } from '../../../../src/studies/predict/predict.ts';
import { saveModels } from '../../../../src/studies/save-models/save-models.ts';
import { readModels } from '../../../../src/studies/shared/saved-models/read-models.ts';
import { scratchFolder } from '../../../helpers/scratch-folder.ts';
import { fromFolder } from './from-folder.ts';
import { mixedTable } from './mixed-table.ts';

const scratch = scratchFolder();
let tensorFlow: TensorFlow;
beforeAll(async () => {
  tensorFlow = await loadTensorFlow('cpu');
});

const cases = [
  ['three of four outputs', {}],
  ['two of four outputs', { positive: 'low' }],
  ['one output a class, one hidden layer', { outputs: 'classes', hiddenSizes: [7] }],
] as const;

it.each(cases)('loads the net into TensorFlow.js, where it predicts the same: %s', async (name, options) => {
  const folder = join(scratch, name);
  const table = mixedTable();
  saveModels(folder, table, options);
  const saved = readModels(folder);
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
  const matrix = encodeRows(applyFeatures(table, saved.sources).features, saved.encoding, rows);

  const { core, layers } = tensorFlow;
  const model = await layers.loadLayersModel(fromFolder(folder));
  const input = core.tensor2d(Float32Array.from(matrix.values), [matrix.rows, matrix.columns]);
  const outputs = (await (model.predict(input) as ReturnType<typeof core.tensor>).array()) as number[][];

  const classes = saved.target.task === 'classification' ? saved.target.classes : [];
  const classCount = classes.length;
  const loaded = outputs.flatMap((row) => {
    const kept = row.slice(0, classCount);
    const sum = kept.reduce((total, share) => total + share, 0);
    return kept.map((share) => share / sum);
  });
  const ours = [...predict(saved, table, 'dense-net').blocks].flatMap(({ predictions }) => [
    ...(predictions[0] ?? []),
  ]);
  expect(loaded).toHaveLength(ours.length);
  const largest = Math.max(...loaded.map((share, index) => Math.abs(share - (ours[index] as number))));
  expect(largest).toBeLessThan(1e-6);
  // The rows are not all answered alike, or any constant would do.
  expect(new Set(ours.map((share) => share.toFixed(2))).size).toBeGreaterThan(10);
  expect(model.getUserDefinedMetadata()).toEqual({
    inputs: saved.encoding.names,
    outputs: classes,
  });
});
