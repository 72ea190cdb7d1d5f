import type { LessonData } from '../lesson-data.ts';
import type { FollowedRow, Ready } from '../protocol.ts';
import { texts } from '../texts.ts';
import { element, setText } from './drawing/dom.ts';
import { formatNumber } from './drawing/format.ts';
import { ofWhat } from './of-what.ts';

/** The regression's sum for the answer that it gives, term by term. */
export interface SumTable {
  readonly root: HTMLElement;
  begin(ready: Ready): void;
  update(followed: FollowedRow): void;
}

/** A column's input, weight and what it adds. */
type Cells = readonly [input: HTMLElement, weight: HTMLElement, adds: HTMLElement];

export function createSumTable({ target }: LessonData): SumTable {
  const body = element('tbody');
  const heads = [texts.column, texts.input, texts.weight, texts.adds].map((name) =>
    element('th', { scope: 'col' }, name),
  );
  const sumName = element('th', { scope: 'row' });
  const intercept = element('td');
  const total = element('td');
  let columns: readonly Cells[] = [];
  let coefficients: Ready['regression']['coefficients'] = [];
  return {
    root: element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': texts.followRegressionNote },
      element('table', {}, element('thead', {}, element('tr', {}, ...heads)), body),
    ),
    begin(ready) {
      coefficients = ready.regression.coefficients;
      columns = ready.columns.map(() => [element('td'), element('td'), element('td')]);
      body.replaceChildren(
        lineOf(element('th', { scope: 'row' }, texts.intercept), [element('td'), element('td'), intercept]),
        ...columns.map((cells, column) =>
          lineOf(element('th', { scope: 'row' }, ready.columns[column] ?? ''), cells),
        ),
        lineOf(sumName, [element('td'), element('td'), total]),
      );
    },
    update({ terms, inputs, regression }) {
      const chosen = terms.length === 1 ? 0 : largestOf(regression);
      const [first = 0, ...parts] = terms[chosen] ?? [];
      setText(intercept, formatNumber(first));
      columns.forEach(([input, weight, adds], column) => {
        setText(input, formatNumber(inputs[column] as number));
        setText(weight, formatNumber(coefficients[chosen]?.[column] as number));
        setText(adds, formatNumber(parts[column] as number));
      });
      setText(sumName, `${texts.sum}${ofWhat(target, terms.length === 1 ? 1 : chosen)}`);
      setText(total, formatNumber(parts.reduce((sum, part) => sum + part, first)));
    },
  };
}

function lineOf(head: HTMLElement, cells: readonly HTMLElement[]): HTMLElement {
  return element('tr', {}, head, ...cells);
}

function largestOf(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] as number) ? index : best), 0);
}
