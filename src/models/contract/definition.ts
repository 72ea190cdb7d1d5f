import type { Matrix } from '../../encode/matrix.ts';
import type { Explainer } from './explanation.ts';
import type { Estimator, FittedModel } from './fitted-model.ts';
import type { LibraryDefinition } from './library.ts';
import type { OperationCount, PredictionShape } from './operations.ts';
import type { Persistence } from './persistence.ts';
import type { Targets, Task } from './targets.ts';
import type { TuningGrid } from './tuning.ts';
import type { ModelWording } from './wording.ts';

/**
 * What a model is for in a comparison: the reference is the one that the others must beat, a candidate is held against
 * it, and the baseline looks at no feature. A model of the ladder is fitted only where it is asked for.
 */
export type ModelRole = 'reference' | 'candidate' | 'baseline' | 'ladder';

/** What the user may choose about models. */
export interface ModelOptions {
  /** Sizes of a net's hidden layers. */
  readonly hiddenSizes: readonly number[];
  /** Whether a net of classes has the article's four outputs at least, or one a class. */
  readonly outputs: 'article' | 'classes';
}

/** What a fit says about itself. */
export interface FitDescription {
  /** How it was found: `adam`, `newton`, `cholesky`, …; null where there was nothing to solve. */
  readonly solver: string | null;
  /** Layer sizes of a net, inputs first; null for other models. */
  readonly layerSizes: readonly number[] | null;
}

/** What a model's warnings are about: its fit on all training rows, and how its fits of the folds ended. */
export interface FitEvidence<Fitted> {
  readonly fitted: Fitted;
  /** The rows of `fitted`. */
  readonly features: Matrix;
  readonly targets: Targets;
  /** Fits of the folds, and how many of them met their criterion. */
  readonly folds: number;
  readonly convergedFolds: number;
}

/** What could mislead about a model. */
export interface ModelWarning {
  /** A stable identifier. */
  readonly code: string;
  readonly message: string;
}

/** Everything that the tool knows of a model: a folder exports one, and a line in the registry enters it. */
export interface ModelDefinition<Fitted extends FittedModel = FittedModel> {
  /** As results, gates and flags call it. */
  readonly id: string;
  readonly wording: ModelWording;
  readonly role: ModelRole;
  /** What the user asks for it by; absent where it is not of the ladder. */
  readonly flag?: string;
  /** Encoded cells of the training rows, rows × columns, beyond which it is refused; no number of them is where absent. */
  readonly mostCells?: number;
  readonly tasks: readonly Task[];
  /** Its place on the ladder of models, the simplest first. */
  readonly complexity: number;
  /** Our implementation as a result names it: "simplest-model (WebAssembly SIMD)"; null where it is not timed. */
  implementation(task: Task): string | null;
  /** @param seed of everything random in its fits */
  create(task: Task, options: ModelOptions, seed: number): Estimator<Fitted>;
  describe(fitted: Fitted): FitDescription;
  operations(fitted: Fitted, shape: PredictionShape): OperationCount;
  /** What could mislead about its fits; none where absent. */
  warnings?(evidence: FitEvidence<Fitted>): ModelWarning[];
  /**
   * From so many rows on, ascending, a fit does another kind of work, so that no one law of its time holds across; absent
   * where one does. The notes tell it to the reader.
   */
  readonly workChanges?: readonly { readonly rows: number; readonly note: string }[];
  /** How its package is run. */
  readonly library?: LibraryDefinition<Fitted>;
  /** How it is saved. */
  readonly persistence?: Persistence<Fitted>;
  /** What may be tuned. */
  readonly tuning?: TuningGrid<Fitted>;
  /** How it is opened. */
  readonly explainer?: Explainer<Fitted>;
}
