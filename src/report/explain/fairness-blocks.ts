import { findMetric, headlineMetrics, type MetricName } from '../../metrics/registry.ts';
import type { ExplanationResult, Fairness, GroupFigures } from '../../results/explanation-result.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Block } from '../document/block.ts';
import type { Cell } from '../document/cell.ts';
import { paragraph, part } from '../document/part.ts';
import type { Column } from '../document/table.ts';
import { modelTitle } from '../wording/model-title.ts';
import { explainedIds } from './explained-figures.ts';

const recognised = headlineMetrics.classification.name;
const error = headlineMetrics.regression.name;

/** How each model treats each group of a column. */
export function fairnessBlocks(result: ExplanationResult, fairness: Fairness): Block {
  const { column: name, selectedClass, groups } = fairness;
  const isSelection = selectedClass !== null;
  const ids = explainedIds(result);
  const figures = isSelection
    ? [column(recognised, 9), column('selected', 9), column('ratio', 6)]
    : [column('mean error', 12), column(error, 11)];
  return part(
    `Groups of ${shownName(name, 40)}`,
    {
      kind: 'table',
      spans: [
        { title: '', columns: 3 },
        { title: modelTitle(ids.net), columns: figures.length },
        { title: modelTitle(ids.regression), columns: figures.length },
      ],
      columns: [
        { title: [''], align: 'left', terminal: { width: 16 } },
        column('rows', 7),
        isSelection ? column('are', 9) : column('mean', 11),
        ...figures,
        ...figures,
      ],
      rows: groups.map(({ label, rows, observed, net, regression }) => ({
        label: shownName(label, 14),
        depth: 0,
        cells: [
          { kind: 'count', value: rows },
          isSelection
            ? { kind: 'percent', share: observed }
            : { kind: 'scientific', value: observed, digits: 3 },
          ...figureCells(net),
          ...figureCells(regression),
        ],
      })),
    },
    paragraph(isSelection ? selectionNote(selectedClass, result.importance.metric) : errorNote),
  );
}

function column(title: string, width: number): Column {
  return { title: [title], align: 'right', terminal: { width, align: 'right' } };
}

function figureCells(figures: GroupFigures): Cell[] {
  if ('meanError' in figures) {
    return [figures.meanError, figures[error]].map((value) => ({ kind: 'scientific', value, digits: 3 }));
  }
  const { [recognised]: correct, selectionRate, ratio } = figures;
  return [
    { kind: 'percent', share: correct },
    { kind: 'percent', share: selectionRate },
    { kind: 'shareOfHighest', share: ratio },
  ];
}

function selectionNote(selectedClass: string, metric: MetricName): string {
  const name = shownName(selectedClass, 30);
  return (
    `Selected is who a model answers ${name} for (another class: --positive), from test rows only; the ratio is to the ` +
    `highest rate of its model, and ! marks one under the four-fifths rule (0.80).${plainAnswers(metric)}`
  );
}

/** Above, the probabilities of such a table are divided by the shares of the classes before the largest is taken. */
function plainAnswers(metric: MetricName): string {
  return findMetric(metric).correctsForShares
    ? ' An answer here is the class with the largest probability, as it is.'
    : '';
}

const errorNote =
  'Errors are predicted minus true, from test rows only; there is no selection where a number is predicted.';
