import type { Page } from 'playwright-core';

/** Texts that lie beyond the page's edges, but for those in a part that scrolls by itself. */
export function overflowingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isApart = (element: Element | null): boolean => {
      if (element === null) return false;
      const { overflowX, clipPath } = getComputedStyle(element);
      return overflowX === 'auto' || clipPath !== 'none' || isApart(element.parentElement);
    };
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      // Drawings' texts have a check of their own, and what is off the page until it is focused is not seen.
      if (node.parentElement?.closest('svg, script, .skip') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const outside = [...range.getClientRects()].some(
        ({ left, right }) => right > left && (left < 0 || right > width + 0.5),
      );
      if (outside && !isApart(node.parentElement)) found.push(node.textContent ?? '');
    }
    const { scrollWidth } = document.documentElement;
    return scrollWidth > width ? [...found, `the page is ${scrollWidth} of ${width} wide`] : found;
  });
}

/** Parts that scroll by themselves on paper, where nobody can scroll. */
export function cutOnPaper(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.scroll, pre')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(
        (element) =>
          `${element.getAttribute('aria-label')}: ${element.scrollWidth} of ${element.clientWidth}`,
      ),
  );
}

/** Pairs of texts in a plot that lie on each other, and texts that reach beyond their plot. */
export function labelFaults(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('figure')].flatMap((figure) => {
      const svg = figure.querySelector('svg');
      if (svg === null) return [];
      const edge = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')].map((text) => ({
        content: text.textContent ?? '',
        box: text.getBoundingClientRect(),
      }));
      // Boxes are as high as a line, with room above and below the letters.
      const room = 3;
      const overlap = (a: DOMRect, b: DOMRect): boolean =>
        a.left < b.right - 0.5 &&
        b.left < a.right - 0.5 &&
        a.top + room < b.bottom - room &&
        b.top + room < a.bottom - room;
      return [
        ...texts.flatMap(({ content, box }, index) =>
          texts
            .slice(index + 1)
            .filter((other) => overlap(box, other.box))
            .map((other) => `${figure.id}: "${content}" lies on "${other.content}"`),
        ),
        ...texts
          .filter(
            ({ box }) =>
              box.left < edge.left - 1 ||
              box.right > edge.right + 1 ||
              box.top < edge.top - 1 ||
              box.bottom > edge.bottom + 1,
          )
          .map(({ content }) => `${figure.id}: "${content}" reaches beyond the plot`),
      ];
    }),
  );
}
