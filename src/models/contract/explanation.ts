import type { Matrix } from '../../encode/matrix.ts';
import type { CoefficientEstimate } from './coefficient-estimate.ts';
import type { FittedModel } from './fitted-model.ts';
import type { Targets } from './targets.ts';

/** How a model is opened. */
export interface Explainer<Fitted extends FittedModel = FittedModel> {
  /** What is inside a fitted one. */
  open(fitted: Fitted): LayeredModel | SummingModel | QuestioningModel;
}

/** A layer as Keras's summary prints it. */
export interface LayerSummary {
  readonly name: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: 'relu' | 'tanh' | 'softmax' | 'linear';
  /** Inputs × outputs. */
  readonly weights: number;
  /** One an output. */
  readonly biases: number;
  readonly parameters: number;
}

/** What one layer computes for one row. */
export interface LayerPass {
  /** Each unit's bias and weighted inputs, added up. */
  readonly sums: readonly number[];
  /** What the activation makes of them; of the last layer the sums themselves. */
  readonly outputs: readonly number[];
}

/** A model that passes a row through layers. */
export interface LayeredModel {
  readonly kind: 'layers';
  readonly layers: readonly LayerSummary[];
  /** What turns the last layer's sums into the number to predict; null where it predicts classes. */
  readonly targetScale: { readonly mean: number; readonly standardDeviation: number } | null;
  /** Every number on the way of one encoded row. */
  pass(inputs: readonly number[]): readonly LayerPass[];
}

/** A model that adds up weighted columns. */
export interface SummingModel {
  readonly kind: 'sums';
  /** The penalty that its weights are shrunken by. */
  readonly ridge: number;
  /** One sum, or where there are more than two classes one a class. */
  readonly sums: readonly WeightedSum[];
  /**
   * What the data say of each column, by a fit without a penalty: of classes every one against the reference, of a
   * number all there is.
   *
   * @param rows without a constant column; of each category one level is left out
   * @param reference the code of a class; of no meaning where a number is predicted
   */
  infer(rows: Matrix, targets: Targets, reference: number): readonly Inference[];
}

/** A model that asks one question after the other. */
export interface QuestioningModel {
  readonly kind: 'questions';
  /** The root first, a parent before its children. */
  readonly nodes: readonly QuestionNode[];
}

/** A place in a tree of questions. */
export interface QuestionNode {
  /** What is asked: whether a column is at most a threshold; null of a leaf. */
  readonly split: {
    readonly column: number;
    readonly threshold: number;
    /** The node after yes; that after no follows it. */
    readonly yes: number;
  } | null;
  /** The shares of the classes among its training rows, or their mean. */
  readonly answer: readonly number[];
  /** Training rows. */
  readonly rows: number;
}

export interface WeightedSum {
  readonly intercept: number;
  readonly weights: Float64Array;
}

/** The estimates of one class against the reference, or of a number. */
export interface Inference {
  /** The class; null where a number is predicted. */
  readonly code: number | null;
  /** One a column. */
  readonly coefficients: readonly CoefficientEstimate[];
}
