import type { Targets } from '../contract/targets.ts';

/** What boosting makes small, as a function of each row's scores. */
export interface BoostingLoss {
  /** Scores of a row: one for a number or two classes, else one a class. */
  readonly outputs: number;
  /** The constant scores that are best for some rows. */
  start(rows: Int32Array): Float64Array;
  /** Writes the first and second derivatives at each of some rows; all arrays rows × outputs. */
  derive(rows: Int32Array, scores: Float64Array, gradients: Float64Array, hessians: Float64Array): void;
  /** The loss of a row. */
  of(row: number, scores: Float64Array): number;
}

/** No class is held for less likely than this at the start, nor for more likely than 1 minus it. */
const leastShare = 1e-7;

export function lossOf(targets: Targets): BoostingLoss {
  if (targets.task === 'regression') return squaredError(targets.values);
  const { codes, classCount } = targets;
  return classCount === 2 ? binaryLogLoss(codes) : logLoss(codes, classCount);
}

function squaredError(values: Float64Array): BoostingLoss {
  return {
    outputs: 1,
    start(rows) {
      const first = values[rows[0] as number] as number;
      const sum = rows.reduce((total, row) => total + ((values[row] as number) - first), 0);
      return Float64Array.of(first + sum / rows.length);
    },
    derive(rows, scores, gradients, hessians) {
      for (const row of rows) {
        gradients[row] = (scores[row] as number) - (values[row] as number);
        hessians[row] = 1;
      }
    },
    of: (row, scores) => ((scores[row] as number) - (values[row] as number)) ** 2,
  };
}

function shareOf(codes: Int32Array, rows: Int32Array, code: number): number {
  const count = rows.reduce((sum, row) => sum + Number(codes[row] === code), 0);
  return Math.min(1 - leastShare, Math.max(leastShare, count / rows.length));
}

function binaryLogLoss(codes: Int32Array): BoostingLoss {
  return {
    outputs: 1,
    start(rows) {
      const share = shareOf(codes, rows, 1);
      return Float64Array.of(Math.log(share / (1 - share)));
    },
    derive(rows, scores, gradients, hessians) {
      for (const row of rows) {
        const probability = 1 / (1 + Math.exp(-(scores[row] as number)));
        gradients[row] = probability - (codes[row] as number);
        hessians[row] = probability * (1 - probability);
      }
    },
    of(row, scores) {
      const score = codes[row] === 1 ? (scores[row] as number) : -(scores[row] as number);
      return Math.max(0, -score) + Math.log1p(Math.exp(-Math.abs(score)));
    },
  };
}

function logLoss(codes: Int32Array, classCount: number): BoostingLoss {
  return {
    outputs: classCount,
    start: (rows) =>
      Float64Array.from({ length: classCount }, (_, code) => Math.log(shareOf(codes, rows, code))),
    derive(rows, scores, gradients, hessians) {
      for (const row of rows) {
        const offset = row * classCount;
        const highest = highestOf(scores, offset, classCount);
        let sum = 0;
        for (let at = offset; at < offset + classCount; at++) {
          const power = Math.exp((scores[at] as number) - highest);
          gradients[at] = power;
          sum += power;
        }
        for (let at = offset; at < offset + classCount; at++) {
          const probability = (gradients[at] as number) / sum;
          gradients[at] = probability - Number(at - offset === codes[row]);
          hessians[at] = probability * (1 - probability);
        }
      }
    },
    of(row, scores) {
      const offset = row * classCount;
      const highest = highestOf(scores, offset, classCount);
      let sum = 0;
      for (let at = offset; at < offset + classCount; at++) sum += Math.exp((scores[at] as number) - highest);
      return Math.log(sum) + highest - (scores[offset + (codes[row] as number)] as number);
    },
  };
}

function highestOf(scores: Float64Array, offset: number, count: number): number {
  let highest = scores[offset] as number;
  for (let at = offset + 1; at < offset + count; at++) highest = Math.max(highest, scores[at] as number);
  return highest;
}
