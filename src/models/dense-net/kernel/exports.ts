import { builtBytes } from '../../../built-bytes.ts';

/** What assembly/index.ts exports; addresses are in bytes, counts in rows. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  begin(layerCount: number): number;
  beginCategories(count: number): number;
  layOut(batchSize: number, rowCapacity: number, blockRows: number, tanh: boolean, softmax: boolean): void;
  parametersAddress(): number;
  gradientAddress(): number;
  rowsAddress(): number;
  codesAddress(): number;
  targetsAddress(): number;
  orderAddress(): number;
  blockAddress(): number;
  outputsAddress(): number;
  drawParameters(seed: number): void;
  setOptimizer(adam: boolean, momentum: number): void;
  setDropout(share: number, seed: number): void;
  restart(): void;
  trainEpoch(count: number, learningRate: number): void;
  computeGradient(from: number, count: number): void;
  meanLoss(count: number): number;
  meanBrierScore(count: number): number;
  predict(count: number, kept: number): void;
  expOf(x: number): number;
  logOf(x: number): number;
  tanhOf(x: number): number;
}

/** The part of WebAssembly's interface that is used here: neither ES2023 nor Node 20's types declare it. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

let compiledModule: object | undefined;

/** A new instance of the kernel, with its own memory. The module is read and compiled once. */
export function instantiateKernel(): KernelExports {
  compiledModule ??= new WebAssembly.Module(builtBytes(kernelFile));
  return new WebAssembly.Instance(compiledModule, {}).exports as KernelExports;
}

/** Built by `npm run build`. */
const kernelFile = 'dist/models/dense-net/kernel/kernel.wasm';
