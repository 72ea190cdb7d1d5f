import { describe, expect, it } from 'vitest';
import { bar, intervalBar } from '../../../src/report/plot/bars.ts';
import { inColour, withoutColour } from '../../../src/report/plot/paint.ts';

describe('a bar', () => {
  it('is drawn by eighths of a cell', () => {
    expect([0, 0.5, 1, 0.25 / 8, 3.5 / 4].map((share) => bar(share, 4))).toEqual([
      '',
      '██',
      '████',
      '▏',
      '███▌',
    ]);
  });

  it('stays inside its width', () => {
    expect([-1, 2].map((share) => bar(share, 3))).toEqual(['', '███']);
  });
});

describe('a bar with its interval', () => {
  const draw = (estimate: number, low: number, high: number) =>
    intervalBar({ estimate, low, high }, 4, 4, withoutColour);

  it.each([
    [2, 1, 3, '    │█▒─'],
    [-2, -3, -1, ' ─▒█│'],
    [1, -2, 4, '  ──│▒───'],
    [-1, -4, 2, '───▒│──'],
    [3, 3, 3, '    │███'],
    [0, -1, 1, '   ─│─'],
    [3, 1, 9, '    │█▒▒>'],
    [-9, -20, 1, '<▒▒▒│─'],
    [9, 8, 10, '    │███>'],
  ])('of %d from %d to %d', (estimate, low, high, expected) => {
    expect(draw(estimate, low, high)).toBe(expected);
  });

  it('has a colour for each side', () => {
    const [up, down] = [1, -1].map((estimate) =>
      intervalBar({ estimate, low: estimate, high: estimate }, 1, 1, inColour),
    );
    expect([up, down]).toEqual(['\u001b[36m │█\u001b[39m', '\u001b[33m█│\u001b[39m']);
  });
});
