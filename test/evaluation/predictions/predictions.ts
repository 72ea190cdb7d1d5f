import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What scikit-learn says of one class against the rest. */
interface ExpectedCurve {
  readonly code: number;
  readonly roc: readonly (readonly [threshold: number, falseRate: number, trueRate: number])[];
  readonly precisionRecall: readonly (readonly [threshold: number, precision: number, recall: number])[];
  readonly area: number;
}

interface StoredClasses {
  readonly name: string;
  readonly classCount: number;
  readonly classes: readonly number[];
  readonly probabilities: readonly number[];
  readonly curves: readonly ExpectedCurve[];
  readonly calibration: { readonly predicted: readonly number[]; readonly observed: readonly number[] };
}

interface StoredNumbers {
  readonly name: string;
  readonly values: readonly number[];
  readonly predictions: readonly number[];
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly bands: readonly {
    readonly rows: number;
    readonly predicted: number;
    readonly quantiles: readonly number[];
  }[];
  readonly reach: number;
}

const stored: { readonly classes: readonly StoredClasses[]; readonly numbers: readonly StoredNumbers[] } =
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/predictions/predictions.json'), 'utf8'));

/** Predictions of classes in two parts, as two folds would have them. */
export const classCases = stored.classes.map(({ classes, probabilities, classCount, ...expected }) => {
  const first = Math.floor(classes.length / 3);
  const part = (from: number, to: number) => ({
    classes: Int32Array.from(classes.slice(from, to)),
    probabilities: Float64Array.from(probabilities.slice(from * classCount, to * classCount)),
    classCount,
  });
  return { ...expected, parts: [part(0, first), part(first, classes.length)] };
});

/** Predictions of numbers in two parts. */
export const numberCases = stored.numbers.map(({ values, predictions, ...expected }) => {
  const part = (from: number, to: number) => ({
    values: Float64Array.from(values.slice(from, to)),
    predictions: Float64Array.from(predictions.slice(from, to)),
  });
  return { ...expected, parts: [part(0, 50), part(50, values.length)] };
});
