import { InvalidArgumentError } from 'commander';
import { InputError } from '../../errors.ts';
import { models } from '../../models/registry.ts';
import { quoteValue } from '../../text/quote-value.ts';

const ofLadder = models.flatMap(({ id, flag }) => (flag === undefined ? [] : [{ id, flag }]));

/** What `--models` calls the models of the ladder. */
export const ladderFlags: readonly string[] = ofLadder.map(({ flag }) => flag);

/** Reads a list such as `tree,boosting`, as the ids of the models. */
export function ladderModels(text: string): string[] {
  return text.split(',').map((part) => {
    const name = part.trim();
    const found = ofLadder.find(({ id, flag }) => name === flag || name === id);
    if (found === undefined) {
      throw new InvalidArgumentError(
        `There is no model ${quoteValue(name)} (known: ${ladderFlags.join(', ')}).`,
      );
    }
    return found.id;
  });
}

/**
 * The ids of the models that flags ask for beside those that are always there.
 *
 * @throws InputError where all and some are asked for
 */
export function askedLadder({
  ladder = false,
  models: some,
}: {
  readonly ladder?: boolean;
  readonly models?: readonly string[];
}): readonly string[] {
  if (ladder && some !== undefined) {
    throw new InputError(
      '--ladder is all of the models that --models chooses from (leave one of the two out)',
    );
  }
  return ladder ? ofLadder.map(({ id }) => id) : (some ?? []);
}
