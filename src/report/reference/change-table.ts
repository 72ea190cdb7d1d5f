import type { ChangeOutcome, FigureChange } from '../../checks/reference/reference-comparison.ts';
import { models } from '../../models/registry.ts';
import { capitalized } from '../../text/capitalized.ts';
import type { Column, Row, Table } from '../document/table.ts';
import { changeCell, figureCell, figureTitle } from './change-cells.ts';

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

interface Group {
  readonly title: string;
  readonly has: (change: FigureChange) => boolean;
}

const groups: readonly Group[] = [
  ...models.map(({ id, wording }): Group => ({ title: wording.heading, has: ({ model }) => model === id })),
  ...models.flatMap(({ id, wording: { nickname } }): Group[] => [
    {
      title: `Lead of the ${nickname}`,
      has: ({ candidate, quantity }) => candidate === id && quantity === 'difference',
    },
    {
      title: `${capitalized(nickname)} ÷ regression`,
      has: ({ candidate, quantity }) => candidate === id && quantity !== 'difference',
    },
  ]),
];

const columns: Table['columns'] = [
  { title: [''], align: 'left', terminal: { width: 29 } },
  column('before', 11),
  column('now', 11),
  column('change', 15),
  column('', 14),
];

function column(title: string, width: number): Column {
  return { title: [title], align: 'right', terminal: { width } };
}

/** A row a figure that is not the same, below the title of its group. */
export function changeTable(changes: readonly FigureChange[]): Table {
  const rows = groups.flatMap(({ title, has }): Row[] => {
    const ofGroup = changes.filter((change) => has(change) && change.outcome !== 'same').map(changeRow);
    return ofGroup.length === 0 ? [] : [{ label: title, depth: 0, cells: [] }, ...ofGroup];
  });
  return { kind: 'table', columns, rows };
}

function changeRow(change: FigureChange): Row {
  return {
    label: figureTitle(change),
    depth: 1,
    cells: [
      figureCell(change, change.before),
      figureCell(change, change.now),
      changeCell(change),
      { kind: 'text', text: outcomes[change.outcome] },
    ],
  };
}
