import { builtBytes } from '../../../built-bytes.ts';

/** What assembly/index.ts exports; addresses are in bytes, places and counts in rows, columns, bins or histograms. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  layOut(rows: number, columns: number, numbers: number, binsOfAll: number): void;
  binsAddress(): number;
  offsetsAddress(): number;
  derivativesAddress(): number;
  orderAddress(): number;
  flagsAddress(): number;
  foundAddress(): number;
  histogramAt(place: number): number;
  fillHistogram(from: number, until: number, place: number): void;
  subtractHistogram(parent: number, child: number): void;
  findCut(
    place: number,
    gradient: number,
    hessian: number,
    rows: number,
    fewestRows: number,
    leastHessian: number,
  ): void;
  partRows(from: number, until: number, column: number): number;
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
const kernelFile = 'dist/models/boosted-trees/kernel/kernel.wasm';
