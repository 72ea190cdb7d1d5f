import { onlyKernelOf } from '../../../built-kernel.ts';

/** What assembly/index.ts exports; addresses are in bytes, counts in columns, groups, nodes or neighbours. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  layOut(columns: number, groups: number, nodes: number, most: number, depth: number): void;
  pointsAddress(): number;
  pointRowsAddress(): number;
  boxesAddress(): number;
  nodesAddress(): number;
  queryAddress(): number;
  rowsAddress(): number;
  findNearest(count: number): void;
}

/** The thread's kernel. */
export const theKernel = onlyKernelOf<KernelExports>('nearest-neighbours');
