import { drawBits, seedGenerator } from './pcg';

/** Whether hidden units are dropped while training. */
export let dropsUnits: bool = false;
/** The share of hidden units that a training step keeps: 1 without dropout. */
export let keptShare: f32 = 1;

let seed: u32 = 0;
/** A unit is dropped where 24 random bits are below it. */
let threshold: i32 = 0;

/** The state of xorshift128 (George Marsaglia, 2003): four words, of a generator a lane. */
let word0: v128 = i32x4.splat(0);
let word1: v128 = i32x4.splat(0);
let word2: v128 = i32x4.splat(0);
let word3: v128 = i32x4.splat(0);

/** From the next step on, drops this share of the hidden units, which is at least 0 and below 1. */
export function setDropout(share: f64, newSeed: i32): void {
  dropsUnits = share > 0;
  keptShare = <f32>(1 - share);
  threshold = <i32>(share * 16777216);
  seed = <u32>newSeed;
  reseedDropout();
}

/** Starts the sequence of dropped units again. */
export function reseedDropout(): void {
  if (!dropsUnits) return;
  // Beyond 32 bits, so that no seed makes them the bits that drew the weights.
  seedGenerator((<u64>1 << 32) | <u64>seed);
  word0 = drawLanes();
  word1 = drawLanes();
  word2 = drawLanes();
  word3 = drawLanes();
}

function drawLanes(): v128 {
  let lanes = i32x4.splat(<i32>drawBits());
  lanes = i32x4.replace_lane(lanes, 1, <i32>drawBits());
  lanes = i32x4.replace_lane(lanes, 2, <i32>drawBits());
  return i32x4.replace_lane(lanes, 3, <i32>drawBits());
}

/**
 * Inverted dropout (Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov, 2014): drops units of a layer at random,
 * one draw a unit and sample, and divides the others by the share that is kept, so that their expected value stays what
 * it is and nothing has to change to predict. Writes what each unit was multiplied by.
 */
export function dropUnits(layer: usize, mask: usize, count: i32): void {
  const end = layer + (<usize>count << 4);
  const factor = f32x4.splat(1 / keptShare);
  for (; layer < end; layer += 16, mask += 16) {
    const bits = i32x4.shr_u(nextBits(), 8);
    const factors = v128.and(factor, i32x4.ge_s(bits, i32x4.splat(threshold)));
    v128.store(mask, factors);
    v128.store(layer, f32x4.mul(v128.load(layer), factors));
  }
}

/** Multiplies the deltas of a layer by what its units were multiplied by. */
export function dropDeltas(delta: usize, mask: usize, count: i32): void {
  const end = delta + (<usize>count << 4);
  for (; delta < end; delta += 16, mask += 16) {
    v128.store(delta, f32x4.mul(v128.load(delta), v128.load(mask)));
  }
}

// @ts-ignore: decorator
@inline
function nextBits(): v128 {
  const mixed = v128.xor(word0, i32x4.shl(word0, 11));
  word0 = word1;
  word1 = word2;
  word2 = word3;
  word3 = v128.xor(v128.xor(word3, i32x4.shr_u(word3, 19)), v128.xor(mixed, i32x4.shr_u(mixed, 8)));
  return word3;
}
