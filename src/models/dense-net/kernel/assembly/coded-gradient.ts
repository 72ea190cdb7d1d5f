import { firstColumn, fourthColumn, secondColumn, thirdColumn } from './lanes';
import {
  categoryCount,
  deltas,
  firstInputOf,
  gradient,
  inputCount,
  levelBytes,
  levelsOf,
  levelSums,
  sizeOf,
  stripBytes,
  units,
} from './layout';

/**
 * The gradient by the weights of every category's levels: each sample adds its deltas to those of the level that it has.
 * Each lane has sums of its own, which are added up last, so that the gradient is that of zeros and ones to the last bit.
 */
export function gradientOfLevels(groups: i32): void {
  for (let category = 0; category < categoryCount; category++) {
    const first = levelSums + ((<usize>firstInputOf(category) * levelBytes) << 2);
    memory.fill(first, 0, (<usize>levelsOf(category) * levelBytes) << 2);
  }
  const firstDeltas = <usize>(inputCount + 1) << 4;
  for (let group: usize = 0; group < <usize>groups; group++) {
    addGroup(units + group * stripBytes, deltas + group * stripBytes + firstDeltas);
  }
  for (let category = 0; category < categoryCount; category++) {
    const first = firstInputOf(category);
    for (let level = first; level < first + levelsOf(category); level++) addLanesUp(level);
  }
}

function addGroup(strip: usize, delta: usize): void {
  for (let at: usize = 0; at < levelBytes; at += 16, delta += 64) {
    const a = v128.load(delta, 0);
    const b = v128.load(delta, 16);
    const c = v128.load(delta, 32);
    const d = v128.load(delta, 48);
    const first = firstColumn(a, b, c, d);
    const second = secondColumn(a, b, c, d);
    const third = thirdColumn(a, b, c, d);
    const fourth = fourthColumn(a, b, c, d);
    for (let category = 0; category < categoryCount; category++) {
      const levels = strip + (<usize>firstInputOf(category) << 4);
      addTo(sumsOf(load<i32>(levels, 0)) + at, first);
      addTo(sumsOf(load<i32>(levels, 4)) + levelBytes + at, second);
      addTo(sumsOf(load<i32>(levels, 8)) + 2 * levelBytes + at, third);
      addTo(sumsOf(load<i32>(levels, 12)) + 3 * levelBytes + at, fourth);
    }
  }
}

/** The sums of a level; those of no level stand last, and nobody reads them. */
// @ts-ignore: decorator
@inline
function sumsOf(level: i32): usize {
  return levelSums + ((<usize>(level < 0 ? inputCount : level) * levelBytes) << 2);
}

// @ts-ignore: decorator
@inline
function addTo(address: usize, values: v128): void {
  v128.store(address, f32x4.add(v128.load(address), values));
}

/** Writes a row of the gradient. */
function addLanesUp(level: i32): void {
  let sums = sumsOf(level);
  const outputs = sizeOf(1);
  let result = gradient + ((<usize>level * <usize>outputs) << 2);
  let o = 0;
  for (; o + 4 <= outputs; o += 4) {
    v128.store(result, sumOfLanes(sums));
    sums += 16;
    result += 16;
  }
  const rest = sumOfLanes(sums);
  if (o < outputs) store<f32>(result, f32x4.extract_lane(rest, 0), 0);
  if (o + 1 < outputs) store<f32>(result, f32x4.extract_lane(rest, 1), 4);
  if (o + 2 < outputs) store<f32>(result, f32x4.extract_lane(rest, 2), 8);
}

/** In the order of additions of `sumsOfLanes` in lanes.ts. */
// @ts-ignore: decorator
@inline
function sumOfLanes(sums: usize): v128 {
  const firstTwo = f32x4.add(v128.load(sums), v128.load(sums + levelBytes));
  const lastTwo = f32x4.add(v128.load(sums + 2 * levelBytes), v128.load(sums + 3 * levelBytes));
  return f32x4.add(firstTwo, lastTwo);
}
