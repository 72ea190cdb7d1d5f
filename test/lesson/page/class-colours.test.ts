import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classColours } from '../../../src/lesson/page/drawing/class-colours.ts';

const sheet = readFileSync(new URL('../../../src/lesson/page/page.css', import.meta.url), 'utf8');
const [, light = '', dark = ''] =
  sheet.match(/^(:root \{[^}]*\})\s*(@media \(prefers-color-scheme: dark\) \{[^}]*\})/) ?? [];

type Three = readonly [number, number, number];

/** What eyes without red cones, or without green ones, make of linear RGB (Machado, Oliveira and Fernandes, 2009). */
const eyes: readonly (readonly Three[])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
];

const times = (matrix: readonly Three[], vector: Three): Three =>
  matrix.map((line) =>
    line.reduce((sum, factor, index) => sum + factor * (vector[index] as number), 0),
  ) as never;

/** Linear RGB of #rrggbb. */
function linear(colour: string): Three {
  const parts = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255);
  return parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as never;
}

/** Lightness and two hues that equal steps of look equally far apart: Oklab (Ottosson, 2020). */
function oklab(rgb: Three): Three {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map((cone) => Math.cbrt(Math.max(0, cone)));
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones as never,
  );
}

/** How far apart two colours are for the eyes that tell them apart least: 1 from black to white. */
function apart(one: string, other: string): number {
  return Math.min(
    ...eyes.map((eye) => {
      const [a, b] = [one, other].map((colour) => oklab(times(eye, linear(colour)))) as [Three, Three];
      return Math.hypot(...a.map((part, index) => part - (b[index] as number)));
    }),
  );
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the colours of a %s map', (_, rules) => {
  const named = (name: string): string => rules.match(new RegExp(`--${name}: (#[0-9a-f]{6});`))?.[1] ?? '';
  const classes = Array.from({ length: classColours }, (_, code) => named(`class-${code}`));

  it('are told apart by everyone', () => {
    for (const [code, colour] of classes.entries())
      for (const other of classes.slice(0, code)) expect(apart(colour, other)).toBeGreaterThan(0.1);
  });

  it('differ in lightness, of two classes as much as a grey print needs', () => {
    const [first = '', second = ''] = classes;
    expect(Math.abs(oklab(linear(first))[0] - oklab(linear(second))[0])).toBeGreaterThan(0.2);
  });

  it('are none of those of the weights’ signs, nor the paper’s', () => {
    for (const colour of classes)
      for (const name of ['positive', 'negative', 'paper'])
        expect(apart(colour, named(name))).toBeGreaterThan(0.05);
  });
});
