import { describe, expect, it } from 'vitest';
import { figuresOfComparison } from '../../../src/report/figures/compare/figures-of-comparison.ts';
import { figuresOfCurve } from '../../../src/report/figures/curve/figures-of-curve.ts';
import { figuresOfExplanation } from '../../../src/report/figures/explain/figures-of-explanation.ts';
import type { Figure } from '../../../src/report/figures/figure.ts';
import { figuresOfTuning } from '../../../src/report/figures/tune/figures-of-tuning.ts';
import { withoutColour } from '../../../src/report/plot/paint.ts';
import { tableText } from '../../../src/report/render/table-text.ts';
import { smallResult } from '../../results/small-result.ts';
import { curveOf, overtaking } from '../curve/example-curve.ts';
import { number, severalClasses, twoClasses } from '../explain/example-explanations.ts';
import { exampleTune } from '../tune/example-tune.ts';
import { placeOf, readSvg } from './read-svg.ts';
import { classesWithPredictions, numberWithPredictions, withDependence } from './with-predictions.ts';

const hostile = '</text><script>alert("1")</script>\u202e&amp;';
const hostileResult = {
  ...smallResult,
  dataset: {
    ...smallResult.dataset,
    target: {
      ...smallResult.dataset.target,
      classes: smallResult.dataset.target.classes.map(({ rows }, code) => ({
        label: `${hostile}${code}`,
        rows,
      })),
    },
  },
};

const studies: readonly (readonly [name: string, figures: readonly Figure[]])[] = [
  ['compare, two classes', figuresOfComparison(classesWithPredictions)],
  ['compare, a number', figuresOfComparison(numberWithPredictions)],
  ['compare, a result of an earlier version', figuresOfComparison(smallResult)],
  ['compare, classes made of markup', figuresOfComparison(hostileResult)],
  ['explain, two classes', figuresOfExplanation(withDependence)],
  ['explain, a result of an earlier version', figuresOfExplanation(twoClasses)],
  ['explain, several classes', figuresOfExplanation(severalClasses)],
  ['explain, a number', figuresOfExplanation(number)],
  ['curve', figuresOfCurve(curveOf(overtaking))],
  ['tune', figuresOfTuning(exampleTune)],
];

describe.each(studies)('%s', (_, figures) => {
  it('has figures under names of their own', () => {
    expect(figures.length).toBeGreaterThan(1);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });

  it.each(figures)('$id is a drawing that is read out as its question and answer', ({
    id,
    question,
    answer,
    svg,
  }) => {
    const [root, title, description, ...drawing] = readSvg(svg);
    expect(root).toMatchObject({
      name: 'svg',
      attributes: { role: 'img', 'aria-labelledby': `${id}-title ${id}-answer` },
    });
    expect(title).toMatchObject({ name: 'title', attributes: { id: `${id}-title` } });
    expect(description).toMatchObject({ name: 'desc', attributes: { id: `${id}-answer` } });
    expect(question).toMatch(/\?$/);
    expect(answer).toMatch(/\.$/);
    expect(drawing.length).toBeGreaterThan(5);
    expect(drawing.map(({ name }) => name)).not.toContain('script');
    expect(svg).not.toMatch(/undefined|NaN|Infinity|null|\[object|\u202e/);
    expect(svg).not.toMatch(/(fill|stroke)="(#|rgb)/);
  });

  it.each(figures)('$id has its marks and texts inside the drawing', ({ svg }) => {
    const [root, ...elements] = readSvg(svg);
    const [, , width, height] = (root?.attributes.viewBox ?? '').split(' ').map(Number) as [
      0,
      0,
      number,
      number,
    ];
    const placed = elements.filter(({ name, attributes }) => name === 'text' || 'data-x' in attributes);
    expect(placed.length).toBeGreaterThan(1);
    for (const { x, y } of placed.filter(({ name }) => name !== 'line').map(placeOf)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it.each(figures)('$id has its numbers in a table', ({ numbers }) => {
    expect(numbers.rows.length).toBeGreaterThan(0);
    expect(tableText(numbers, withoutColour)).not.toMatch(/undefined|NaN|\[object/);
    for (const { cells } of numbers.rows) expect(cells.length).toBe(numbers.columns.length - 1);
  });
});
