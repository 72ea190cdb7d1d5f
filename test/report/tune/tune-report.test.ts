import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { blocksText } from '../../../src/report/render/text.ts';
import { tunePlot } from '../../../src/report/tune/tune-plot.ts';
import { tuneReport } from '../../../src/report/tune/tune-report.ts';
import type { TunedModel, TuneResult } from '../../../src/results/tune-result.ts';
import { expectGolden } from '../../helpers/expect-golden.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import { figureOf } from '../../results/small-result.ts';
import { exampleTune, netOf } from './example-tune.ts';

/** A model whose scores are errors, the lower the better: 100 less than what they were of a thousand. */
function inErrors<Model extends TunedModel>(model: Model): Model {
  const errorOf = (score: { readonly perFold: readonly (number | null)[] }) =>
    figureOf(...score.perFold.map((value) => (value === null ? null : 1000 - 1000 * value)));
  return {
    ...model,
    settings: model.settings.map((setting) => ({ ...setting, score: errorOf(setting.score) })),
    median: 1000 - 1000 * model.median,
    tuned: { ...model.tuned, score: errorOf(model.tuned.score) },
  };
}
const [net, regression] = exampleTune.models;
const errors: typeof exampleTune = {
  ...exampleTune,
  task: 'regression',
  metric: 'rmse',
  pointSize: 3,
  baseline: 300,
  models: [inErrors(net), { ...inErrors(regression), id: 'linear-regression' }],
};
/** One setting is worse than always answering the same, by far. */
const stray: TuneResult = {
  ...exampleTune,
  models: [{ ...net, settings: [...net.settings, netOf(25, 0.2)], worst: 25 }, regression],
};
const reports: readonly (readonly [string, TuneResult])[] = [
  ['tune-accuracy', exampleTune],
  ['tune-stray', stray],
  ['tune-error', errors],
  ['tune-balanced', { ...exampleTune, metric: 'priorCorrectedBalancedAccuracy' }],
];

describe('a sweep in the terminal', () => {
  it.each(reports)('is 80 columns wide: %s', (name, result) => {
    const text = tuneReport(result, false);
    expectGolden(name, text);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    expect(stripVTControlCharacters(text)).toBe(text);
    expect(text.split('\n').filter((line) => line.endsWith(' '))).toEqual([]);
  });

  it('has a plot that leaves room on 24 lines', () => {
    expect(blocksText([tunePlot(exampleTune)]).split('\n').length).toBeLessThan(20);
  });

  it('says the same in colour', () => {
    const coloured = tuneReport(exampleTune, true);
    expect(coloured).toContain('\u001b[36m');
    expect(stripVTControlCharacters(coloured)).toBe(tuneReport(exampleTune, false));
  });

  it('never prints what a terminal would obey', () => {
    const { dataset } = exampleTune;
    const target = { ...dataset.target, name: 'a\u001b[31mb\u202e' };
    const text = tuneReport({ ...exampleTune, dataset: { ...dataset, name: '\u001b]0;x', target } }, false);
    expect(stripVTControlCharacters(text)).toBe(text);
    expect(text).not.toContain('\u202e');
  });

  it('cuts no score, however far it strays', () => {
    const model: TunedModel = {
      ...errors.models[0],
      settings: errors.models[0].settings.map((setting) => ({ ...setting, score: figureOf(5.6e12) })),
      median: 5.6e12,
      tuned: { ...errors.models[0].tuned, score: figureOf(3.54e9) },
      optimism: 118_059_455.9,
    };
    const models = [model, errors.models[1]] as const;
    const text = tuneReport({ ...errors, models }, false);
    expect(text).not.toContain('…');
    expect(text).toMatch(/as it seems +1\.87e\+12 %/);
    expect(text).toContain('+1.18e+8 points');
    expect(tuneReport({ ...errors, models, metric: 'rSquared', pointSize: 0.01 }, false)).not.toContain('…');
  });

  it('gives the levels of a knob a second line where one is too short', () => {
    const medians = [-0.735, -0.825, -0.251, -0.085];
    const levels = [0.0005, 0.005, 0.05, 0.5].map((label, index) => ({
      label: String(label),
      settings: 6,
      median: medians[index] as number,
    }));
    const knobs = [{ name: 'learning rate', share: 0.52, levels }] as const;
    const text = tuneReport({ ...exampleTune, metric: 'rSquared', knobs }, false);
    expect(text).toMatch(/ 52 % 0.0005: −0.735 {2}0.005: −0.825 {2}0.05: −0.251\n +0.5: −0.085\n/);
  });

  it('leaves a heading whole where the score to beat crosses it', () => {
    const [untuned, ...others] = regression.settings;
    // From the worst net's score on, a little further with each: one of them falls between two words.
    for (let column = 0; column < 20; column++) {
      const score = figureOf(0.6508 + (0.1292 * column) / 73);
      const crossing = { ...regression, settings: [{ ...untuned, score } as typeof untuned, ...others] };
      const text = blocksText([tunePlot({ ...exampleTune, models: [net, crossing as typeof regression] })]);
      expect(text).toContain(' logistic regression, 6 settings');
    }
  });

  it('draws a single score that all settings share', () => {
    const same = <Model extends TunedModel>(model: Model): Model => ({
      ...model,
      settings: model.settings.map((setting) => ({ ...setting, score: figureOf(1, 1, 1, 1, 1) })),
      tuned: { ...model.tuned, score: figureOf(1, 1, 1, 1, 1) },
    });
    const text = blocksText([tunePlot({ ...exampleTune, models: [same(net), same(regression)] })]);
    expect(text).toContain('█');
    expect(text).toContain('100.0 %');
  });
});

describe('the sentences', () => {
  const text = (told: Partial<TuneResult>) =>
    tuneReport({ ...exampleTune, ...told }, false).replace(/\s+/g, ' ');

  it('tell the optimism, and what tuning brought', () => {
    expect(text({})).toContain(
      'The best of 25 nets seems to reach 78.0 %; chosen without the rows that judge it, it has 77.0 % (optimism +1.0 points). Untuned it has 78.0 %: tuning brought −1.0 points.',
    );
    expect(text({})).toContain('For the 5 parts of the rows 3 different nets and 1 ridge were chosen.');
  });

  it.each([
    [
      'dense-net',
      'settled',
      { estimate: 3, low: 1.5, high: 4.5 },
      'ahead of the untuned logistic regression by 3.0 points of accuracy (95 % interval +1.5 to +4.5): better by more than the margin of 1 point (settled).',
    ],
    [
      'inconclusive',
      'unsettled',
      { estimate: 2, low: -1, high: 5 },
      'by 2.0 points of accuracy (95 % interval −1.0 to +5.0): by the margin of 1 point or more, but not surely so (unsettled).',
    ],
    [
      'logistic-regression',
      'settled',
      { estimate: -2, low: -3, high: -1 },
      'behind the untuned logistic regression by 2.0 points of accuracy (95 % interval −3.0 to −1.0): not better by the margin of 1 point (settled).',
    ],
  ] as const)('tell the verdict: %s, %s', (verdict, evidence, difference, expected) => {
    const told = { ...exampleTune.difference, ...difference } as NonNullable<TuneResult['difference']>;
    expect(text({ verdict, evidence, difference: told })).toContain(expected);
  });

  it('do without what is not known', () => {
    const none = { ...net, optimism: null, tuned: { ...net.tuned, score: figureOf(null) } };
    const told = text({ models: [none, regression], difference: null, verdict: null, evidence: null });
    expect(told).toContain('Too many settings diverged to tell what tuning the net is worth.');
    expect(told).toContain('It cannot be held against the untuned logistic regression.');
  });
});
