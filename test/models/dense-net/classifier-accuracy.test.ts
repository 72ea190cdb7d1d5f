import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { predictedClasses } from '../../../src/metrics/predicted-classes.ts';
import { compiledDenseNet } from '../../../src/models/dense-net/classifier.ts';

/** What test/fixtures/dense-net/make.py found with scikit-learn's MLPClassifier of the same layers. */
const references: Record<string, { mean: number; sd: number; foldOfRow: string }> = JSON.parse(
  readFileSync(new URL('../../fixtures/dense-net/accuracy.json', import.meta.url), 'utf8'),
);

interface Part {
  rows: number;
  columns: number;
  values: Float64Array;
}

/** Rows of numbers, the class last. */
function readRows(name: string): string[][] {
  const text = readFileSync(new URL(`../../../datasets/${name}.csv`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

/** Both parts, standardized by the mean and the standard deviation of the first. */
function standardize(training: readonly string[][], test: readonly string[][]): [Part, Part] {
  const columns = (training[0] as string[]).length - 1;
  const scales = Array.from({ length: columns }, (_, column) => {
    const values = training.map((row) => Number(row[column]));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) };
  });
  const scale = (rows: readonly string[][]): Part => ({
    rows: rows.length,
    columns,
    values: Float64Array.from(
      rows.flatMap((row) => scales.map(({ mean, deviation }, c) => (Number(row[c]) - mean) / deviation)),
    ),
  });
  return [scale(training), scale(test)];
}

describe("the compiled net's accuracy over the folds of the reference", () => {
  for (const [name, { mean, sd, foldOfRow }] of Object.entries(references)) {
    it(`is not lower on ${name} than scikit-learn's, less one standard deviation`, () => {
      const rows = readRows(name);
      const labels = [...new Set(rows.map((row) => row.at(-1)))];
      const accuracies = [0, 1, 2, 3, 4].map((fold) => {
        const training = rows.filter((_, row) => foldOfRow[row] !== String(fold));
        const test = rows.filter((_, row) => foldOfRow[row] === String(fold));
        const [trainingFeatures, testFeatures] = standardize(training, test);
        const codes = (part: readonly string[][]) =>
          Int32Array.from(part, (row) => labels.indexOf(row.at(-1)));
        const net = compiledDenseNet({ seed: fold + 1 });
        const fitted = net.fit(trainingFeatures, codes(training), labels.length);
        expect(fitted.stillImproving).toBe(false);
        const probabilities = new Float64Array(test.length * labels.length);
        fitted.predict(testFeatures, probabilities);
        const truth = codes(test);
        return (
          predictedClasses(probabilities, labels.length).filter((code, row) => code === truth[row]).length /
          test.length
        );
      });
      const average = accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / 5;
      expect(average).toBeGreaterThanOrEqual(mean - sd);
    });
  }
});
