import { kernelsOf } from '../../../built-kernel.ts';

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

/** A new instance of the kernel, with its own memory. */
export const instantiateKernel = kernelsOf<KernelExports>('dense-net');
