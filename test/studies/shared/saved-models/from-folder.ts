import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { io } from '@tensorflow/tfjs-core';

/** Reads a folder as TensorFlow.js in Node or a browser does: its model.json, and the weights that this names. */
export function fromFolder(folder: string): io.IOHandler {
  return {
    load: async () => {
      const model = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
      const [{ paths, weights }] = model.weightsManifest;
      const { buffer } = new Uint8Array(readFileSync(join(folder, paths[0])));
      return { ...model, weightSpecs: weights, weightData: buffer };
    },
  };
}
