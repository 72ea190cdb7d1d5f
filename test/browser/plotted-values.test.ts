import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ComparisonResult } from '../../src/results/comparison-result.ts';
import type { CurveResult } from '../../src/results/curve-result.ts';
import type { ExplanationResult } from '../../src/results/explanation-result.ts';
import { headlineModels } from '../../src/results/find-model.ts';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { hasChromium, startedChromium } from './chromium.ts';
import { openPage } from './open-page.ts';
import { embeddedRecord, farthestOff, type PlottedMark, plottedMarks } from './plotted-marks.ts';

const cwd = scratchFolder();
const browser = startedChromium();
const minute = 60_000;
/** Places are written to hundredths of a pixel; a page may show them twice as large. */
const pixelTolerance = 0.05;

/** Opens the page of a study. */
async function pageOf(name: string) {
  return (await openPage(browser(), join(cwd, `${name}.html`))).page;
}

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const valuesOf = (marks: readonly PlottedMark[], key: 'x' | 'y' | 'low' | 'high'): number[] =>
  marks.map(({ values }) => Number(values[key]));
const leftOf = (marks: readonly PlottedMark[]): number[] => marks.map(({ left }) => left);
const topOf = (marks: readonly PlottedMark[]): number[] => marks.map(({ top }) => top);

describe.skipIf(!hasChromium)('plotted values equal those of the record in the page', () => {
  beforeAll(async () => {
    for (const [name, args] of [
      ['compare', ['breast_cancer', ...quick, '--engine', 'both']],
      ['explain', ['explain', 'breast_cancer', '--repeats', '1']],
      ['curve', ['curve', 'breast_cancer', '--repeats', '1']],
    ] as const) {
      const { status, stderr } = await runCompare([...args, '--output', `${name}.html`], { cwd });
      if (status !== 0) throw new Error(stderr);
    }
  }, 5 * minute);

  it('compare: the difference, the folds, and times by their ratios', { timeout: minute }, async () => {
    const page = await pageOf('compare');
    const result = (await embeddedRecord(page)) as ComparisonResult;
    const { comparison, models } = result;

    const [lead] = await plottedMarks(page, 'difference', '.dot');
    expect(Number(lead?.values.x)).toBe(comparison.differences[0]?.estimate);

    const folds = await plottedMarks(page, 'folds', '.dot');
    for (const [className, model] of Object.entries({
      net: headlineModels(result).candidate,
      regression: headlineModels(result).reference,
    })) {
      const { perFold } = Object.entries(model.metrics).find(([id]) => id === comparison.metric)?.[1] ?? {};
      const own = folds.filter(({ classes }) => classes.includes(className));
      const inOrder = own.toSorted((a, b) => Number(a.values.x) - Number(b.values.x));
      expect(valuesOf(inOrder, 'y')).toEqual(perFold);
    }
    expect(farthestOff(valuesOf(folds, 'y'), topOf(folds))).toBeLessThan(pixelTolerance);

    const times = await plottedMarks(page, 'training-time', '.mark');
    const medians = models.flatMap(({ timings }) =>
      [timings?.compiled, timings?.library].flatMap((timing) => timing?.training.medianMilliseconds ?? []),
    );
    expect(ascending(valuesOf(times, 'x'))).toEqual(ascending(medians));
    expect(farthestOff(valuesOf(times, 'x').map(Math.log), leftOf(times))).toBeLessThan(pixelTolerance);
    await page.close();
  });

  it('explain: what the models lose without a feature, and the odds ratios', {
    timeout: minute,
  }, async () => {
    const page = await pageOf('explain');
    const { importance, regression } = (await embeddedRecord(page)) as ExplanationResult;

    const bars = await plottedMarks(page, 'importance', '.bar');
    expect(ascending(valuesOf(bars, 'x'))).toEqual(
      ascending(importance.features.flatMap(({ net, regression: { mean } }) => [net.mean ?? 0, mean ?? 0])),
    );

    const ratios = await plottedMarks(page, 'coefficients-1', '.dot');
    const coefficients = (regression.contrasts[0]?.terms ?? []).flatMap(
      ({ coefficient }) => coefficient ?? [],
    );
    expect(ascending(valuesOf(ratios, 'x'))).toEqual(ascending(coefficients.map(Math.exp)));
    expect(farthestOff(valuesOf(ratios, 'x').map(Math.log), leftOf(ratios))).toBeLessThan(pixelTolerance);
    await page.close();
  });

  it('curve: every score at its size', { timeout: minute }, async () => {
    const page = await pageOf('curve');
    const { sizes } = (await embeddedRecord(page)) as CurveResult;
    const dots = await plottedMarks(page, 'learning-curve', '.dot');
    for (const [place, className] of ['net', 'regression'].entries()) {
      const own = dots.filter(({ classes }) => classes.includes(className));
      expect(valuesOf(own, 'x')).toEqual(sizes.map(({ rows }) => rows));
      expect(valuesOf(own, 'y')).toEqual(sizes.map(({ models }) => models[place]?.mean));
      expect(valuesOf(own, 'low')).toEqual(sizes.map(({ models }) => models[place]?.low));
      expect(valuesOf(own, 'high')).toEqual(sizes.map(({ models }) => models[place]?.high));
    }
    expect(farthestOff(valuesOf(dots, 'x').map(Math.log), leftOf(dots))).toBeLessThan(pixelTolerance);
    expect(farthestOff(valuesOf(dots, 'y'), topOf(dots))).toBeLessThan(pixelTolerance);
    await page.close();
  });
});
