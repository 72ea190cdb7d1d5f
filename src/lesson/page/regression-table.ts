import type { LessonData } from '../lesson-data.ts';
import type { Ready } from '../protocol.ts';
import { texts } from '../texts.ts';
import { element } from './drawing/dom.ts';
import { formatNumber } from './drawing/format.ts';

/** Every number that the regression learned: an intercept and a coefficient a column, for each of its sums. */
export function regressionTable({ target }: LessonData, { columns, regression }: Ready): HTMLElement {
  const { intercepts, coefficients } = regression;
  const labels = target.task === 'classification' ? target.labels : [target.name];
  const heads = intercepts.length === 1 ? [labels.at(-1) ?? ''] : labels;
  const line = (name: string, values: readonly number[]): HTMLElement =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      ...values.map((value) => element('td', {}, `${value > 0 ? '+' : ''}${formatNumber(value)}`)),
    );
  return element(
    'table',
    { class: 'coefficients' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, texts.column),
        ...heads
          .slice(0, intercepts.length)
          .map((label) => element('th', { scope: 'col' }, texts.ofClass(label).trim())),
      ),
    ),
    element(
      'tbody',
      {},
      line(texts.intercept, intercepts),
      ...columns.map((name, column) =>
        line(
          name,
          coefficients.map((ofSum) => ofSum[column] as number),
        ),
      ),
    ),
  );
}
