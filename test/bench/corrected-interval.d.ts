import type { Interval } from '../../src/statistics/interval.ts';

export function correctedInterval(differences: readonly number[], testToTrain: number): Interval;
