import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded source of random numbers: the same seed gives the same sequence everywhere. */
export interface Random {
  /**
   * A whole number from 0 to `bound` − 1, each equally likely to within bound ∕ 2³²: rejecting draws until they are exactly
   * so took three times as long, a quarter of the net's training.
   */
  below(bound: number): number;
}

/**
 * Creates a source from a seed and any number of whole numbers that tell its uses apart
 * (a repeat, a fold, an epoch), so that no use of randomness depends on how often another one drew.
 */
export function createRandom(seed: number, ...uses: readonly number[]): Random {
  let state = seed | 0;
  for (const use of uses) state = mix(state, use);
  const generator = xoroshiro128plus(mix(state, uses.length));
  // Its first numbers still show how alike two seeds are.
  for (let skipped = 0; skipped < 8; skipped++) generator.next();
  return { below: (bound) => Math.floor(((generator.next() >>> 0) / 2 ** 32) * bound) };
}

/** MurmurHash3's 32-bit block and finalizer (Austin Appleby, 2011): nearby uses get unrelated states. */
function mix(state: number, use: number): number {
  let hash = state ^ Math.imul(use | 0, 0xcc9e2d51);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A seed of its own for one use of a seed: a fold's net does not start like its neighbour's. */
export function deriveSeed(seed: number, ...uses: readonly number[]): number {
  return createRandom(seed, ...uses).below(2 ** 31 - 1) + 1;
}
