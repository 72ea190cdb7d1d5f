import { Type } from 'typebox';
import { count, positiveCount } from './shapes.ts';

const meanRows = Type.Number({ description: 'Mean over the splits.', exclusiveMinimum: 0 });

/** How the models are judged. */
export const protocol = Type.Object(
  {
    kind: Type.Enum(['cross-validation', 'grouped', 'ordered', 'test-set']),
    method: Type.String({ description: 'In words, as the table prints it.' }),
    folds: positiveCount,
    repeats: positiveCount,
    seed: count,
    rule: Type.String({ description: 'Why this many repeats.' }),
    trainRows: meanRows,
    testRows: meanRows,
  },
  { description: 'How the models are judged, the same for all of them.' },
);
