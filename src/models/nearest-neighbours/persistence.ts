import { readableJson } from '../../text/readable-json.ts';
import type { Persistence, SavedContext } from '../contract/persistence.ts';
import type { Targets } from '../contract/targets.ts';
import { askNeighbours, type FittedNeighbours } from './nearest-neighbours.ts';

const file = 'nearest-neighbours.json';

interface NeighboursFile {
  readonly how: string;
  readonly count: number;
  /** Of each row its features and, last, the code of its class or its number. */
  readonly rows: readonly (readonly number[])[];
}

/** Saves nearest neighbours as JSON: they are their table. */
export const neighboursPersistence: Persistence<FittedNeighbours> = {
  files: () => ({ [file]: 'the nearest neighbours: the encoded table itself' }),

  toFiles({ features, targets, count }) {
    const answers = targets.task === 'classification' ? targets.codes : targets.values;
    const record: NeighboursFile = {
      how:
        `the answer is the mean over the ${count} rows of the least Euclidean distance, of classes the share of each; ` +
        'of each row the features, encoded as preprocessing.json says, and last the place of its class or its number',
      count,
      rows: Array.from(answers, (answer, row) => [
        ...features.values.subarray(row * features.columns, (row + 1) * features.columns),
        answer,
      ]),
    };
    return { [file]: Buffer.from(readableJson({ ...record })) };
  },

  fromFiles(read, { columns, target }) {
    const { count, rows }: NeighboursFile = JSON.parse(Buffer.from(read(file)).toString('utf8'));
    const values = Float64Array.from(rows.flatMap((row) => row.slice(0, -1)));
    const answers = rows.map((row) => row.at(-1) as number);
    const features = { rows: rows.length, columns: columns.length, values };
    return askNeighbours({ features, targets: targetsOf(answers, target), count });
  },
};

function targetsOf(answers: readonly number[], target: SavedContext['target']): Targets {
  return target.task === 'classification'
    ? { task: target.task, codes: Int32Array.from(answers), classCount: target.classes.length }
    : { task: target.task, values: Float64Array.from(answers) };
}
