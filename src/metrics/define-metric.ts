import type { ClassPredictions, Metric, NumberPredictions, Predictions } from './contract.ts';

/** A metric whose name and task the compiler knows. */
export type DefinedMetric<Name extends string, Task extends Metric['task']> = Metric & {
  readonly name: Name;
  readonly task: Task;
};

/** What a metric says of itself, its score by the predictions of its own task. */
type Definition<Name extends string, Scored extends Predictions> = Omit<Metric, 'name' | 'task' | 'score'> & {
  readonly name: Name;
  readonly score: (predictions: Scored) => number | null;
};

/** A metric of predicted classes. */
export function classMetric<const Name extends string>(
  definition: Definition<Name, ClassPredictions>,
): DefinedMetric<Name, 'classification'> {
  return {
    ...definition,
    task: 'classification',
    score: (predictions) => {
      if (predictions.task !== 'classification') throw new Error(`${definition.name} is of classes`);
      return definition.score(predictions);
    },
  };
}

/** A metric of a predicted number. */
export function numberMetric<const Name extends string>(
  definition: Definition<Name, NumberPredictions>,
): DefinedMetric<Name, 'regression'> {
  return {
    ...definition,
    task: 'regression',
    score: (predictions) => {
      if (predictions.task !== 'regression') throw new Error(`${definition.name} is of numbers`);
      return definition.score(predictions);
    },
  };
}
