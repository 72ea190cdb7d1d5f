import { element } from './drawing/dom.ts';

/** A stroke before what it stands for, in its colour. */
export function key(kind: 'plus' | 'minus' | 'net' | 'regression'): HTMLElement {
  return element('span', { class: `key ${kind}` });
}
