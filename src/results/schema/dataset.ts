import { type TSchema, Type } from 'typebox';
import { message } from './message.ts';
import { count, nullable, positiveCount } from './shapes.ts';

const sha256 = Type.String({
  description: "Of the file's bytes, or of the cells where they are no file's.",
  pattern: '^[0-9a-f]{64}$',
});

const targetColumn = {
  name: Type.String(),
  reason: Type.String({ description: 'Why this column was chosen.' }),
  taskReason: Type.String({ description: 'Why it is taken for classes or for a number.' }),
};

/** Where rows are from that are not all of a file. */
const origin = Type.Object(
  {
    location: nullable(Type.String(), {
      description: 'The address of the server, without a password; null where the rows are those of files.',
    }),
    query: nullable(Type.String(), {
      description: 'The SQL that they answer; null where they are a whole table.',
    }),
  },
  { description: 'Where the rows are from, where they are not all of a file.' },
);

/** What rows were drawn from. */
const sample = Type.Object(
  { ofRows: positiveCount, seed: count },
  {
    description:
      'The rows that there were, and the seed by which those of the result were drawn, if not all.',
  },
);

/** A target of classes. */
export const classTarget = Type.Object(
  {
    ...targetColumn,
    classes: Type.Array(Type.Object({ label: Type.String(), rows: positiveCount }), { minItems: 2 }),
  },
  { description: 'What is predicted, where it is a class.' },
);

/** A target that is a number. */
export const numberTarget = Type.Object(
  {
    ...targetColumn,
    transform: nullable(Type.Literal('log'), {
      description:
        'What models learn of it: `log` is its natural logarithm; null where it is learned as it is.',
    }),
    mean: Type.Number(),
    sd: Type.Number({ description: 'Sample standard deviation.', exclusiveMinimum: 0 }),
    smallest: Type.Number(),
    largest: Type.Number(),
  },
  { description: 'What is predicted, where it is a number, and its range in its own unit.' },
);

/** The table that models learned from, with its target. */
export function datasetWith<Target extends TSchema>(target: Target) {
  return Type.Object(
    {
      name: Type.String({
        description: "The file's name without its folders, the table's in its database, or `query`.",
      }),
      sha256,
      origin: Type.Optional(origin),
      sample: Type.Optional(sample),
      rows: Type.Integer({ description: 'Rows with a target, those of a test set among them.', minimum: 1 }),
      test: nullable(Type.Object({ name: Type.String(), sha256, rows: positiveCount }), {
        description: 'The table of `--test`, on which the models are judged; null where there is none.',
      }),
      features: Type.Array(
        Type.Object({
          name: Type.String(),
          kind: Type.Enum(['numeric', 'yes/no', 'category', 'date', 'time']),
        }),
        { minItems: 1 },
      ),
      encodedColumns: Type.Array(Type.String(), {
        description: "The models' inputs, after encoding.",
        minItems: 1,
      }),
      target,
      actions: Type.Array(message, {
        description: 'What was done to the table: nothing is dropped in silence.',
      }),
    },
    { description: 'The table.' },
  );
}

/** The table, whatever its target is. */
export const dataset = datasetWith(
  Type.Union([classTarget, numberTarget], { description: 'What is predicted.' }),
);
