import { expect, it } from 'vitest';
import type { BinnedNumber } from '../../../src/models/boosted-trees/binned-columns.ts';
import { TreeKernel } from '../../../src/models/boosted-trees/kernel/tree-kernel.ts';
import { createRandom } from '../../../src/random/random.ts';

const rows = 300;
const random = createRandom(1);

function columnOf(column: number, binCount: number): BinnedNumber {
  const bins = Uint8Array.from({ length: rows }, () => random.below(binCount));
  return { kind: 'number', column, edges: new Float64Array(binCount - 1), bins, binCount };
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

it.each([1, 20, 101])('finds the cut that gains most, with %i rows a leaf at least', (fewestRows) => {
  const kernel = started();
  const [gradient, hessian] = [gradients, hessians].map((derivatives) =>
    learned.reduce((sum, row) => sum + (derivatives[row * outputs + 1] as number), 0),
  ) as [number, number];
  kernel.fill(0, learned.length, 0);
  let expected = { gain: 0, column: -1, cut: -1, count: 0 };
  for (const [column, { bins, binCount }] of columns.entries()) {
    for (let cut = 0; cut < binCount; cut++) {
      const left = learned.filter((row) => (bins[row] as number) <= cut);
      if (Math.min(left.length, learned.length - left.length) < fewestRows) continue;
      const sumOf = (values: Float64Array) =>
        left.reduce((sum, row) => sum + (values[row * outputs + 1] as number), 0);
      const [g, h] = [sumOf(gradients), sumOf(hessians)];
      const gain = g ** 2 / h + (gradient - g) ** 2 / (hessian - h) - gradient ** 2 / hessian;
      if (gain > expected.gain + 1e-12) expected = { gain, column, cut, count: left.length };
    }
  }
  const found = kernel.findCut(
    0,
    { gradient, hessian, count: learned.length },
    { fewestRows, leastHessian: 1e-3 },
  );
  if (expected.gain === 0) {
    expect(found).toBeNull();
    return;
  }
  expect(found).toMatchObject({ column: expected.column, cut: expected.cut });
  expect(found?.left.count).toBe(expected.count);
  expect(found?.gain).toBeCloseTo(expected.gain, 12);
});

it('says that a table is larger than its memory can be', () => {
  const many = Array.from({ length: 60 }, () => columns[0] as BinnedNumber);
  expect(() => new TreeKernel(many, 50_000_000)).toThrow(/use fewer rows/);
});
