import { describe, expect, it } from 'vitest';
import type { BinnedNumber } from '../../../src/models/boosted-trees/binned-columns.ts';
import { TreeKernel } from '../../../src/models/boosted-trees/kernel/tree-kernel.ts';
import { createRandom } from '../../../src/random/random.ts';

const rows = 300;
const random = createRandom(1);

function columnOf(column: number, binCount: number, hasMissing = false): BinnedNumber {
  const bins = Uint8Array.from({ length: rows }, () => random.below(binCount));
  return { kind: 'number', column, edges: new Float64Array(binCount - 1), bins, binCount, hasMissing };
}

/** Three columns, one of them with every bin that a byte holds. */
const columns = [columnOf(0, 7), columnOf(1, 255), columnOf(2, 2)];
/** Two outputs, so that a tree's derivatives are every second number. */
const outputs = 2;
const gradients = Float64Array.from({ length: rows * outputs }, () => random.below(1e6) / 1e6 - 0.5);
const hessians = Float64Array.from({ length: rows * outputs }, () => random.below(1e6) / 1e6);
const learned = Int32Array.from({ length: 200 }, (_, at) => (at * 7) % rows);
const heldOut = Int32Array.from({ length: rows }, (_, row) => row).filter((row) => !learned.includes(row));

function started(): TreeKernel {
  const kernel = new TreeKernel(columns, rows);
  kernel.start(learned, heldOut, gradients, hessians, { output: 1, outputs });
  return kernel;
}

/** By plain loops, in the order of the rows, which gives the same bits. */
function sumsByBin(ofRows: Iterable<number>): number[] {
  const sums = columns.map(({ binCount }) => new Array<number>(3 * binCount).fill(0));
  for (const row of ofRows) {
    for (const [index, { bins }] of columns.entries()) {
      const ofColumn = sums[index] as number[];
      const at = 3 * (bins[row] as number);
      const parts = [gradients[row * outputs + 1], hessians[row * outputs + 1], 1] as number[];
      for (const [part, value] of parts.entries()) {
        ofColumn[at + part] = (ofColumn[at + part] as number) + value;
      }
    }
  }
  return sums.flat();
}

it('sums up the derivatives of a stretch of rows by bin', () => {
  const kernel = started();
  kernel.fill(0, learned.length, 0);
  kernel.fill(50, 90, 3);
  expect([...kernel.histogram(0)]).toEqual(sumsByBin(learned));
  expect([...kernel.histogram(3)]).toEqual(sumsByBin(learned.subarray(50, 90)));
});

it('leaves the sums of the other child when one child’s are taken out', () => {
  const kernel = started();
  kernel.fill(0, learned.length, 0);
  kernel.fill(0, 120, 1);
  kernel.subtract(0, 1);
  const expected = sumsByBin(learned.subarray(120));
  [...kernel.histogram(0)].forEach((sum, at) => {
    expect(sum).toBeCloseTo(expected[at] as number, 12);
  });
});

it('parts a stretch and keeps the order of both sides, and all other rows', () => {
  const kernel = started();
  const goesLeft = Uint8Array.of(1, 0, 0, 1, 1, 0, 1);
  const stretch = [...learned.subarray(20, 180)];
  const isLeft = (row: number) => goesLeft[columns[0]?.bins[row] as number] === 1;
  const expected = [...stretch.filter(isLeft), ...stretch.filter((row) => !isLeft(row))];
  expect(kernel.part(20, 180, 0, goesLeft)).toBe(20 + stretch.filter(isLeft).length);
  expect([...kernel.rows(20, 180)]).toEqual(expected);
  expect([...kernel.rows(0, 20)]).toEqual([...learned.subarray(0, 20)]);
  expect([...kernel.rows(180, rows)]).toEqual([...learned.subarray(180), ...heldOut]);
});

/** The best cut by trying all, missing cells on either side. */
function bestCut(ofTable: readonly BinnedNumber[], fewestRows: number) {
  const sumsOf = (ofRows: Iterable<number>) => {
    let [gradient, hessian, count] = [0, 0, 0];
    for (const row of ofRows) {
      gradient += gradients[row * outputs + 1] as number;
      hessian += hessians[row * outputs + 1] as number;
      count++;
    }
    return { gradient, hessian, count };
  };
  const whole = sumsOf(learned);
  const gainOf = (gradient: number, hessian: number) => gradient ** 2 / hessian;
  let best = { gain: 0, column: -1, cut: -1, count: 0, missingGoLeft: false };
  for (const [column, { bins, binCount, hasMissing }] of ofTable.entries()) {
    for (const missingGoLeft of hasMissing ? [false, true] : [false]) {
      for (let cut = 0; cut < binCount - Number(hasMissing); cut++) {
        const isMissing = (row: number) => hasMissing && bins[row] === binCount - 1;
        const left = sumsOf(
          learned.filter((row) => (isMissing(row) ? missingGoLeft : (bins[row] as number) <= cut)),
        );
        if (Math.min(left.count, learned.length - left.count) < fewestRows) continue;
        const gain =
          gainOf(left.gradient, left.hessian) +
          gainOf(whole.gradient - left.gradient, whole.hessian - left.hessian) -
          gainOf(whole.gradient, whole.hessian);
        if (gain > best.gain + 1e-12) best = { gain, column, cut, count: left.count, missingGoLeft };
      }
    }
  }
  return { whole, best };
}

describe.each([
  ['no cell is missing', columns],
  ['cells are missing', [columnOf(0, 9, true), columnOf(1, 3, true), columnOf(2, 30)]],
])('where %s', (_, ofTable) => {
  it.each([1, 20, 101])('finds the cut that gains most, with %i rows a leaf at least', (fewestRows) => {
    const { whole, best } = bestCut(ofTable, fewestRows);
    const kernel = new TreeKernel(ofTable, rows);
    kernel.start(learned, heldOut, gradients, hessians, { output: 1, outputs });
    kernel.fill(0, learned.length, 0);
    const found = kernel.findCut(0, whole, { fewestRows, leastHessian: 1e-3 });
    if (best.gain === 0) {
      expect(found).toBeNull();
      return;
    }
    const { column, cut, missingGoLeft } = best;
    expect(found).toMatchObject({ column, cut, missingGoLeft });
    expect(found?.left.count).toBe(best.count);
    expect(found?.gain).toBeCloseTo(best.gain, 12);
  });
});

it('sends missing cells to the larger side where a node has none', () => {
  const column = columnOf(0, 4, true);
  const bins = Uint8Array.from({ length: rows }, (_, row) => Number(row < 90));
  const some = Int32Array.from({ length: rows }, (_, row) => row);
  const kernel = new TreeKernel([{ ...column, bins }], rows);
  const steep = Float64Array.from({ length: rows }, (_, row) => (row < 90 ? 1 : -1));
  const even = new Float64Array(rows).fill(1);
  kernel.start(some, new Int32Array(0), steep, even, { output: 0, outputs: 1 });
  kernel.fill(0, rows, 0);
  const whole = { gradient: 90 - (rows - 90), hessian: rows, count: rows };
  const limits = { fewestRows: 1, leastHessian: 1e-3 };
  expect(kernel.findCut(0, whole, limits)).toMatchObject({ cut: 0, missingGoLeft: true });
});

it('says that a table is larger than its memory can be', () => {
  const many = Array.from({ length: 60 }, () => columns[0] as BinnedNumber);
  expect(() => new TreeKernel(many, 50_000_000)).toThrow(/use fewer rows/);
});
