import { builtBytes } from '../../../built-bytes.ts';

/** What assembly/index.ts exports; addresses are in bytes, counts in rows unless they say otherwise. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  layOut(blocks: number, denseColumns: number, categories: number, columns: number, scores: number): void;
  denseAddress(): number;
  codesAddress(): number;
  labelsAddress(): number;
  weightsAddress(): number;
  sumsAddress(): number;
  gramsAddress(): number;
  evaluateBinary(rows: number): number;
  multiplyBinary(rows: number): void;
  evaluateSoftmax(rows: number): number;
  multiplySoftmax(rows: number): void;
  gramOfCurvatures(rows: number): void;
  gramsOfPairs(rows: number): void;
  gramsOfClasses(rows: number): void;
  expOf(x: number): number;
}

/** The part of WebAssembly's interface that is used here: neither ES2023 nor Node 20's types declare it. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

let instance: KernelExports | undefined;

/** The thread's only instance, as each reserves gibibytes of address space. */
export function theKernel(): KernelExports {
  instance ??= new WebAssembly.Instance(new WebAssembly.Module(builtBytes(kernelFile)), {})
    .exports as KernelExports;
  return instance;
}

/** Built by `npm run build`. */
const kernelFile = 'dist/models/logistic-regression/kernel/kernel.wasm';
