import { onlyKernelOf } from '../../../built-kernel.ts';

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

/** The thread's kernel. */
export const theKernel = onlyKernelOf<KernelExports>('logistic-regression');
