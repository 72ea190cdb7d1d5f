/** A fitted model as arithmetic on the encoded columns, for another language to compute: SQL, for one. */
export type Formula = LayersFormula | TreesFormula;

/** What makes predictions of a model's scores; of a number, or where the scores are shares already, nothing does. */
export type Link = 'identity' | 'sigmoid' | 'softmax';

/** Layers of weighted sums; a regression is a single one. */
export interface LayersFormula {
  readonly kind: 'layers';
  /** Inputs first. */
  readonly layers: readonly FormulaLayer[];
  readonly link: Link;
  /** What turns the last sum into the number to predict; absent where nothing does. */
  readonly targetScale?: { readonly mean: number; readonly standardDeviation: number };
  /** What our own arithmetic computes it in: another's agrees to about so many digits. */
  readonly precision: 'single' | 'double';
  /**
   * The weight of ½ Σ weight² beside the loss that it has the least of, intercepts going free; absent where sums over rows
   * are not enough to learn it.
   */
  readonly ridge?: number;
}

export interface FormulaLayer {
  readonly activation: 'relu' | 'tanh' | 'linear';
  readonly units: readonly FormulaUnit[];
}

/** A weighted sum of the numbers before it. */
export interface FormulaUnit {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Trees whose answers are added up. */
export interface TreesFormula {
  readonly kind: 'trees';
  /** What the answers are added to, one an output. */
  readonly start: readonly number[];
  readonly trees: readonly FormulaTree[];
  readonly link: Link;
  readonly precision: 'double';
}

export interface FormulaTree {
  /** The outputs that its answers are about, in their order. */
  readonly outputs: readonly number[];
  readonly root: FormulaNode;
}

export type FormulaNode = FormulaLeaf | FormulaSplit;

export interface FormulaLeaf {
  readonly answers: readonly number[];
}

export interface FormulaSplit {
  readonly question: FormulaQuestion;
  readonly yes: FormulaNode;
  readonly no: FormulaNode;
}

/** Whether an encoded column is at most a threshold, or whether a category has one of some levels. */
export type FormulaQuestion =
  | {
      readonly column: number;
      readonly atMost: number;
      /** The answer where the cell was missing; absent where it is that of what it was filled with. */
      readonly ofMissing?: 'yes' | 'no';
    }
  | {
      /** The first of the encoded columns that the category's levels have. */
      readonly firstColumn: number;
      /** How many columns they have. */
      readonly columnCount: number;
      /** Places among these columns, −1 for no level. */
      readonly places: readonly number[];
    };
