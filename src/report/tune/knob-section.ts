import type { Knob, TuneResult } from '../../results/tune-result.ts';
import { formatPercent } from '../../text/format.ts';
import { bar } from '../plot/bars.ts';
import { layoutColumns } from '../render/layout.ts';
import { scoreFormat } from '../wording/score-format.ts';

const barCells = 7;
const levelsWidth = 52;
const columnWidths = [15, barCells + 1, 5, levelsWidth];

/** Which knob of the net matters most, and what each of its levels comes to. */
export function knobSection(result: TuneResult): string {
  const heading = ' What matters to the net: share of the ranks’ variance; medians of the levels';
  const rows = result.knobs.flatMap(({ name, share, levels }) => {
    const weight = share === null ? '–' : formatPercent(share, 0).padStart(4);
    const [first = '', ...others] = inLines(levels.map((level) => describeLevel(level, result)));
    return [
      [` ${name}`, bar(share ?? 0, barCells), weight, first],
      ...others.map((line) => ['', '', '', line]),
    ];
  });
  return `${heading}\n${layoutColumns(rows, columnWidths)}`;
}

/** Puts as many on a line as it holds. */
function inLines(levels: readonly string[]): string[] {
  const lines: string[] = [];
  for (const level of levels) {
    const longer = `${lines.at(-1)}  ${level}`;
    if (lines.length === 0 || longer.length > levelsWidth) lines.push(level);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function describeLevel({ label, median }: Knob['levels'][number], result: TuneResult): string {
  const score = median === null ? '–' : scoreFormat(result).format(median).replace(' %', '');
  return `${label}: ${score}`;
}
