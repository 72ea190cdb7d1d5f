import { fourFifths } from '../../checks/four-fifths.ts';
import type { EstimationProblem } from '../../models/contract/coefficient-estimate.ts';
import { formatShareOfHighest } from '../../report/wording/share-of-highest.ts';
import type { Warning } from '../../results/comparison-result.ts';
import type { Fairness, RegressionExplanation } from '../../results/explanation-result.ts';
import { formatPercent } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { smallGroup } from './fairness.ts';

/** What the user should know of an explanation before believing it. */
export function explanationWarnings(regression: RegressionExplanation, fairness: Fairness | null): Warning[] {
  return [...unidentified(regression), ...(fairness === null ? [] : underFourFifths(fairness))];
}

/** What is said of coefficients without an estimate, and why they have none. */
const problems: Readonly<Record<EstimationProblem, readonly [finding: string, reason: string]>> = {
  collinear: [
    'not identifiable',
    'its column follows from others, so that no effect is its own (leave one out with --exclude)',
  ],
  separable: [
    'not identifiable',
    'some boundary in that direction makes no mistake, and a steeper one is always likelier',
  ],
  'not-converged': ['not computed', 'the fit did not come to an end'],
  'too-few-rows': ['not identifiable', 'there are no more rows than coefficients'],
  'too-many': ['not computed', 'there are too many coefficients to compute their covariance'],
};

/** Names told in a warning. */
const mostNames = 5;

function unidentified({ contrasts }: RegressionExplanation): Warning[] {
  const terms = contrasts.flatMap((contrast) => contrast.terms);
  return Object.entries(problems).flatMap(([problem, [finding, reason]]) => {
    const names = [...new Set(terms.filter((term) => term.problem === problem).map(({ name }) => name))];
    if (names.length === 0) return [];
    const shown = names.slice(0, mostNames).map((name) => quoteValue(name));
    const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    const message = `${finding}: ${shown.join(', ')}${more}: ${reason}`;
    return [{ code: `not-identifiable-${problem}`, message }];
  });
}

function underFourFifths({ column, selectedClass, groups }: Fairness): Warning[] {
  const models = [
    ['dense net', 'net'],
    ['regression', 'regression'],
  ] as const;
  return models.flatMap(([title, model]) => {
    const under = groups.flatMap(({ label, rows, [model]: figures }) =>
      'ratio' in figures && figures.ratio !== null && figures.ratio < fourFifths
        ? [{ label, rows, rate: figures.selectionRate, ratio: figures.ratio }]
        : [],
    );
    const isSmall = ({ rows }: { rows: number }): number => Number(rows < smallGroup);
    const [worst, ...others] = under.toSorted((a, b) => isSmall(a) - isSmall(b) || a.ratio - b.ratio);
    if (worst === undefined) return [];
    const chance =
      isSmall(worst) === 0
        ? ''
        : ` (it has ${worst.rows} ${worst.rows === 1 ? 'row' : 'rows'}: this may be chance)`;
    const more =
      others.length === 0
        ? ''
        : `; ${others.length} more ${others.length === 1 ? 'group is' : 'groups are'} too`;
    const message =
      `${quoteValue(column)}: the ${title} answers ${quoteValue(selectedClass ?? '')} for ${formatPercent(worst.rate)} of ` +
      `${quoteValue(worst.label)}, ${formatShareOfHighest(worst.ratio)} of the highest group's rate, under the four-fifths rule (0.80)${chance}${more}`;
    return [{ code: 'four-fifths', message }];
  });
}
