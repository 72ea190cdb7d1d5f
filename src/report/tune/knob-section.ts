import { bar } from '../explain/bars.ts';
import { formatPercent } from '../format.ts';
import { layoutColumns } from '../layout.ts';
import { scoreFormat } from './score-format.ts';
import type { Knob, TuneResult } from './tune-result.ts';

const barCells = 7;
const columnWidths = [15, barCells + 1, 5, 52];

/** Which knob of the net matters most, and what each of its levels comes to. */
export function knobSection(result: TuneResult): string {
  const heading = ' What matters to the net: share of the ranks’ variance; medians of the levels';
  const rows = result.knobs.map(({ name, share, levels }) => [
    ` ${name}`,
    bar(share ?? 0, barCells),
    share === null ? '–' : formatPercent(share, 0).padStart(4),
    levels.map((level) => describeLevel(level, result)).join('  '),
  ]);
  return `${heading}\n${layoutColumns(rows, columnWidths)}`;
}

function describeLevel({ label, median }: Knob['levels'][number], result: TuneResult): string {
  const score = median === null ? '–' : scoreFormat(result).format(median).replace(' %', '');
  return `${label}: ${score}`;
}
