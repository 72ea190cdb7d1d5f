import type { LessonData } from '../lesson-data.ts';
import type { Ready } from '../protocol.ts';
import { texts } from '../texts.ts';
import { element } from './drawing/dom.ts';
import { formatNumber } from './drawing/format.ts';
import { ofWhat } from './of-what.ts';

/** Every number that the regression learned: an intercept and a coefficient a column, for each of its sums. */
export function regressionTable({ target }: LessonData, { columns, regression }: Ready): HTMLElement {
  const { intercepts, coefficients } = regression;
  // The only sum of two classes speaks for the second.
  const heads = intercepts.map((_, sum) => ofWhat(target, intercepts.length === 1 ? 1 : sum).trim());
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
        ...heads.map((head) => element('th', { scope: 'col' }, head)),
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
