/** What is to be predicted: a class or a number. */
export type Task = 'classification' | 'regression';

/** What is true of some rows: the code of a class, or a number. */
export type Targets = ClassTargets | NumberTargets;

export interface ClassTargets {
  readonly task: 'classification';
  /** One a row, 0 … classCount − 1. */
  readonly codes: Int32Array;
  readonly classCount: number;
}

export interface NumberTargets {
  readonly task: 'regression';
  /** One a row, every one finite, in the target's own unit. */
  readonly values: Float64Array;
  /** What models learn instead of the values, every one of which is then above 0; they learn the values where absent. */
  readonly transform?: TargetTransform;
}

/** What may be learned in place of a number: its natural logarithm. */
export type TargetTransform = 'log';

/** The targets of these rows only. */
export function selectTargets(targets: Targets, rows: Int32Array): Targets {
  return targets.task === 'classification'
    ? { ...targets, codes: rows.map((row) => targets.codes[row] as number) }
    : { ...targets, values: Float64Array.from(rows, (row) => targets.values[row] as number) };
}

/** How many numbers a model predicts for a row: a probability a class, or the number itself. */
export function predictionsPerRow(targets: Targets): number {
  return targets.task === 'classification' ? targets.classCount : 1;
}

export function rowCount(targets: Targets): number {
  return targets.task === 'classification' ? targets.codes.length : targets.values.length;
}
