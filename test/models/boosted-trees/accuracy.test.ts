import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { predictedClasses } from '../../../src/metrics/predicted-classes.ts';
import { boostedTreesClassifier } from '../../../src/models/boosted-trees/boosted-trees.ts';

/** What test/fixtures/ladder/make-boosting.py found with scikit-learn's HistGradientBoostingClassifier. */
const references: Record<string, { mean: number; sd: number; foldOfRow: string }> = JSON.parse(
  readFileSync(new URL('../../fixtures/ladder/boosting.json', import.meta.url), 'utf8'),
);

/** Rows of numbers, the class last. */
function readRows(name: string): string[][] {
  const text = readFileSync(new URL(`../../../datasets/${name}.csv`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

describe("the boosted trees' accuracy over the folds of the reference", () => {
  it.each(
    Object.entries(references),
  )('is not lower on %s than scikit-learn’s, less one standard deviation', (name, {
    mean,
    sd,
    foldOfRow,
  }) => {
    const [table, missing] = name.split(', ') as [string, string | undefined];
    const rows = readRows(table);
    const labels = [...new Set(rows.map((row) => row.at(-1)))];
    const columns = (rows[0] as string[]).length - 1;
    // As make-boosting.py has it. What a missing cell is filled with does not matter.
    const isMissing = (row: number, column: number) => {
      const often = rows[row]?.at(-1) === labels[0] ? 2 : 3;
      return missing !== undefined && column % 2 === 0 && (7 * row + 13 * column) % often === 0;
    };
    const partOf = (isWanted: (fold: string | undefined) => boolean) => {
      const part = [...rows.keys()].filter((row) => isWanted(foldOfRow[row]));
      const cells = part.flatMap((row) =>
        Array.from({ length: columns }, (_, column) =>
          isMissing(row, column) ? 0 : Number(rows[row]?.[column]),
        ),
      );
      const features = {
        rows: part.length,
        columns,
        values: Float64Array.from(cells),
        missing: Array.from({ length: columns }, (_, column) => ({
          column,
          flags: Uint8Array.from(part, (row) => Number(isMissing(row, column))),
        })).filter(({ flags }) => flags.includes(1)),
      };
      return { features, codes: Int32Array.from(part, (row) => labels.indexOf(rows[row]?.at(-1))) };
    };
    const accuracies = ['0', '1', '2', '3', '4'].map((fold) => {
      const train = partOf((of) => of !== fold);
      const test = partOf((of) => of === fold);
      const fitted = boostedTreesClassifier(1).fit(train.features, train.codes, labels.length);
      const probabilities = new Float64Array(test.codes.length * labels.length);
      fitted.predict(test.features, probabilities);
      const predicted = predictedClasses(probabilities, labels.length);
      return predicted.filter((code, row) => code === test.codes[row]).length / test.codes.length;
    });
    const average = accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / accuracies.length;
    expect(average).toBeGreaterThanOrEqual(mean - sd);
  });
});
