/** What we use of ml-logistic-regression 2.0.0, which comes without types. */
declare module 'ml-logistic-regression' {
  import type { Matrix } from 'ml-matrix';

  interface TwoClasses {
    /** 1 × columns. */
    readonly weights: Matrix;
    /** For each row the probability that it is *not* of the classifier's class. */
    testScores(rows: Matrix): number[];
  }

  export default class LogisticRegression {
    constructor(options: { numSteps: number; learningRate: number });
    /** One a class, each against the rest. */
    readonly classifiers: TwoClasses[];
    /** @param classes a column vector of 0 … k − 1, without gaps */
    train(rows: Matrix, classes: Matrix): void;
    /** The likeliest class of each row. */
    predict(rows: Matrix): number[];
  }
}
