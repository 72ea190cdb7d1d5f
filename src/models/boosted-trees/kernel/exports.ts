import { onlyKernelOf } from '../../../built-kernel.ts';

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
  missingBinsAddress(): number;
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

/** The thread's kernel. */
export const theKernel = onlyKernelOf<KernelExports>('boosted-trees');
