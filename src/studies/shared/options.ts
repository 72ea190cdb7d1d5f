import { availableParallelism } from 'node:os';
import type { DescribeOptions } from '../../describe/describe.ts';
import type { Engine } from '../../engines/contract.ts';
import type { MetricName } from '../../metrics/registry.ts';
import { defaultHiddenSizes } from '../../models/dense-net/kernel/network.ts';
import type { TensorFlowBackend } from '../../models/dense-net/tensorflow-backends.ts';
import type { Table } from '../../sources/contract/table.ts';
import type { MissingValues } from '../../sql/missing-values.ts';
import type { Clock } from '../../timing/clock.ts';

/** Rows that lie in an engine. */
export interface RowsInEngine {
  readonly engine: Engine;
  /** A table expression of SQL. */
  readonly relation: string;
  /** What stands for a missing value in them. */
  readonly missing: MissingValues;
}

/** Everything that may be chosen about a comparison, with the defaults filled in. */
export interface CompareSettings extends DescribeOptions {
  /** Seed of everything random. */
  readonly seed: number;
  /** How much better the net must be, in points: hundredths of the metric, or of the baseline's error. */
  readonly margin: number;
  /** Folds of the cross-validation; {@link defaultFolds} where absent. */
  readonly folds?: number;
  /** How often the folds are dealt anew; by the row count where absent. */
  readonly repeats?: number;
  /** A test set of its own, with the columns of the table: what is learned from the table is judged on it. */
  readonly test?: Table;
  /** The column that the rows stand in time by: models learn from the past and are judged on what follows. */
  readonly orderBy?: string;
  /** The metric of the verdict; by the task and the shares of the classes where absent. */
  readonly metric?: MetricName;
  /** Sizes of the net's hidden layers. */
  readonly hiddenSizes: readonly number[];
  /** Whether the net has the article's four outputs at least, or one a class. */
  readonly outputs: 'article' | 'classes';
  /** The ids of the ladder's models that are judged beside the others. */
  readonly ladder: readonly string[];
  /** Which implementations are timed; what is judged is always the compiled one. */
  readonly engine: 'compiled' | 'library' | 'both';
  /** TensorFlow.js backend; the first that loads of node, wasm and cpu where absent. */
  readonly backend?: TensorFlowBackend;
  /** How long a library's fit may take, in seconds. */
  readonly librarySeconds: number;
  /** How long one answer may take, for a report of which models meet it. */
  readonly latencyBudgetMilliseconds?: number;
  /** Where the rows lie that the table was drawn from, if they are to be judged too. */
  readonly allRows?: RowsInEngine;
  /** Worker threads for the folds; the result does not depend on it. */
  readonly threads: number;
}

/** Folds of the cross-validation that nobody chose. */
export const defaultFolds = 5;

/** What the user may choose about a comparison; everything has a default. */
export type CompareOptions = Partial<CompareSettings>;

/** What is chosen for those who choose nothing. */
export const defaultSettings: CompareSettings = {
  seed: 1,
  margin: 1,
  hiddenSizes: defaultHiddenSizes,
  outputs: 'article',
  ladder: [],
  engine: 'both',
  librarySeconds: 5,
  threads: availableParallelism(),
};

/** What a study needs from outside: time, and ways to be watched and ended. */
export interface StudyContext {
  /** The process's own where absent. */
  readonly clock?: Clock;
  /** Called before something is timed; nothing where absent. */
  readonly collectGarbage?: () => void;
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: string, share?: number) => void;
}

/** A context whose clock is settled. */
export interface TimedContext extends StudyContext {
  readonly clock: Clock;
}
