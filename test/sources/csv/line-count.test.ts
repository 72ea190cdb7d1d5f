import { expect, it } from 'vitest';
import { LineCount } from '../../../src/sources/csv/line-count.ts';

/** Every cut of the bytes into two chunks. */
function countsOf(text: string): Set<number> {
  const bytes = Buffer.from(text);
  const counts = new Set<number>();
  for (let cut = 0; cut <= bytes.length; cut++) {
    const lines = new LineCount();
    lines.add(bytes.subarray(0, cut));
    lines.add(bytes.subarray(cut));
    counts.add(lines.most);
  }
  return counts;
}

it.each([
  ['a\nb\nc\n', 3],
  ['a\nb\nc', 3],
  ['a\r\nb\r\nc\r\n', 3],
  ['a\r\nb\r\nc', 3],
  ['a\rb\rc\r', 3],
  ['a\n\rb', 3],
  ['a', 1],
])('counts the lines of %j, wherever a chunk ends', (text, lines) => {
  expect(countsOf(text)).toEqual(new Set([lines]));
});
