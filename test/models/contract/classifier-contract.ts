import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../src/encode/matrix.ts';
import type { Classifier, FittedClassifier } from '../../../src/models/contract/classifier.ts';
import { createRandom } from '../../../src/random/random.ts';

/** Training rows of a contract test. */
interface Rows {
  readonly features: Matrix;
  readonly classes: Int32Array;
  readonly classCount: number;
}

/** What every classifier promises, whatever it learns: the suite runs over each of them. */
export function describeClassifierContract(name: string, create: () => Classifier): void {
  describe(`${name} keeps the classifier contract`, () => {
    const cases: readonly [string, Rows][] = [
      ['2 classes', makeRows(60, 4, 2)],
      ['3 classes', makeRows(60, 4, 3)],
      ['5 classes', makeRows(100, 4, 5)],
      ['one feature', makeRows(60, 1, 2)],
      ['a constant feature', withConstantFeature(makeRows(60, 3, 3))],
      ['a class absent from the training rows', withoutClass(makeRows(80, 3, 4), 2)],
      ['two of three classes present', withoutClass(makeRows(80, 3, 3), 0)],
    ];

    it.each(cases)('gives probabilities with %s', (_, rows) => {
      const fitted = fit(create(), rows);
      const probabilities = predict(fitted, rows);
      expect(probabilities.every((probability) => probability >= 0 && probability <= 1)).toBe(true);
      for (let row = 0; row < rows.features.rows; row++) {
        const ofRow = probabilities.subarray(row * rows.classCount, (row + 1) * rows.classCount);
        expect(ofRow.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 9);
      }
      expect(Number.isInteger(fitted.parameterCount)).toBe(true);
      expect(fitted.parameterCount).toBeGreaterThan(0);
      expect(fitted.summary.iterations).toBeGreaterThan(0);
    });

    it.each(cases)('gives one row the same bits as the batch with %s', (_, rows) => {
      const fitted = fit(create(), rows);
      const batch = predict(fitted, rows);
      for (let row = 0; row < rows.features.rows; row++) {
        const single = predict(fitted, { ...rows, features: rowOf(rows.features, row) });
        expect(single).toEqual(batch.slice(row * rows.classCount, (row + 1) * rows.classCount));
      }
    });

    it('writes only the probabilities of the rows it was given', () => {
      const rows = makeRows(60, 4, 3);
      const fitted = fit(create(), rows);
      const probabilities = new Float64Array(2 * 3 + 1).fill(-1);
      fitted.predict({ rows: 2, columns: 4, values: rows.features.values.slice(0, 8) }, probabilities);
      expect(probabilities.slice(0, 6)).toEqual(predict(fitted, rows).slice(0, 6));
      expect(probabilities[6]).toBe(-1);
    });

    it('leaves its inputs as they were', () => {
      const rows = makeRows(60, 4, 3);
      predict(fit(create(), rows), rows);
      expect(rows).toEqual(makeRows(60, 4, 3));
    });

    it('gives the same bits for the same options and data', () => {
      const rows = makeRows(60, 4, 3);
      expect(predict(fit(create(), rows), rows)).toEqual(predict(fit(create(), rows), rows));
    });

    it('forgets earlier fits, and a later one changes nothing fitted before', () => {
      const rows = makeRows(60, 4, 3);
      const classifier = create();
      const first = fit(classifier, rows);
      const before = predict(first, rows);
      const other = makeRows(40, 2, 2);
      expect(predict(fit(classifier, other), other)).toEqual(predict(fit(create(), other), other));
      expect(predict(fit(classifier, rows), rows)).toEqual(before);
      expect(predict(first, rows)).toEqual(before);
    });

    it('predicts anew what it is given, whatever it predicted before', () => {
      const rows = makeRows(60, 4, 3);
      const fitted = fit(create(), rows);
      const before = predict(fitted, rows);
      predict(fitted, { ...rows, features: rowOf(rows.features, 7) });
      const reused = new Float64Array(before.length).fill(0.5);
      fitted.predict(rows.features, reused);
      expect(reused).toEqual(before);
    });
  });
}

/** Rows whose class follows from the sum of their features, but for noise; every class occurs. */
function makeRows(count: number, columns: number, classCount: number): Rows {
  const random = createRandom(count, columns, classCount);
  const uniform = () => random.below(10_000) / 5000 - 1;
  const values = Float64Array.from({ length: count * columns }, uniform);
  const classes = Int32Array.from({ length: count }, (_, row) => {
    const sum = values.subarray(row * columns, (row + 1) * columns).reduce((a, b) => a + b, uniform());
    return Math.min(classCount - 1, Math.max(0, Math.floor(((sum + 2) / 4) * classCount)));
  });
  for (let code = 0; code < classCount; code++) classes[code] = code;
  return { features: { rows: count, columns, values }, classes, classCount };
}

function withConstantFeature(rows: Rows): Rows {
  const { columns, values } = rows.features;
  return {
    ...rows,
    features: { ...rows.features, values: values.map((value, i) => (i % columns ? value : 0)) },
  };
}

/** The same rows, those of one class given to the class that follows, round. */
function withoutClass(rows: Rows, absent: number): Rows {
  const next = (absent + 1) % rows.classCount;
  return { ...rows, classes: rows.classes.map((code) => (code === absent ? next : code)) };
}

function rowOf({ columns, values }: Matrix, row: number): Matrix {
  return { rows: 1, columns, values: values.slice(row * columns, (row + 1) * columns) };
}

function fit(classifier: Classifier, { features, classes, classCount }: Rows): FittedClassifier {
  return classifier.fit(features, classes, classCount);
}

function predict(fitted: FittedClassifier, { features, classCount }: Rows): Float64Array {
  const probabilities = new Float64Array(features.rows * classCount);
  fitted.predict(features, probabilities);
  return probabilities;
}
