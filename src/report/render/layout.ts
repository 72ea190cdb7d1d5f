import CliTable, { type Cell } from 'cli-table3';

/** The width that every report in the terminal fits. */
export const terminalWidth = 80;

const noBorders = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid']
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .concat('mid-mid', 'middle')
    .map((name) => [name, '']),
);

/** Sets cells in columns of fixed widths, without borders; no line ends in spaces. */
export function layoutColumns(rows: readonly (readonly Cell[])[], widths: readonly number[]): string {
  return render(rows, widths, false);
}

/** Stands for a space where no line may end: cli-table3 breaks at every character that Unicode calls a space. */
const noBreak = '\ue000';

/**
 * Breaks a text into lines of at most {@link terminalWidth} characters, each starting with `indent`, but not between a
 * number and its unit.
 */
export function layoutParagraph(text: string, indent = ' '): string {
  const together = text.replace(/(\d) (?=(%|[nµm]?s|min)(?!\w))/g, `$1${noBreak}`);
  const lines = render([[together]], [terminalWidth - indent.length], true)
    .replaceAll(noBreak, ' ')
    .split('\n');
  return lines.map((line) => indent + line).join('\n');
}

function render(rows: readonly (readonly Cell[])[], widths: readonly number[], wordWrap: boolean): string {
  const table = new CliTable({
    chars: noBorders,
    colWidths: [...widths],
    wordWrap,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
