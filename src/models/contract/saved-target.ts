/** What saved models predict. */
export type SavedTarget = SavedClassTarget | SavedNumberTarget;

export interface SavedClassTarget {
  readonly task: 'classification';
  readonly name: string;
  /** The label of each class code. */
  readonly classes: readonly string[];
}

export interface SavedNumberTarget {
  readonly task: 'regression';
  readonly name: string;
}
