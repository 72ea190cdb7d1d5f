import type { Network } from '../../../src/models/dense-net/kernel/network.ts';

/*
 * Which units dropout leaves out, once more and apart from the kernel: xorshift128 (Marsaglia, 2003), one generator for
 * each of four samples that the kernel takes together, with states drawn by PCG32 (O'Neill, 2014).
 */

/** The masks of the steps' samples, in the order in which the kernel draws them. */
export class DropoutMasks {
  readonly #generators: readonly (() => number)[];
  readonly #share: number;

  constructor(share: number, seed: number) {
    const bits = pcg32((1n << 32n) | BigInt(seed));
    const words = Array.from({ length: 16 }, bits);
    this.#generators = [0, 1, 2, 3].map((lane) =>
      xorshift128([0, 4, 8, 12].map((word) => words[word + lane] as number)),
    );
    this.#share = share;
  }

  /** For each sample of a batch, a factor for each unit of each hidden layer. */
  next(network: Network, samples: number): number[][][] {
    const groups = Array.from({ length: Math.ceil(samples / 4) }, () => this.#nextGroup(network));
    return groups.flat().slice(0, samples);
  }

  #nextGroup({ layerSizes }: Network): number[][][] {
    const ofLanes: number[][][] = [[], [], [], []];
    for (const size of layerSizes.slice(1, -1)) {
      for (const masks of ofLanes) masks.push([]);
      for (let unit = 0; unit < size; unit++) {
        ofLanes.forEach((masks, lane) => {
          const draw = (this.#generators[lane] as () => number)() >>> 8;
          masks.at(-1)?.push(draw / 2 ** 24 < this.#share ? 0 : 1 / (1 - this.#share));
        });
      }
    }
    return ofLanes;
  }
}

function xorshift128(words: number[]): () => number {
  return () => {
    const [first, , , last] = words as [number, number, number, number];
    const mixed = first ^ (first << 11);
    const next = last ^ (last >>> 19) ^ mixed ^ (mixed >>> 8);
    words.shift();
    words.push(next);
    return next;
  };
}

function pcg32(seed: bigint): () => number {
  const multiplier = 6364136223846793005n;
  const increment = 1442695040888963407n;
  let state = BigInt.asUintN(64, (seed + increment) * multiplier + increment);
  return () => {
    const old = state;
    state = BigInt.asUintN(64, old * multiplier + increment);
    const bits = Number(BigInt.asUintN(32, ((old >> 18n) ^ old) >> 27n));
    const turn = Number(old >> 59n);
    return (bits >>> turn) | (bits << (32 - turn));
  };
}
