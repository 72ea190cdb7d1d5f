import type { ComparisonResult, Ladder } from '../../results/comparison-result.ts';
import { formatNumber } from '../../text/format.ts';
import { listTexts } from '../../text/list-texts.ts';
import { modelTitle } from '../wording/model-title.ts';

/** Which model is the simplest that works, which others may be, and how far the figures are to be trusted. */
export function ladderSentence({ comparison: { margin } }: ComparisonResult, ladder: Ladder): string {
  const { simplest, best, possible, rungs } = ladder;
  const names = possible.map((id) => `the ${modelTitle(id)}`);
  const theMargin = `${formatNumber(margin)} ${margin === 1 ? 'point' : 'points'}`;
  const found =
    simplest === best
      ? `Simplest within ${theMargin} of the best: the best itself, the ${modelTitle(best)}.`
      : `Simplest within ${theMargin} of the best (${modelTitle(best)}): the ${modelTitle(simplest)}.`;
  const others =
    possible.length === 0 ? '' : ` By its interval, ${listTexts(names, names.length)} may be so too.`;
  return `${found}${others} The best of ${rungs.length} models looks better than it is.`;
}
