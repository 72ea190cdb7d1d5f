import type { LessonData } from '../lesson-data.ts';
import { texts } from '../texts.ts';
import { element } from './drawing/dom.ts';
import { formatCount } from './drawing/format.ts';
import { key } from './key.ts';
import type { Pictures } from './pictures.ts';

/** What a reader acts on, and the figures between the models. */
export interface Parts {
  readonly bar: HTMLElement;
  readonly controls: HTMLElement;
  readonly scoreboard: HTMLElement;
  readonly mapChoice: { readonly root: HTMLElement; readonly key: HTMLElement };
  readonly knobs: HTMLElement;
}

/** Lays the page out, in the order in which it is read. */
export function layOut(data: LessonData, parts: Parts, pictures: Pictures): void {
  const { target } = data;
  const learnsLog = target.task === 'regression' && target.transform === 'log';
  const intro = [
    texts.intro(target.name, formatCount(data.train.length), formatCount(data.test.length)),
    ...(learnsLog ? [texts.learnsLog(target.name)] : []),
  ].join(' ');
  document.body.prepend(
    element('a', { class: 'skip', href: '#models' }, texts.skip),
    element(
      'main',
      {},
      element('h1', {}, `${texts.title}: ${data.name}`),
      element('p', { class: 'soft' }, intro),
      parts.bar,
      parts.controls,
      element(
        'div',
        { class: 'models', id: 'models' },
        part('net', texts.net, pictures.net, pictures.netNote),
        parts.scoreboard,
        part('regression', texts.regression, pictures.regression),
      ),
      element(
        'div',
        { class: 'pictures' },
        part('loss', texts.loss(texts.lossNames[data.target.task]), pictures.loss, lossKey()),
        part('map', texts.map, parts.mapChoice.root, mapsOf(pictures), parts.mapChoice.key, pictures.mapNote),
      ),
      parts.knobs,
      partBelow('follow', texts.follow, pictures.followed),
      ...notesOf(data),
    ),
  );
}

function part(id: string, title: string, ...children: readonly Node[]): HTMLElement {
  return section('part', id, title, children);
}

function partBelow(id: string, title: string, ...children: readonly Node[]): HTMLElement {
  return section('part below', id, title, children);
}

function section(classes: string, id: string, title: string, children: readonly Node[]): HTMLElement {
  return element(
    'section',
    { class: classes, 'aria-labelledby': id },
    element('h2', { id }, title),
    ...children,
  );
}

function mapsOf({ maps }: Pictures): HTMLElement {
  return element(
    'div',
    { class: 'maps' },
    ...maps.map(({ name, root }) => element('div', {}, element('p', { class: 'soft' }, name), root)),
  );
}

function lossKey(): HTMLElement {
  return element(
    'p',
    { class: 'soft' },
    key('net'),
    `${texts.netShort}  `,
    key('regression'),
    `${texts.regressionShort}; ${texts.lossKey}`,
  );
}

function notesOf({ notes }: LessonData): HTMLElement[] {
  if (notes.length === 0) return [];
  const list = element('ul', { class: 'soft' }, ...notes.map((note) => element('li', {}, note)));
  return [partBelow('notes', texts.notes, list)];
}
