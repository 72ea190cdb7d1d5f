import { readFileSync } from 'node:fs';
import type { Matrix } from '../../../src/encode/matrix.ts';
import type { Replay } from '../../../src/models/dense-net/replay.ts';

/** What test/fixtures/dense-net-library/make.py wrote. */
interface Fixture {
  readonly columns: number;
  readonly classCount: number;
  readonly layerSizes: number[];
  readonly epochs: number;
  readonly learningRate: number;
  readonly features: number[];
  readonly classes: number[];
  readonly rows: number[];
  readonly initialParameters: number[];
  readonly probabilities: Record<'relu' | 'tanh', number[]>;
}

const path = new URL('../../fixtures/dense-net-library/iris.json', import.meta.url);
export const iris: Fixture = JSON.parse(readFileSync(path, 'utf8'));

export const features: Matrix = {
  rows: iris.classes.length,
  columns: iris.columns,
  values: Float64Array.from(iris.features),
};
export const classes = Int32Array.from(iris.classes);
export const { classCount } = iris;

/** Full batches on every other flower, as scikit-learn was fed; `changes` make it another training. */
export function irisReplay(changes: Partial<Replay> = {}): Replay {
  return {
    network: { layerSizes: iris.layerSizes, activation: 'relu' },
    output: 'softmax',
    targetScale: null,
    initialParameters: Float32Array.from(iris.initialParameters),
    rows: Int32Array.from(iris.rows),
    batchSize: iris.rows.length,
    learningRate: iris.learningRate,
    optimizer: { kind: 'adam' },
    dropout: 0,
    epochs: iris.epochs,
    seed: 1,
    ...changes,
  };
}
