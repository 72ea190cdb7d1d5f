/**
 * What the user's seed is used for. Each use has a number of its own, so that no two draw the same; a number that was
 * once given away keeps its meaning, or the same seed would give other figures.
 */
export const seedUse = {
  /** How folds are dealt. */
  splits: 1,
  /** The seed of each fold's fits, which has uses of its own: see {@link fitSeedUse}. */
  fits: 2,
  /** In which order a learning curve takes its rows. */
  subsets: 4,
  /** Random rows that neighbouring ones are held against. */
  neighbours: 5,
  /** To which block a unit is dealt, by which records are held against each other. */
  blocks: 6,
  /** Which rows of a lesson's table have another row's target, and which of a large table's are in its page. */
  labelNoise: 31,
  lessonRows: 32,
  /** Which settings are tried where a model is tuned. */
  settings: 21,
} as const;

/** What the seed of one fold's fits is used for. */
export const fitSeedUse = {
  /** The order in which an epoch visits its rows. */
  epoch: 1,
  /** Which rows a net holds out. */
  heldOut: 2,
  /** How a feature's cells are dealt anew. */
  shuffles: 11,
  /** The inner folds that a model chooses its own settings by. */
  innerFolds: 12,
  /** Which rows neighbours are counted for. */
  judgedRows: 13,
  /** Which rows boosted trees hold out to find out when to stop. */
  boostingHeldOut: 14,
} as const;
