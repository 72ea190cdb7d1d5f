import { expect, it } from 'vitest';
import { listTexts } from '../../src/text/list-texts.ts';

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and 1 more'],
  [['a', 'b', 'c', ...Array<string>(1234).fill('d')], 'a, b, c and 1,234 more'],
])('lists %j', (texts, listed) => {
  expect(listTexts(texts, 3)).toBe(listed);
});
