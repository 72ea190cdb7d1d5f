import { createRandom } from '../../random/random.ts';
import { fitSeedUse } from '../../random/seed-use.ts';
import type { Strata } from '../../split/quantile-strata.ts';
import { stratifiedFolds } from '../../split/stratified-folds.ts';
import type { BinnedColumn } from './binned-columns.ts';
import { createBooster } from './booster.ts';
import type { BoostingLoss } from './loss.ts';

/** scikit-learn's defaults. */
const mostRounds = 100;
const patience = 10;
/** A fifth is held out; of fewer rows than this each fifth in turn, as one of them would say too little. */
const parts = 5;
const fewRows = 2000;

/**
 * The number of rounds after which the loss of held-out rows is the least; the search ends when ten rounds have brought
 * nothing better.
 *
 * @param strata that the held-out rows are drawn evenly from
 * @param seed of which rows are held out
 */
export function chooseRounds(
  columns: readonly BinnedColumn[],
  loss: BoostingLoss,
  { codes, count }: Strata,
  seed: number,
): number {
  const rows = codes.length;
  const splits = stratifiedFolds(codes, count, parts, createRandom(seed, fitSeedUse.boostingHeldOut));
  const boosters = splits
    .slice(0, rows < fewRows ? parts : 1)
    .map(({ train, test }) => createBooster(columns, loss, rows, train, test));
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
  return best;
}
