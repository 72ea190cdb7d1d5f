import type { explainedLadder, treeNode } from './schema/explained-ladder.ts';
import type {
  contrast,
  equation,
  explainedNet,
  explainedRegression,
  layer,
  termEstimate,
} from './schema/explained-models.ts';
import type { explainedRow, product, reason, rowSum } from './schema/explained-row.ts';
import type {
  classificationExplanation,
  dependence,
  importance,
  regressionExplanation,
} from './schema/explanation.ts';
import type { fairness, groupFigures } from './schema/fairness.ts';
import type { figure } from './schema/figures.ts';
import type { FromSchema } from './schema/from-schema.ts';

/** What `compare explain` found out. */
export type ExplanationResult =
  | FromSchema<typeof classificationExplanation>
  | FromSchema<typeof regressionExplanation>;

/** A layer of the net as Keras's summary prints it. */
export type LayerSummary = FromSchema<typeof layer>;

export type NetExplanation = FromSchema<typeof explainedNet>;

/** One weighted sum of the regression that is compared: its features are standardized, its categories 0 and 1. */
export type Equation = FromSchema<typeof equation>;

/** What the unpenalized refit says of one column. */
export type TermEstimate = FromSchema<typeof termEstimate>;

/** The coefficients of one class against the reference class; of a number, all there are. */
export type Contrast = FromSchema<typeof contrast>;

export type RegressionExplanation = FromSchema<typeof explainedRegression>;

/** How much worse a model predicts the test rows when a feature is shuffled, over the folds. */
export type FeatureImportance = FromSchema<typeof figure>;

export type Importance = FromSchema<typeof importance>;

/** How predictions move with the features that are needed most. */
export type Dependence = FromSchema<typeof dependence>;

/** One product of the regression's sum. */
export type Product = FromSchema<typeof product>;

export type RowSum = FromSchema<typeof rowSum>;

/** What a feature of the row adds to the decision, against what it adds on average. */
export type Reason = FromSchema<typeof reason>;

export type RowExplanation = FromSchema<typeof explainedRow>;

/** The models of the ladder, opened. */
export type ExplainedLadder = FromSchema<typeof explainedLadder>;

/** A node of a tree, in the order of its text. */
export type TreeNode = FromSchema<typeof treeNode>;

/** How a model treats a group, by predictions of rows that it did not learn from. */
export type GroupFigures = FromSchema<typeof groupFigures>;

export type Fairness = FromSchema<typeof fairness>;
