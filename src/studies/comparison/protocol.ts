import type { Dataset } from '../../describe/dataset.ts';
import { InputError } from '../../errors.ts';
import type { Fold } from '../../evaluation/evaluate-fold.ts';
import { quoteValue } from '../../quote-value.ts';
import { createRandom, deriveSeed } from '../../random/random.ts';
import type { Protocol } from '../../report/comparison-result.ts';
import { repeatsFor, repeatsRule } from '../../split/repeats.ts';
import { stratifiedFolds } from '../../split/stratified-folds.ts';
import type { CompareOptions } from './options.ts';

/** How the models are judged: a protocol in words and the folds it comes to, repeat by repeat. */
export interface ProtocolPlan {
  readonly protocol: Protocol;
  readonly folds: readonly Fold[];
}

/** What a use of the seed is for. */
const usedForSplits = 1;
const usedForFits = 2;

/**
 * Plans repeated stratified cross-validation, the same folds for every model.
 *
 * @throws InputError when a class has fewer rows than there are folds
 */
export function planProtocol(dataset: Dataset, options: CompareOptions): ProtocolPlan {
  const { seed, folds = 5, repeats = repeatsFor(dataset.rows) } = options;
  const { codes, classes } = dataset.target;
  refuseRareClasses(dataset, folds);
  const planned: Fold[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const random = createRandom(seed, usedForSplits, repeat);
    for (const split of stratifiedFolds(codes, classes.length, folds, random)) {
      planned.push({ split, seed: deriveSeed(seed, usedForFits, planned.length) });
    }
  }
  const first = (planned[0] as Fold).split;
  const protocol: Protocol = {
    method: `${repeats} × ${folds}-fold cross-validation`,
    folds,
    repeats,
    seed,
    rule: options.repeats === undefined ? repeatsRule : 'repeats: asked for',
    trainRows: first.train.length,
    testRows: first.test.length,
  };
  return { protocol, folds: planned };
}

function refuseRareClasses({ name, target }: Dataset, folds: number): void {
  const rare = target.classes.find(({ rows }) => rows < folds);
  if (rare === undefined) return;
  throw new InputError(
    `${name}: class ${quoteValue(rare.label)} of ${quoteValue(target.name)} has ${rare.rows} ${rare.rows === 1 ? 'row' : 'rows'}, ` +
      `and ${folds} folds need ${folds} of each class (remove or merge it, or use --positive to ask about one class)`,
  );
}
