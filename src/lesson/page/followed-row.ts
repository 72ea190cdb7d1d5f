import type { LessonData } from '../lesson-data.ts';
import type { FollowedRow, Ready } from '../protocol.ts';
import { texts } from '../texts.ts';
import { element } from './dom.ts';
import { formatNumber, formatScore } from './format.ts';

/** One row on its way through both models, number by number. */
export function followedRow(data: LessonData, ready: Ready, row: number, followed: FollowedRow): HTMLElement {
  return element(
    'div',
    { class: 'follow' },
    element(
      'div',
      {},
      element('h3', {}, texts.followNet),
      element('p', { class: 'soft' }, texts.followNetNote),
      ...followed.layers.map((units, index) =>
        element(
          'p',
          {},
          `${texts.layer(index + 1)}: `,
          element('code', {}, units.map((unit) => formatNumber(unit, 2)).join('  ')),
        ),
      ),
      answer(data, followed.net),
      truth(data, row),
    ),
    element(
      'div',
      {},
      element('h3', {}, texts.regression),
      element('p', { class: 'soft' }, texts.followRegressionNote),
      sumTable(data, ready, followed),
      answer(data, followed.regression),
    ),
  );
}

/** The sum for the answer that the regression gives. */
function sumTable({ target }: LessonData, ready: Ready, followed: FollowedRow): HTMLElement {
  const { terms, inputs, regression } = followed;
  const chosen =
    terms.length === 1
      ? 0
      : regression.reduce((best, value, code) => (value > (regression[best] as number) ? code : best), 0);
  const [intercept = 0, ...parts] = terms[chosen] ?? [];
  const total = parts.reduce((sum, part) => sum + part, intercept);
  const cells = (...values: readonly string[]): HTMLElement[] =>
    values.map((value) => element('td', {}, value));
  const of = target.task === 'classification' ? target.labels[terms.length === 1 ? 1 : chosen] : target.name;
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': texts.followRegressionNote },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...[texts.column, texts.input, texts.weight, texts.adds].map((name) =>
            element('th', { scope: 'col' }, name),
          ),
        ),
      ),
      element(
        'tbody',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, texts.intercept),
          ...cells('', '', formatNumber(intercept)),
        ),
        ...parts.map((part, column) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, ready.columns[column] ?? ''),
            ...cells(
              formatNumber(inputs[column] as number),
              formatNumber(ready.regression.coefficients[chosen]?.[column] as number),
              formatNumber(part),
            ),
          ),
        ),
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, `${texts.sum}${texts.ofClass(of ?? '')}`),
          ...cells('', '', formatNumber(total)),
        ),
      ),
    ),
  );
}

function answer({ target }: LessonData, predictions: readonly number[]): HTMLElement {
  const text =
    target.task === 'classification'
      ? target.labels
          .map((label, code) => `${label} ${formatScore(predictions[code] as number, true)}`)
          .join(', ')
      : formatNumber(predictions[0] as number, 5);
  return element('p', {}, `${texts.answer}: `, element('strong', {}, text));
}

function truth({ target }: LessonData, row: number): HTMLElement {
  const text =
    target.task === 'classification'
      ? (target.labels[target.codes[row] as number] ?? '')
      : formatNumber(target.values[row] as number, 5);
  return element('p', {}, texts.followTruth(row + 1, text));
}
