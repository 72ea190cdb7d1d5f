import type { Optimizer } from './kernel/optimizer.ts';

/** What people tune about a net's training. */
export interface Training {
  readonly learningRate: number;
  /** Of the hidden layers. */
  readonly activation: 'relu' | 'tanh';
  /** The share of hidden units that each training step leaves out, at least 0 and below 1. */
  readonly dropout: number;
  readonly optimizer: Optimizer;
}

/**
 * What the net is trained with by default. With Adam a learning rate of 0.01 overshoots on small tables, and 0.003 has
 * not yet learned all it can on large ones when it stops.
 */
export const defaultTraining: Training = {
  learningRate: 0.005,
  activation: 'relu',
  dropout: 0,
  optimizer: { kind: 'adam' },
};
