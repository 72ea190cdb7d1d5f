import type { ExplanationResult } from '../../results/explanation-result.ts';
import { listTexts } from '../../text/list-texts.ts';
import { shownName } from '../../text/shown-name.ts';
import { modelTitle } from '../wording/model-title.ts';
import { explainedIds } from './explained-figures.ts';

type Explained = 'net' | 'regression';

const mostNamed = 3;
const longestName = 30;

/** The feature that a model loses most without. */
export function neededMost(result: ExplanationResult, model: Explained): string {
  return needed(result, model)[0] ?? '';
}

/** Which features each model rests on. */
export function neededSentence(result: ExplanationResult): string {
  const ids = explainedIds(result);
  const named = (model: Explained): string =>
    listTexts(
      needed(result, model)
        .slice(0, mostNamed)
        .map((name) => shownName(name, longestName)),
      mostNamed,
    );
  return (
    `Shuffled, these cost most: ${named('regression')} the ${modelTitle(ids.regression)}, ` +
    `${named('net')} the ${modelTitle(ids.net)}.`
  );
}

function needed({ importance }: ExplanationResult, model: Explained): string[] {
  return importance.features
    .toSorted((a, b) => (b[model].mean ?? 0) - (a[model].mean ?? 0))
    .map(({ feature }) => feature);
}
