import { Type } from 'typebox';
import { verdict } from './comparison.ts';
import { comparedIds, modelIds, namesOfTask } from './names.ts';
import { classificationResult, regressionResult } from './result.ts';
import { nullable, oneOf } from './shapes.ts';

const { classification, regression } = namesOfTask;

/** How an `--assert` came out. */
export const gate = Type.Object(
  {
    assertion: Type.String({ description: 'As the user wrote it.' }),
    passed: Type.Boolean(),
    measured: Type.Union([Type.Number(), Type.String(), Type.Boolean(), Type.Null()], {
      description: 'Null where nothing was measured, which fails every gate.',
    }),
    unit: nullable(Type.Enum(['ns', 'us', 'ms', 's', 'min']), {
      description: 'Of a time: that of the limit; `low` and `high` are in it too.',
    }),
    low: nullable(Type.Number()),
    high: nullable(Type.Number()),
    uncertainty: nullable(Type.Enum(['95 % interval', 'nine tenths of the samples']), {
      description: 'What `low` and `high` are; null where there is no uncertainty to tell.',
    }),
    message: Type.String({ description: 'All of it in one line.', minLength: 1 }),
  },
  { description: 'How an `--assert` came out.' },
);

/** A figure then and now. */
export const change = Type.Object(
  {
    figure: Type.String({ description: 'As an assertion would name it.' }),
    model: nullable(oneOf(modelIds), {
      description: 'Null for what sets a candidate against the reference.',
    }),
    candidate: nullable(oneOf(comparedIds), {
      description: 'Which one is set against the reference; null for a figure of one model.',
    }),
    quantity: oneOf([
      ...classification.metrics,
      ...regression.metrics,
      'difference',
      'parameters',
      'training',
      'latency',
    ]),
    engine: nullable(Type.Enum(['compiled', 'library']), {
      description: 'Whose time it is; null for what the clock has no part in.',
    }),
    before: nullable(Type.Number(), {
      description:
        'Null where it was not defined. Milliseconds of training, microseconds of latency, points of the difference.',
    }),
    now: nullable(Type.Number()),
    low: nullable(Type.Number(), {
      description: 'The 95 % interval of the change (now − before), where the same folds allow one.',
    }),
    high: nullable(Type.Number()),
    outcome: Type.Enum(['same', 'within-noise', 'better', 'worse', 'changed', 'not-judged'], {
      description:
        'Beyond noise are `better`, `worse` and `changed`, which is neither; `not-judged` is what nothing tells the noise of.',
    }),
  },
  { description: 'A figure then and now.' },
);

/** A result set against an earlier one. */
export const baselineComparison = Type.Object(
  {
    file: Type.String({ description: 'The file of the earlier result.' }),
    sameData: Type.Boolean(),
    sameMachine: Type.Boolean({
      description:
        'Whether processor and Node are the same, without which no times are compared, only their ratios.',
    }),
    verdict: Type.Object({ before: verdict, now: verdict }),
    simplest: Type.Optional(
      Type.Object(
        { before: oneOf(modelIds), now: oneOf(modelIds) },
        { description: 'The simplest model that is good enough, where both results have a ladder.' },
      ),
    ),
    changes: Type.Array(change),
    declines: Type.Integer({ description: 'How many are worse beyond noise.', minimum: 0 }),
  },
  { description: 'What changed since the result of `--baseline`, of the same protocol and seed.' },
);

const checks = {
  gates: Type.Optional(
    Type.Array(gate, { description: 'One an `--assert`; only where one was given.', minItems: 1 }),
  ),
  baseline: Type.Optional(baselineComparison),
};

/** What a result was held against; each part is there only where it was asked for. */
export const checksOfResult = Type.Object(checks);

/** A result as it is published, with what it was held against. */
export const checkedClassificationResult = Type.Object(
  { ...classificationResult.properties, ...checks },
  { description: 'Of a table whose target is classes.' },
);

/** A result as it is published, with what it was held against. */
export const checkedRegressionResult = Type.Object(
  { ...regressionResult.properties, ...checks },
  { description: 'Of a table whose target is a number.' },
);

/** A result of either task as it is published. */
export const checkedResult = Type.Union([checkedClassificationResult, checkedRegressionResult], {
  description: 'What `compare` found out about one table.',
});
