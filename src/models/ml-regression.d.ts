/** What we use of ml-regression 6.3.0, which comes without types. */
declare module 'ml-regression' {
  /** Least squares by the normal equations and a singular value decomposition. */
  export class MultivariateLinearRegression {
    /**
     * @param rows one array a row
     * @param targets one array a row, of one number for one target
     */
    constructor(
      rows: readonly (readonly number[])[],
      targets: readonly (readonly number[])[],
      options?: { readonly intercept?: boolean; readonly statistics?: boolean },
    );
    /** Columns × targets; the intercept is the last row. */
    readonly weights: readonly (readonly number[])[];
    predict(rows: readonly (readonly number[])[]): number[][];
  }

  /** y = A xᴮ, by a straight line through the logarithms. */
  export class PowerRegression {
    constructor(x: readonly number[], y: readonly number[]);
    readonly A: number;
    readonly B: number;
    predict(x: number): number;
  }
}
