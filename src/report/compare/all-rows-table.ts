import type { AllRows, ComparisonResult } from '../../results/comparison-result.ts';
import { counted } from '../../text/counted.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Block } from '../document/block.ts';
import type { Column, Row } from '../document/table.ts';
import { metricTitle } from '../wording/metric-title.ts';
import { modelHeading } from '../wording/model-title.ts';
import { shortLines } from '../wording/short-lines.ts';

const labelWidth = 23;
const widestTitle = 12;

/** How both models did on the rows that the sample left out, and what that took. */
export function allRowsTable(result: ComparisonResult, { rows, metric, judged, refit }: AllRows): Block {
  const { reference } = result.comparison;
  const spentBy = new Map(result.timings.allRows?.map(({ id, ...spent }) => [id, spent]));
  const isScaled = isScaledUp(result);
  const score = (value: number | null) => ({ kind: 'metric', metric, value }) as const;
  const models = (judged?.models ?? []).map(({ id, score: value }): Row => {
    const spent = spentBy.get(id);
    return {
      label: shownName(modelHeading(id), labelWidth - 2),
      depth: 0,
      cells: [
        score(value),
        id === reference || judged === null
          ? { kind: 'text', text: '·' }
          : { kind: 'pointsInterval', ...judged.difference },
        spent === undefined
          ? { kind: 'unknown' }
          : {
              kind: 'duration',
              milliseconds: 1000 * (spent.secondsPerMillionRows ?? spent.seconds),
              isApproximate: isScaled && rows < 1e6,
            },
      ],
    };
  });
  const anew: Row[] =
    refit === null || refit.isOfLogarithm
      ? []
      : [{ label: 'anew, on all rows', depth: 1, cells: [score(refit.score)] }];
  return {
    kind: 'table',
    columns: [
      { title: ['On all other rows'], align: 'left', terminal: { width: labelWidth } },
      column(shortLines(metricTitle(metric), widestTitle), 13),
      column(['Lead, points'], 23),
      column([isScaled ? 'A million rows' : counted(rows, 'row')], 16),
    ],
    rows: [...models, ...anew],
  };
}

/** Whether enough rows were scored to say what a million take. */
function isScaledUp({ timings }: ComparisonResult): boolean {
  return timings.allRows?.every(({ secondsPerMillionRows }) => secondsPerMillionRows !== null) ?? false;
}

/** What is to be said of the times of few rows; nothing of those of many. */
export function timesNote(result: ComparisonResult): string {
  return isScaledUp(result)
    ? ''
    : '; of so few rows most is what any select costs, so that no figure for a million is given';
}

function column(title: readonly string[], width: number): Column {
  return { title, align: 'right', terminal: { width } };
}
