import type { Knob, TuneResult } from '../../results/tune-result.ts';
import type { Cell } from '../document/cell.ts';
import type { Table } from '../document/table.ts';
import { scoreFormat } from '../wording/score-format.ts';

const barCells = 7;

/** Which knob of the net matters most, and what each of its levels comes to. */
export function knobTable(result: TuneResult): Table {
  return {
    kind: 'table',
    isUntitledInTerminal: true,
    columns: [
      { title: ['Knob'], align: 'left', terminal: { width: 15 } },
      { title: [''], align: 'left', terminal: { width: barCells + 1 } },
      { title: ['Share'], align: 'right', terminal: { width: 5 } },
      { title: ['Medians'], align: 'left', terminal: { width: 52 } },
    ],
    rows: result.knobs.map(({ name, share, levels }) => ({
      label: name,
      depth: 0,
      cells: [
        { kind: 'bar', share: share ?? 0, cells: barCells, tone: 'neutral' },
        share === null ? { kind: 'unknown' } : { kind: 'percent', share, digits: 0, width: 4 },
        { kind: 'items', items: levels.map((level) => describeLevel(level, result)) },
      ] satisfies Cell[],
    })),
  };
}

function describeLevel({ label, median }: Knob['levels'][number], result: TuneResult): string {
  const score = median === null ? '–' : scoreFormat(result).format(median).replace(' %', '');
  return `${label}: ${score}`;
}
