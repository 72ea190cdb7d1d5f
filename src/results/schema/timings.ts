import { type Static, type TSchema, Type } from 'typebox';
import { batch, latency, latencyBudget } from './latency.ts';
import { warnings } from './message.ts';
import { count, measure, nullable } from './shapes.ts';

/** How far a library's model is the compiled one. */
export const agreement = Type.Object({
  equalPredictions: Type.Number({
    description:
      "Share of test rows with the same predicted class, or with numbers less than a hundredth of the target's standard deviation apart.",
    minimum: 0,
    maximum: 1,
  }),
  largestDifference: Type.Number({
    description: 'Of a probability, or of a predicted number in standard deviations of the target.',
    minimum: 0,
  }),
  epochs: nullable(count, {
    description: 'Epochs after which it was checked; null where the fits were compared as they ended.',
  }),
});

/** The batches that are timed: a row, a hundred and ten thousand. */
const batches = 3;

function engineWith<Agreement extends TSchema>(agreementOfIt: Agreement, batchCount: number = batches) {
  return Type.Object(
    {
      name: Type.String({ description: 'Package, version and backend.' }),
      extrapolated: Type.Boolean({
        description:
          'Whether training was not done within the limit, and its time is estimated from the part that was.',
      }),
      converged: Type.Boolean(),
      parameters: Type.Integer({ description: 'Learned numbers of this implementation.', minimum: 1 }),
      training: Type.Object({
        medianMilliseconds: measure,
        samples: Type.Array(measure, { description: 'Milliseconds.', minItems: 1 }),
        iterations: Type.Array(count, { description: 'Steps or epochs of each sample.' }),
      }),
      latency,
      batches: Type.Array(batch, { minItems: batchCount, maxItems: batchCount }),
      agreement: agreementOfIt,
      notes: Type.Array(Type.String(), {
        description: 'What else there is to know: which backends were passed over, and why.',
      }),
    },
    { description: 'How long an implementation of a model takes.' },
  );
}

/** A library's implementation of a model. */
export const libraryEngine = engineWith(
  nullable(agreement, {
    description: 'How far it is the same model as the compiled one; null where it is another one.',
  }),
);

/** There is nothing to hold our own implementation against; the type is that of any engine's. */
const noAgreement = Type.Unsafe<Static<typeof agreement> | null>(
  Type.Null({ description: 'There is nothing to hold our own implementation against.' }),
);

/** Our own implementation. */
export const compiledEngine = engineWith(noAgreement);

/** The times of one model. */
export const modelTimings = Type.Object(
  { compiled: nullable(compiledEngine), library: nullable(libraryEngine) },
  { description: 'Everything about the model that the clock has a part in; null for what was not timed.' },
);

/** The times of a model of the ladder: it has no library, and its batches are not timed. */
export const ladderTimings = Type.Unsafe<Static<typeof modelTimings> | null>(
  nullable(Type.Object({ compiled: engineWith(noAgreement, 0), library: Type.Null() }), {
    description: 'Everything about the model that the clock has a part in; null where it was not timed.',
  }),
);

const scoringTime = Type.Object({
  id: Type.String(),
  rows: Type.Integer({ minimum: 0, description: 'All with a target: those of the sample were scored too.' }),
  seconds: Type.Number({ minimum: 0 }),
  secondsPerMillionRows: nullable(Type.Number({ minimum: 0 }), {
    description: 'Null below 100,000 rows, as what a select costs anyway would be taken for what rows cost.',
  }),
});

/** The times that belong to no one model. */
export const comparisonTimings = Type.Object(
  {
    preprocessing: Type.Object(latency.properties, {
      description: "Turning one row's cells into numbers: the same for every model.",
    }),
    latencyBudget: nullable(latencyBudget, {
      description: 'Which implementations answer within `--latency-budget`; null where none was given.',
    }),
    allRows: Type.Optional(
      Type.Array(scoringTime, {
        description:
          "What reading, encoding and predicting all rows took where they lie, in one select; the candidate's with the reference's beside it.",
      }),
    ),
    warnings,
  },
  { description: 'What else the clock has a part in; all outside of `timings` is the same from run to run.' },
);
