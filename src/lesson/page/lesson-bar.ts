import type { LessonData } from '../lesson-data.ts';
import { lessonTexts, texts } from '../texts.ts';
import { element } from './drawing/dom.ts';

/** The six lessons: which one is on, what it asks, and what came out. */
export interface LessonBar {
  readonly root: HTMLElement;
  answer(text: string): void;
}

export function createLessonBar(
  { words }: LessonData,
  { onChoose, onShow }: { onChoose(index: number | null): void; onShow(): void },
): LessonBar {
  const panel = element('div', { class: 'lesson', 'aria-live': 'polite' });
  panel.hidden = true;
  const answer = element('p', { id: 'answer' });
  const names = [texts.free, ...lessonTexts.map(({ title }, index) => `${index + 1} ${title}`)];
  const buttons = names.map((name, place) => {
    const button = element('button', { type: 'button', 'aria-pressed': String(place === 0) }, name);
    button.addEventListener('click', () => choose(place));
    return button;
  });

  function choose(place: number): void {
    for (const [index, button] of buttons.entries())
      button.setAttribute('aria-pressed', String(index === place));
    const lesson = lessonTexts[place - 1];
    panel.hidden = lesson === undefined;
    answer.textContent = '';
    if (lesson !== undefined) {
      const show = element('button', { type: 'button', class: 'main' }, texts.show);
      show.addEventListener('click', () => {
        show.disabled = true;
        answer.textContent = texts.showing;
        onShow();
      });
      panel.replaceChildren(
        element('h2', {}, `“${lesson.claim}”`),
        element('p', {}, lesson.question),
        element('p', {}, show),
        answer,
        ...(lesson.place === undefined
          ? []
          : [element('p', {}, element('a', { href: `#${lesson.place.id}` }, lesson.place.text))]),
        element('p', { class: 'soft' }, `${texts.measure} `, element('code', {}, lesson.command(words))),
      );
    }
    onChoose(lesson === undefined ? null : place - 1);
  }

  return {
    root: element(
      'nav',
      { 'aria-label': texts.lessons },
      element('ul', { class: 'lessons' }, ...buttons.map((button) => element('li', {}, button))),
      panel,
    ),
    answer(text) {
      answer.textContent = text;
      for (const button of panel.querySelectorAll('button')) button.disabled = false;
    },
  };
}
