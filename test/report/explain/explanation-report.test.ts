import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { explanationReport } from '../../../src/report/explain/explanation-report.ts';
import { formatShareOfHighest } from '../../../src/report/wording/share-of-highest.ts';
import type { Contrast, ExplanationResult, TermEstimate } from '../../../src/results/explanation-result.ts';
import { expectGolden } from '../../helpers/expect-golden.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import { number, numberTimes, severalClasses, twoClasses } from './example-explanations.ts';

const examples = [
  ['explanation-two-classes', twoClasses],
  ['explanation-several-classes', severalClasses],
  ['explanation-number', number],
] as const;

describe.each(examples)('%s', (name, result) => {
  const text = explanationReport(result, false);

  it('reads as it should', () => {
    expectGolden(name, text);
  });

  it('fits 80 columns, and each part 24 lines', () => {
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    for (const part of text.split('\n\n')) expect(part.split('\n').length).toBeLessThanOrEqual(24);
  });

  it('says the same in colour', () => {
    const coloured = explanationReport(result, true);
    expect(coloured).toContain('\u001b[1mThe net\u001b[22m');
    expect(stripVTControlCharacters(coloured)).toBe(text);
  });
});

describe('a number of any size', () => {
  it.each([1e-9, 1e-6, 1e6])('reads well, and nothing is cut, times %d', (factor) => {
    const text = explanationReport(numberTimes(factor), false);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    expect(text).not.toContain('…');
  });

  it('shows more than zeros where it is small', () => {
    const text = explanationReport(numberTimes(1e-9), false);
    expect(text).toContain('when a feature of the test rows is shuffled, in 10⁻⁹\n');
    expect(text).toMatch(/Dense net +80 +Linear regression +78.5\n income +█+ +10.0 ± 1.4 /);
    expect(text).toMatch(/ income +−1.200 +× 2.0×10⁻⁵ += −2.4×10⁻⁵ /);
    expect(text).toContain('Prediction: 2.26×10⁻⁴.');
    expect(text).toMatch(/ m +60 +2.56×10⁻⁴ +9.00×10⁻⁷ +3.90×10⁻⁵ +−2.00×10⁻⁸ +4.25×10⁻⁵\n/);
  });

  it('shows the figures and no ellipsis where it is large', () => {
    const text = explanationReport(numberTimes(1e6), false);
    expect(text).toContain('when a feature of the test rows is shuffled, in 10⁶\n');
    expect(text).toMatch(/ income +−1.200 +× 2.0×10¹⁰ += −2.4×10¹⁰ /);
  });
});

it.each([
  'a very long label of a class that goes on and on and on and on',
  'とても長い区分の名前'.repeat(5),
])('fits 80 columns with classes such as %s', (label) => {
  const contrasts = twoClasses.regression.contrasts.map((contrast) => ({
    ...contrast,
    class: label,
    against: label,
  }));
  const result = { ...twoClasses, regression: { ...twoClasses.regression, contrasts } };
  expect(widestLine(explanationReport(result, false))).toBeLessThanOrEqual(80);
});

it('shows both ends of the interval of odds that are next to nothing', () => {
  const { regression } = twoClasses;
  const oddsRatio = { estimate: 7.52e-15, low: 2.2e-18, high: 2.6e-11 };
  const contrasts = regression.contrasts.map((contrast) => ({
    ...contrast,
    terms: contrast.terms.map((term) => (term.oddsRatio === null ? term : { ...term, oddsRatio })),
  }));
  const text = explanationReport({ ...twoClasses, regression: { ...regression, contrasts } }, false);
  expect(text).toContain(' 7.5×10⁻¹⁵ 2×10⁻¹⁸ to 3×10⁻¹¹\n');
});

it('says where a coefficient was not computed', () => {
  const { regression } = twoClasses;
  const contrasts = regression.contrasts.map((contrast) => ({
    ...contrast,
    terms: contrast.terms.map((term) => ({ ...term, problem: 'too-many', coefficient: null }) as const),
  }));
  const text = explanationReport({ ...twoClasses, regression: { ...regression, contrasts } }, false);
  expect(text).toMatch(/\n income +not computed +too many coefficients\n/);
});

it('tells which answers count as selected where the metric is of others', () => {
  const note = 'An answer here is the class with the largest';
  const dominated = { ...twoClasses.importance, metric: 'priorCorrectedBalancedAccuracy' } as const;
  expect(explanationReport(twoClasses, false)).not.toContain(note);
  expect(explanationReport({ ...twoClasses, importance: dominated }, false)).toContain(note);
});

it('does not round a share under the four-fifths rule up to it', () => {
  expect([0.797, 0.8, 0.804, 0.789, 1].map(formatShareOfHighest)).toEqual([
    '0.79',
    '0.80',
    '0.80',
    '0.79',
    '1.00',
  ]);
});

it('tells of how many more features the whole step is left out', () => {
  const { terms } = twoClasses.regression.contrasts[0] as Contrast;
  const names = ['a', 'b', 'c', 'd', 'e'];
  const result = {
    ...twoClasses,
    regression: {
      ...twoClasses.regression,
      contrasts: [
        {
          class: 'good',
          against: 'bad',
          terms: names.map((name) => ({
            ...(terms[0] as TermEstimate),
            name,
            feature: name,
            reference: 'no',
          })),
        },
      ],
    },
  } as ExplanationResult;
  expect(explanationReport(result, false)).toMatch(
    /From one value to the other: a \(from no\) × .*,\s+and 2 more\.\n/s,
  );
});
