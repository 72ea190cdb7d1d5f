import { Type } from 'typebox';
import { nullable, positiveCount } from './shapes.ts';

/** What `compare datasets --json` prints. */
export const catalogue = Type.Array(
  Type.Object({
    name: Type.String(),
    rows: positiveCount,
    features: positiveCount,
    classes: nullable(Type.Integer({ minimum: 2 }), { description: 'Null where the target is a number.' }),
    teaches: Type.String({ description: 'What one learns from comparing the models on it.' }),
  }),
  { description: 'What `compare datasets --json` prints: the tables that ship.', minItems: 1 },
);
