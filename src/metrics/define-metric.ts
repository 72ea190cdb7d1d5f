import type { ClassPredictions, Metric, NumberPredictions, Predictions } from './contract.ts';

/** A metric whose name and task the compiler knows. */
export type DefinedMetric<Name extends string, Task extends Metric['task']> = Metric & {
  readonly name: Name;
  readonly task: Task;
};

/** What a metric says of itself, its score and influences by the predictions of its own task. */
type Definition<Name extends string, Scored extends Predictions> = Omit<
  Metric,
  'name' | 'task' | 'score' | 'influences'
> & {
  readonly name: Name;
  readonly score: (predictions: Scored) => number | null;
  readonly influences: (predictions: Scored) => Float64Array | null;
};

/** A metric of predicted classes. */
export function classMetric<const Name extends string>(
  definition: Definition<Name, ClassPredictions>,
): DefinedMetric<Name, 'classification'> {
  const ofClasses = (predictions: Predictions): ClassPredictions => {
    if (predictions.task !== 'classification') throw new Error(`${definition.name} is of classes`);
    return predictions;
  };
  return {
    ...definition,
    task: 'classification',
    score: (predictions) => definition.score(ofClasses(predictions)),
    influences: (predictions) => definition.influences(ofClasses(predictions)),
  };
}

/** A metric of a predicted number. */
export function numberMetric<const Name extends string>(
  definition: Definition<Name, NumberPredictions>,
): DefinedMetric<Name, 'regression'> {
  const ofNumbers = (predictions: Predictions): NumberPredictions => {
    if (predictions.task !== 'regression') throw new Error(`${definition.name} is of numbers`);
    return predictions;
  };
  return {
    ...definition,
    task: 'regression',
    score: (predictions) => definition.score(ofNumbers(predictions)),
    influences: (predictions) => definition.influences(ofNumbers(predictions)),
  };
}
