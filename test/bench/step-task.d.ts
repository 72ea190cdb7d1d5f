import type { Network } from '../../src/models/dense-net/kernel/network.ts';

export const network: Network;
export function countFlops(network: Network, rowsPerStep: number): number;
