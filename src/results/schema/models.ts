import { type Static, type TProperties, type TSchema, Type } from 'typebox';
import type { MetricName } from '../../metrics/registry.ts';
import { uncertainFigure } from './figures.ts';
import { namesOfTask, type TaskNames } from './names.ts';
import { count, nullable, oneOf, positiveCount } from './shapes.ts';
import { ladderTimings, modelTimings } from './timings.ts';

/** What a model is there for: to be weighed, to be weighed against, or to show what knowing nothing comes to. */
const role = Type.Enum(['candidate', 'reference', 'baseline', 'ladder']);

/** What a model of a role is called, how it was found and when it is timed. */
interface Slot {
  readonly role: Static<typeof role>;
  readonly ids: readonly string[];
  readonly solver: TSchema;
  readonly timings: TSchema;
}

const operations = Type.Object(
  { multiplications: count, additions: count, exponentials: count },
  { description: 'Of one prediction.' },
);

function metricsOf(names: readonly MetricName[]) {
  return Type.Unsafe<Partial<Record<MetricName, Static<typeof uncertainFigure>>>>(
    Type.Object(Object.fromEntries(names.map((name) => [name, uncertainFigure] as const)), {
      description: "Each metric of the task; errors of a number are in the target's unit.",
    }),
  );
}

/** Every slot has the same type: what a role narrows is checked, and no business of who reads it. */
function modelOf<More extends TProperties>({ metrics }: TaskNames, slot: Slot, more: More) {
  return Type.Object(
    {
      id: oneOf(slot.ids),
      role: Type.Unsafe<Static<typeof role>>(Type.Literal(slot.role)),
      layerSizes: nullable(Type.Array(positiveCount, { minItems: 2 }), {
        description: 'Of a net, inputs first.',
      }),
      solver: Type.Unsafe<string | null>(slot.solver),
      parameters: Type.Integer({
        description: 'Length of what a fit on all training rows learned.',
        minimum: 1,
      }),
      rowsPerParameter: Type.Number({
        description: 'Training rows of a fold, divided by the parameters.',
        minimum: 0,
      }),
      operations,
      metrics: metricsOf(metrics),
      iterations: Type.Array(count, {
        description: "Steps or epochs of each fold's fit; 1 for what is computed at once.",
        minItems: 1,
      }),
      convergedFolds: Type.Integer({ description: 'Folds whose fit met its criterion.', minimum: 0 }),
      ...more,
      timings: Type.Unsafe<Static<typeof modelTimings> | null>(slot.timings),
    },
    { description: 'How one model did.' },
  );
}

const fitted = {
  solver: nullable(Type.String(), { description: 'How the fit on all training rows was found.' }),
  timings: modelTimings,
};
const computed = { solver: Type.Null(), timings: Type.Null() };

/** A list of just these. */
function listOf(models: readonly TSchema[]): TSchema {
  return Type.Unsafe({
    type: 'array',
    prefixItems: models,
    items: false,
    minItems: models.length,
  });
}

/** A model of each role, and the lists of those that are always there, with one candidate or more. */
function modelsOf<More extends TProperties>(names: TaskNames, more: More) {
  const candidate = modelOf(names, { role: 'candidate', ids: names.candidates, ...fitted }, more);
  const reference = modelOf(names, { role: 'reference', ids: [names.reference], ...fitted }, more);
  const baseline = modelOf(names, { role: 'baseline', ids: [names.baseline], ...computed }, more);
  const lists = names.candidates.map((_, others) =>
    listOf([candidate, reference, ...Array.from({ length: others }, () => candidate), baseline]),
  );
  const list = Type.Unsafe<Static<typeof candidate>[]>(
    Type.Union(lists, {
      description: 'The headline candidate, the reference, further candidates, and the baseline last.',
    }),
  );
  const rung = modelOf(names, { ...fitted, role: 'ladder', ids: names.ladder, timings: ladderTimings }, more);
  return { candidate, reference, baseline, list, rung };
}

const confusion = Type.Array(Type.Array(count, { minItems: 2 }), {
  description:
    'Test rows of all folds: row is the true class, column the predicted one, in the order of the classes.',
  minItems: 2,
});

/** Models of classes. */
export const classifiers = modelsOf(namesOfTask.classification, { confusion });

/** Models of a number. */
export const regressors = modelsOf(namesOfTask.regression, {});
