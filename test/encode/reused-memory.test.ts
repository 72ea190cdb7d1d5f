import { expect, it } from 'vitest';
import { reusedMemory } from '../../src/encode/reused-memory.ts';

it('gives zeros again where something was written, and grows where it must', () => {
  const memory = reusedMemory();
  memory('train', 3).fill(7);
  expect([...memory('train', 2)]).toEqual([0, 0]);
  expect([...memory('train', 5)]).toEqual([0, 0, 0, 0, 0]);
});

it('keeps the parts of a fold apart', () => {
  const memory = reusedMemory();
  const train = memory('train', 2).fill(1);
  memory('test', 2);
  expect([...train]).toEqual([1, 1]);
});
