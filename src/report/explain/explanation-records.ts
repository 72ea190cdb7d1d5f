import type { ExplanationResult } from '../../results/explanation-result.ts';
import { type Records, recordsOf } from '../document/document.ts';
import { originColumns } from '../document/origin-records.ts';
import { studyColumns } from '../document/study-records.ts';
import {
  contrastFigures,
  type ExplainedFigure,
  equationFigures,
  explainedIds,
  fairnessFigures,
  importanceFigures,
  layerFigures,
  rowFigures,
} from './explained-figures.ts';

/** A row a figure, in long form; figures are raw. */
export function explanationRecords(result: ExplanationResult): Records {
  const { net, regression, importance, row, fairness } = result;
  const ids = explainedIds(result);
  return recordsOf<ExplainedFigure>(
    [
      ...studyColumns<ExplainedFigure>(result),
      { name: 'part', value: ({ part }) => part },
      { name: 'model', value: ({ model }) => model },
      { name: 'class', value: (figure) => figure.class },
      { name: 'name', value: ({ name }) => name },
      { name: 'figure', value: ({ figure }) => figure },
      { name: 'value', value: ({ value }) => value },
      ...originColumns<ExplainedFigure>(() => result.dataset),
    ],
    [
      ...layerFigures(net, ids),
      ...equationFigures(regression),
      ...contrastFigures(regression),
      ...importanceFigures(importance, ids),
      ...(row === null ? [] : rowFigures(row, ids)),
      ...(fairness === null ? [] : fairnessFigures(fairness, ids)),
    ],
  );
}
