import type { Answer, Chance } from '../document/block.ts';
import { element as drawn } from '../figures/drawing/markup.ts';
import { formatChance } from '../wording/chances-sentence.ts';
import { element, type Markup, plain, prose } from './markup.ts';
import { tableHtml } from './table-html.ts';

/** What a reader sees first: the answer, how sure it is, and what it costs. */
export function answerHtml({ text, sentence, chances, facts }: Answer): Markup {
  return element(
    'div',
    { class: 'answer' },
    element(
      'div',
      { class: 'told' },
      element('p', { class: 'headline' }, plain(text)),
      element('p', {}, prose(sentence)),
      ...(chances.length === 0 ? [] : [chancesHtml(chances)]),
    ),
    ...(facts === null ? [] : [tableHtml(facts, 'Side by side')]),
  );
}

/** The possible answers as shares of one bar, named below it. */
function chancesHtml(chances: readonly Chance[]): Markup {
  let left = 0;
  const bars = chances.map(({ share, speaksFor }) => {
    const bar = drawn('rect', {
      class: speaksFor,
      x: `${100 * left}%`,
      y: 0,
      width: `${100 * share}%`,
      height: '100%',
    });
    left += share;
    return bar;
  });
  return element(
    'div',
    { class: 'chances' },
    element('p', { class: 'label' }, plain('How sure is that?')),
    drawn('svg', { class: 'bar', 'aria-hidden': 'true' }, ...bars),
    element(
      'ul',
      {},
      ...chances.map(({ name, share, speaksFor }) =>
        element(
          'li',
          { class: speaksFor },
          element('strong', {}, prose(formatChance(share))),
          plain(` ${name}`),
        ),
      ),
    ),
  );
}
