import type { ComparisonResult } from '../../results/comparison-result.ts';
import { headlineDifference, headlineModels } from '../../results/find-model.ts';
import { type Block, type Chance, onPage } from '../document/block.ts';
import { modelTitle, modelWording } from '../wording/model-title.ts';
import { headlineTable } from './headline-table.ts';
import { verdictOf } from './verdict-sentence.ts';

/**
 * The first screen of a page.
 *
 * @param isExplained whether a sentence says what each row of the table means
 */
export function pageAnswer(result: ComparisonResult, isExplained: boolean): Block {
  return {
    kind: 'answer',
    media: onPage,
    text: answerText(result),
    sentence: verdictOf(result, false).sentence,
    chances: chancesOf(result),
    facts: headlineTable(result, isExplained),
  };
}

/** What the title of the page asks, answered. */
function answerText(result: ComparisonResult): string {
  const { verdict, evidence } = result.comparison;
  const { candidate, reference } = headlineModels(result);
  if (verdict === candidate.id) return `Yes: take the ${modelTitle(candidate.id)}.`;
  if (verdict === 'inconclusive')
    return `Perhaps: the ${modelWording(candidate.id).nickname} is ahead, but not surely so.`;
  return evidence === 'settled'
    ? `No: take the ${modelTitle(reference.id)}.`
    : `Not as far as these rows show: take the ${modelTitle(reference.id)}.`;
}

function chancesOf(result: ComparisonResult): Chance[] {
  const { chances } = headlineDifference(result.comparison);
  if (chances === null) return [];
  const { candidate, reference } = headlineModels(result);
  const isBetter = (id: string): string => `that the ${modelWording(id).nickname} is better by the margin`;
  return [
    { name: isBetter(candidate.id), share: chances.candidate, speaksFor: 'candidate' },
    { name: 'that neither is', share: chances.equivalent, speaksFor: 'neither' },
    { name: isBetter(reference.id), share: chances.reference, speaksFor: 'reference' },
  ];
}
