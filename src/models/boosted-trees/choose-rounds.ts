import { createRandom } from '../../random/random.ts';
import { fitSeedUse } from '../../random/seed-use.ts';
import type { Strata } from '../../split/quantile-strata.ts';
import { stratifiedFolds } from '../../split/stratified-folds.ts';
import type { BinnedColumn } from './binned-columns.ts';
import { type Booster, createBooster } from './booster.ts';
import type { TreeKernel } from './kernel/tree-kernel.ts';
import type { BoostingLoss } from './loss.ts';

/** scikit-learn's defaults. */
const mostRounds = 100;
const patience = 10;
/** A fifth is held out; of fewer rows than this each fifth in turn, as one of them would say too little. */
const parts = 5;
const fewRows = 2000;
/** From so many rows on, as scikit-learn does, a tenth is held out. */
export const manyRows = 10_000;
const partsOfMany = 10;

/** Where the search for the number of rounds ended. */
export interface ChosenRounds {
  /** After so many the loss of the held-out rows was the least. */
  readonly rounds: number;
  /** What learned from all but those rows; where each part was held out in turn, the first. */
  readonly booster: Booster;
}

/**
 * The number of rounds after which the loss of held-out rows is the least; the search ends when ten rounds have brought
 * nothing better.
 *
 * @param kernel that holds the columns
 * @param strata that the held-out rows are drawn evenly from
 * @param seed of which rows are held out
 */
export function chooseRounds(
  columns: readonly BinnedColumn[],
  kernel: TreeKernel,
  loss: BoostingLoss,
  { codes, count }: Strata,
  seed: number,
): ChosenRounds {
  const rows = codes.length;
  const random = createRandom(seed, fitSeedUse.boostingHeldOut);
  const splits = stratifiedFolds(codes, count, rows < manyRows ? parts : partsOfMany, random);
  const boosters = splits
    .slice(0, rows < fewRows ? parts : 1)
    .map(({ train, test }) => createBooster(columns, kernel, loss, rows, train, test));
  const lossNow = (): number => boosters.reduce((sum, booster) => sum + booster.heldOutLoss(), 0);
  let best = 0;
  let least = lossNow();
  for (let round = 1; round <= mostRounds && round - best <= patience; round++) {
    for (const booster of boosters) booster.advance();
    const reached = lossNow();
    if (reached < least) {
      least = reached;
      best = round;
    }
  }
  return { rounds: best, booster: boosters[0] as Booster };
}
