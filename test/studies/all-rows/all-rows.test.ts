import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../src/encode/matrix.ts';
import { predictedClasses } from '../../../src/metrics/predicted-classes.ts';
import { linearRegression } from '../../../src/models/linear-regression/linear-regression.ts';
import { logisticRegression } from '../../../src/models/logistic-regression/logistic-regression.ts';
import { readTable } from '../../../src/sources/read-table.ts';
import { unitInterval } from '../../../src/statistics/unit-interval.ts';
import { judgeAllRows } from '../../../src/studies/all-rows/all-rows.ts';
import { sampled } from './sampled.ts';

const datasets = join(import.meta.dirname, '../../../datasets');
const read = (name: string) => readTable(join(datasets, `${name}.csv`));
const dealing = { folds: 5, seed: 1 };
let now = 0;
/** Each reading is a second after the last. */
const context = { clock: () => (now += 1e9) };

/** The fold of each encoded row, with whole numbers of any size: what the engine does in doubles. */
function foldsOf({ rows, columns, values }: Matrix, folds: number, seed: number): number[] {
  const prime = 2n ** 31n - 1n;
  let state = BigInt(seed) + 1n;
  const factors = Array.from({ length: columns }, () => {
    state = (state * 48271n) % prime;
    return (state % 1_000_000n) + 1n;
  });
  return Array.from({ length: rows }, (_, row) => {
    const mix = factors.reduce(
      (sum, factor, j) =>
        sum + BigInt(Math.floor((values[row * columns + j] as number) * 1e6 + 0.5)) * factor,
      0n,
    );
    const spread = ((((mix % prime) + prime) % prime) * 48271n) % prime;
    return Math.floor((Number(spread) / Number(prime)) * folds);
  });
}

const take = ({ columns, values }: Matrix, places: readonly number[]): Matrix => ({
  rows: places.length,
  columns,
  values: Float64Array.from(
    places.flatMap((place) => [...values.subarray(place * columns, (place + 1) * columns)]),
  ),
});

const closest = (value: number, expected: number) =>
  Math.abs(value - expected) / Math.max(1, Math.abs(expected));

describe('classes on all rows', () => {
  it.each([
    'telecom_churn',
    'seattle_weather',
    'credit_scoring_full',
  ])('are judged and learned as in memory: %s', { timeout: 120_000 }, async (name) => {
    const { engine, task, sample, left, all } = await sampled(await read(name));
    const result = await judgeAllRows(engine, task, sample, dealing, context);
    await engine.close();
    if (all.targets.task !== 'classification' || left.targets.task !== 'classification') throw new Error();
    const { classCount, codes } = all.targets;
    expect(result.rows).toBe(codes.length);
    expect(result.sampleRows + (result.judged?.rows ?? 0)).toBe(codes.length);

    const actual = left.targets.codes;
    const right = (predictions: Float64Array) =>
      Array.from(predictedClasses(predictions, classCount), (code, row) => Number(code === actual[row]));
    const [ofReference, ofCandidate] = [right(left.reference), right(left.candidate)];
    const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    expect(result.judged?.reference.score).toBeCloseTo(mean(ofReference), 12);
    expect(result.judged?.candidate.score).toBeCloseTo(mean(ofCandidate), 12);
    // Too few rows to say what a million take.
    const spent = { rows: codes.length, seconds: 1, secondsPerMillionRows: null };
    expect(result.judged).toMatchObject({ reference: { spent }, candidate: { spent } });
    const lead = ofCandidate.map((hit, row) => 100 * (hit - (ofReference[row] as number)));
    const estimate = mean(lead);
    const influences = [Float64Array.from(lead, (each) => each - estimate)];
    const { low, high } = unitInterval(
      { estimate, ofRepeats: [estimate], influences, restsOnFits: false },
      0,
    );
    expect(result.judged?.difference.estimate).toBeCloseTo(estimate, 10);
    expect(result.judged?.difference.low).toBeCloseTo(low as number, 10);
    expect(result.judged?.difference.high).toBeCloseTo(high as number, 10);
    const diagonal = result.judged?.reference.confusion?.map((row, code) => row[code] as number) ?? [];
    expect(diagonal.reduce((sum, count) => sum + count, 0)).toBe(
      ofReference.filter((hit) => hit === 1).length,
    );

    const expected = logisticRegression().fit(all.matrix, codes, classCount);
    const { coefficients = [], converged, score, folds = [] } = result.refit ?? {};
    expect(converged).toBe(true);
    const length = all.matrix.columns + 1;
    // Only differences between the intercepts of several classes have a meaning.
    const center = (numbers: readonly number[]) =>
      numbers.length === 1 ? numbers : numbers.map((one) => one - mean(numbers));
    const intercepts = center(coefficients.filter(({ column }) => column === null).map((each) => each.all));
    for (const [k, value] of center([...expected.intercepts]).entries()) {
      expect(closest(intercepts[k] as number, value)).toBeLessThan(1e-8);
    }
    const weights = coefficients.filter(({ column }) => column !== null).map((each) => each.all);
    expect(weights).toHaveLength(expected.intercepts.length * (length - 1));
    weights.forEach((weight, at) => {
      expect(closest(weight, expected.coefficients[at] as number)).toBeLessThan(1e-8);
    });

    const foldOf = foldsOf(all.matrix, dealing.folds, dealing.seed);
    let hits = 0;
    for (let fold = 0; fold < dealing.folds; fold++) {
      const inside = [...foldOf.keys()].filter((row) => foldOf[row] === fold);
      const outside = [...foldOf.keys()].filter((row) => foldOf[row] !== fold);
      const codesOf = (rows: readonly number[]) => Int32Array.from(rows, (row) => codes[row] as number);
      const fitted = logisticRegression().fit(take(all.matrix, outside), codesOf(outside), classCount);
      const probabilities = new Float64Array(inside.length * classCount);
      fitted.predict(take(all.matrix, inside), probabilities);
      const own = codesOf(inside);
      const ofFold = predictedClasses(probabilities, classCount).filter(
        (code, row) => code === own[row],
      ).length;
      hits += ofFold;
      expect(folds[fold]).toEqual({ rows: inside.length, score: ofFold / inside.length });
      // Dealt by a hash: none is far from its share.
      expect(Math.abs(inside.length / codes.length - 0.2)).toBeLessThan(0.03);
    }
    expect(score).toBeCloseTo(hits / codes.length, 12);
  });
});

describe('a number on all rows', () => {
  it('is judged and learned as in memory', async () => {
    const { engine, task, sample, left, all } = await sampled(await read('diabetes'));
    const result = await judgeAllRows(engine, task, sample, dealing, context);
    await engine.close();
    if (all.targets.task !== 'regression' || left.targets.task !== 'regression') throw new Error();
    if (sample.targets.task !== 'regression') throw new Error();
    const { values } = left.targets;
    const rmse = (predictions: ArrayLike<number>) =>
      Math.sqrt(
        values.reduce((sum, value, row) => sum + (value - (predictions[row] as number)) ** 2, 0) /
          values.length,
      );
    expect(result.judged?.rows).toBe(values.length);
    expect(result.judged?.reference.score).toBeCloseTo(rmse(left.reference), 9);
    expect(result.judged?.candidate.score).toBeCloseTo(rmse(left.candidate), 4);
    const mean = sample.targets.values.reduce((sum, value) => sum + value, 0) / sample.targets.values.length;
    const point = rmse(values.map(() => mean)) / 100;
    const [ofReference, ofCandidate] = [rmse(left.reference), rmse(left.candidate)];
    const influence = (predictions: Float64Array, of: number) =>
      values.map((value, row) => ((value - (predictions[row] as number)) ** 2 - of ** 2) / (2 * of * point));
    const [first, second] = [influence(left.reference, ofReference), influence(left.candidate, ofCandidate)];
    const estimate = (ofReference - ofCandidate) / point;
    const influences = [first.map((each, row) => each - (second[row] as number))];
    const { low, high } = unitInterval(
      { estimate, ofRepeats: [estimate], influences, restsOnFits: false },
      0,
    );
    expect(result.judged?.difference.low).toBeCloseTo(low as number, 4);
    expect(result.judged?.difference.high).toBeCloseTo(high as number, 4);

    const expected = linearRegression().fit(all.matrix, all.targets.values);
    const [intercept, ...coefficients] = result.refit?.coefficients.map((each) => each.all) ?? [];
    expect(closest(intercept as number, expected.intercept)).toBeLessThan(1e-9);
    coefficients.forEach((value, j) => {
      expect(closest(value, expected.coefficients[j] as number)).toBeLessThan(1e-9);
    });
    const foldOf = foldsOf(all.matrix, dealing.folds, dealing.seed);
    const every = all.targets.values;
    let squares = 0;
    for (let fold = 0; fold < dealing.folds; fold++) {
      const inside = [...foldOf.keys()].filter((row) => foldOf[row] === fold);
      const outside = [...foldOf.keys()].filter((row) => foldOf[row] !== fold);
      const fitted = linearRegression().fit(
        take(all.matrix, outside),
        Float64Array.from(outside, (row) => every[row] as number),
      );
      const predictions = new Float64Array(inside.length);
      fitted.predict(take(all.matrix, inside), predictions);
      squares += inside.reduce(
        (sum, row, at) => sum + ((every[row] as number) - (predictions[at] as number)) ** 2,
        0,
      );
    }
    expect(result.refit?.score).toBeCloseTo(Math.sqrt(squares / every.length), 9);
  });
});

describe('regressions that were learned from all rows, by sums', () => {
  const fixture = join(import.meta.dirname, '../../fixtures/all-rows/regressions.json');
  const expected = JSON.parse(readFileSync(fixture, 'utf8'));
  it.each(['telecom_churn', 'diabetes'])("are scikit-learn's to nine digits: %s", async (name) => {
    const { engine, task, sample } = await sampled(await read(name));
    const { refit } = await judgeAllRows(engine, task, sample, dealing, context);
    await engine.close();
    const { intercepts, weights, folds } = expected[name];
    const [intercept, ...coefficients] = refit?.coefficients.map((each) => each.all) ?? [];
    expect(closest(intercept as number, intercepts[0])).toBeLessThan(1e-9);
    expect(coefficients).toHaveLength(weights[0].length);
    coefficients.forEach((value, j) => {
      expect(closest(value, weights[0][j])).toBeLessThan(1e-9);
    });
    expect(refit?.folds.map(({ rows }) => rows)).toEqual(folds.map(({ rows }: { rows: number }) => rows));
    refit?.folds.forEach(({ score }, fold) => {
      expect(closest(score, folds[fold].score)).toBeLessThan(1e-9);
    });
  });
});
