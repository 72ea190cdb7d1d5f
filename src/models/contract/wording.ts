/** How people call a model. */
export interface ModelWording {
  /** Inside a sentence: "dense net". */
  readonly title: string;
  /** At the beginning of a line: "Dense net". */
  readonly heading: string;
  /** Where it is plain which model is meant: "net". */
  readonly nickname: string;
  /** Beside another model in a ratio: "net" in "net ÷ logistic". */
  readonly ratioName: string;
  /** As the verdict: "the dense net". */
  readonly verdict: string;
  /** As the verdict in a narrow column: "dense net". */
  readonly shortVerdict: string;
  /**
   * The two lines above its column: "Dense net" and "10→20→10→4".
   *
   * @param layerSizes of a net, inputs first; null for other models
   */
  columnHeading(layerSizes: readonly number[] | null): readonly [string, string];
  /** What its fit repeats: "epochs"; null where the solution is computed at once. */
  readonly iterations: string | null;
  /** By the name of a solver that was chosen among several: why. "newton" is taken "as the Hessian is small". */
  readonly solverReasons?: Readonly<Record<string, string>>;
}
