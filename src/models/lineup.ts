import { majorityClass } from './baseline/majority-class.ts';
import type { Classifier } from './classifier.ts';
import { type CompiledDenseNet, compiledDenseNet } from './dense-net/compiled.ts';
import { type LogisticRegression, logisticRegression } from './logistic-regression/compiled.ts';

/** What the user may choose about the models. */
export interface LineupOptions {
  /** Sizes of the net's hidden layers. */
  readonly hiddenSizes: readonly number[];
  /** Whether the net has the article's four outputs at least, or one a class. */
  readonly outputs: 'article' | 'classes';
}

/** The models that are compared, and the baseline that both must beat, in the order of the table. */
export interface Lineup {
  readonly denseNet: CompiledDenseNet;
  readonly logisticRegression: LogisticRegression;
  readonly baseline: Classifier;
}

/**
 * The models of one fit.
 *
 * @param seed of the net's initial weights, held-out rows and row orders
 */
export function createLineup(options: LineupOptions, seed: number): Lineup {
  return {
    denseNet: compiledDenseNet({ ...options, seed }),
    logisticRegression: logisticRegression(),
    baseline: majorityClass(),
  };
}

export function listLineup(lineup: Lineup): readonly Classifier[] {
  return [lineup.denseNet, lineup.logisticRegression, lineup.baseline];
}
