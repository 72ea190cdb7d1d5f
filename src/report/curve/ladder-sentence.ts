import { findModel } from '../../models/registry.ts';
import type { CurveResult, CurveSize } from '../../results/curve-result.ts';
import { formatCount } from '../../text/format.ts';
import { listTexts } from '../../text/list-texts.ts';
import { modelTitle } from '../wording/model-title.ts';
import { scoreFormat } from '../wording/score-format.ts';

/** What the ladder's models reach beside the others on the largest size; empty where none was asked for. */
export function ladderSentence(result: CurveResult): string {
  const { rows, models } = result.sizes.at(-1) as CurveSize;
  if (!models.some(({ id }) => findModel(id).role === 'ladder')) return '';
  const { format } = scoreFormat(result);
  const reached = models.map(
    ({ id, mean }) => `${mean === null ? 'no score' : format(mean)} (${modelTitle(id)})`,
  );
  return `Learning from ${formatCount(rows)} rows they reach ${listTexts(reached, reached.length)}.`;
}
