/** PCG32 (Melissa O'Neill, 2014): a 64-bit linear congruential generator whose output bits are permuted. */
const multiplier: u64 = 6364136223846793005;
const increment: u64 = 1442695040888963407;
let state: u64 = 0;

export function seedGenerator(seed: u64): void {
  state = (seed + increment) * multiplier + increment;
}

/** The next 32 random bits. */
export function drawBits(): u32 {
  const old = state;
  state = old * multiplier + increment;
  const bits = <u32>(((old >> 18) ^ old) >> 27);
  return rotr<u32>(bits, <u32>(old >> 59));
}
