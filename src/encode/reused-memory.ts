/** Gives room for encoded rows, all zeros. */
export type EncodingMemory = (part: 'train' | 'test', length: number) => Float64Array;

/** Memory of its own for each matrix. */
export const ownMemory: EncodingMemory = (_, length) => new Float64Array(length);

/**
 * Memory that each matrix of a part takes over from the last one, for folds that are encoded one after the other: a page
 * of new memory costs more than encoding what it holds.
 */
export function reusedMemory(): EncodingMemory {
  const held = { train: new Float64Array(0), test: new Float64Array(0) };
  return (part, length) => {
    if (held[part].length < length) held[part] = new Float64Array(length);
    return held[part].subarray(0, length).fill(0);
  };
}
