import type { ChangeOutcome, FigureChange } from '../../checks/reference/reference-comparison.ts';
import { models } from '../../models/registry.ts';
import { figureTitle, formatChange, formatFigure } from './format-change.ts';

const outcomes: Readonly<Record<ChangeOutcome, string>> = {
  same: 'same',
  'within-noise': 'within noise',
  better: '◄ better',
  worse: '◄ worse',
  changed: '◄ changed',
  'not-judged': 'not judged',
};

/** Whether a figure changed beyond noise. */
export function isMarked({ outcome }: FigureChange): boolean {
  return outcome === 'better' || outcome === 'worse' || outcome === 'changed';
}

const groups: readonly { readonly title: string; readonly has: (change: FigureChange) => boolean }[] = [
  ...models.map(({ id, wording }) => ({
    title: wording.heading,
    has: ({ model }: FigureChange) => model === id,
  })),
  { title: 'Lead of the net', has: ({ model, quantity }) => model === null && quantity === 'difference' },
  { title: 'Net ÷ regression', has: ({ model, quantity }) => model === null && quantity !== 'difference' },
];

/** What stands above the columns of {@link changeRows}. */
export const changeColumns: readonly string[] = ['', 'before', 'now', 'change', ''];

/** The cells of a table of changes: a row a figure that is not the same, set in below the title of its group. */
export function changeRows(changes: readonly FigureChange[]): string[][] {
  return groups.flatMap(({ title, has }) => {
    const rows = changes
      .filter((change) => has(change) && change.outcome !== 'same')
      .map((change) => [
        `   ${figureTitle(change)}`,
        formatFigure(change, change.before),
        formatFigure(change, change.now),
        formatChange(change),
        outcomes[change.outcome],
      ]);
    return rows.length === 0 ? [] : [[` ${title}`, '', '', '', ''], ...rows];
  });
}
