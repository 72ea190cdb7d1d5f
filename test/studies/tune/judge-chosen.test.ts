import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createTuningFitter } from '../../../src/evaluation/tuning/tuning-fits.ts';
import { tunedPair } from '../../../src/results/find-tuned.ts';
import type { TuneResult } from '../../../src/results/tune-result.ts';
import type { Table } from '../../../src/sources/contract/table.ts';
import { readBytes } from '../../../src/sources/read-table.ts';
import { studentTQuantile } from '../../../src/statistics/student-t-quantile.ts';
import { judgeChosen } from '../../../src/studies/tune/judge-chosen.ts';
import { defaultTuneSettings } from '../../../src/studies/tune/options.ts';
import { planTuning, previousPart } from '../../../src/studies/tune/plan-tuning.ts';
import { tune } from '../../../src/studies/tune/tune.ts';
import { twoClasses } from '../../helpers/tables.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const rows = 120;
const settings = { ...defaultTuneSettings, settings: 4, repeats: 2, threads: 2 };
const workers = { threads: 2 };

let table: Table;
let found: TuneResult;
beforeAll(async () => {
  table = await readBytes('table.csv', new TextEncoder().encode(twoClasses(rows)));
  found = await tune(table, settings);
});

/** In points, one a row: net right − regression right, in the mean over the two fits that left the row out. */
function gainOfRows(repeat: number): Float64Array {
  const plan = planTuning(table, settings);
  const { data, candidates } = plan;
  const { candidate, reference } = tunedPair(found);
  const { targets } = data;
  if (targets.task !== 'classification') throw new Error('the table has classes');
  const firstOf = (id: string) => candidates.models.find((model) => model.id === id)?.first ?? -1;
  const fit = createTuningFitter(data, () => 0);
  const gains = new Float64Array(rows);
  for (let part = 5 * repeat; part < 5 * repeat + 5; part++) {
    const chosen = [firstOf(candidate.id) + (candidate.tuned.chosen[part] ?? -1), firstOf(reference.id)];
    for (const [split, place] of [
      [part, 0],
      [previousPart(part), 1],
    ] as const) {
      const [net, regression] = fit({ split, candidates: chosen, withPredictions: true });
      data.splits[split]?.parts[place]?.forEach((row, at) => {
        const isRight = (predictions: Float64Array | undefined) => {
          const [zero = 0, one = 0] = predictions?.subarray(2 * at, 2 * at + 2) ?? [];
          return (one > zero ? 1 : 0) === targets.codes[row] ? 1 : 0;
        };
        const gain = isRight(net?.predictions?.[place]) - isRight(regression?.predictions?.[place]);
        gains[row] = (gains[row] as number) + 50 * gain;
      });
    }
  }
  return gains;
}

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: ArrayLike<number>) => {
  const center = mean(values);
  return Array.from(values).reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
};

it('goes by the rows, each judged by the two fits that left it out', () => {
  // Every part has 24 rows and is left out by fits of 72: ρ = 1 ÷ 3.
  const ofRepeats = [gainOfRows(0), gainOfRows(1)];
  const [first, second] = ofRepeats as [Float64Array, Float64Array];
  const ofRows = first.map((gain, row) => (gain + (second[row] as number)) / 2);
  const single = mean(ofRepeats.map(variance));
  const both = variance(ofRows);
  const ofUnits = ((1 + 1 / 3) * (both + (single - both) / 3)) / rows;
  const standardError = Math.sqrt(ofUnits + variance(ofRepeats.map(mean)) / 2);
  const { difference } = found;
  expect(difference?.estimate).toBeCloseTo(mean(ofRows), 10);
  expect(difference?.units).toBe(rows);
  expect(standardError).toBeGreaterThan(0);
  expect(difference?.standardError).toBeCloseTo(standardError, 10);
  const halfWidth = studentTQuantile(0.975, rows - 1) * standardError;
  expect(difference?.low).toBeCloseTo(mean(ofRows) - halfWidth, 10);
  expect(difference?.high).toBeCloseTo(mean(ofRows) + halfWidth, 10);
});

describe('what has no score', () => {
  const scoresOf = (perFold: readonly (number | null)[]) => ({ mean: null, sd: null, perFold });
  const judgeWith = (perFold: readonly (number | null)[]) => {
    const models = found.models.map((model, place) =>
      place === 0 ? { ...model, tuned: { ...model.tuned, score: scoresOf(perFold) } } : model,
    );
    return judgeChosen(planTuning(table, settings), models, { pointSize: 0.01, margin: 1 }, workers);
  };

  it('is no part of the difference', async () => {
    const { candidate, reference } = tunedPair(found);
    const { perFold } = candidate.tuned.score;
    const judged = await judgeWith(perFold.map((score, part) => (part < 5 && part !== 2 ? score : null)));
    const differences = [0, 1, 3, 4].map(
      (part) => 100 * ((perFold[part] ?? 0) - (reference.settings[0]?.score.perFold[part] ?? 0)),
    );
    expect(judged.difference?.estimate).toBeCloseTo(mean(differences), 10);
    expect(judged.difference?.repeatDeviation).toBeNull();
  });

  it('leaves no difference where no part is left', async () => {
    const nothing = { difference: null, verdict: null, evidence: null };
    expect(await judgeWith(Array(10).fill(null))).toEqual(nothing);
  });
});
