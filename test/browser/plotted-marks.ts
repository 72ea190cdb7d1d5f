import type { Page } from 'playwright-core';

/** A mark of a plot: the values that it carries, and where the browser draws its middle, in pixels of the page. */
export interface PlottedMark {
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly left: number;
  readonly top: number;
}

/**
 * The marks of a plot that carry values.
 *
 * @param id of the plot
 * @param selector which of its elements
 */
export function plottedMarks(page: Page, id: string, selector: string): Promise<PlottedMark[]> {
  return page.evaluate(
    ([figure, which]) =>
      [...document.querySelectorAll<SVGGraphicsElement>(`#${figure} svg ${which}`)]
        .filter(({ dataset }) => Object.keys(dataset).length > 0)
        .map((element) => {
          // The origin of a symbol is its middle, which that of its box need not be.
          const origin = element.getScreenCTM();
          return {
            classes: [...element.classList],
            values: { ...element.dataset } as Record<string, string>,
            left: origin?.e ?? Number.NaN,
            top: origin?.f ?? Number.NaN,
          };
        }),
    [id, selector] as const,
  );
}

/** Marks outside of all axes of their plot, and drawings that reach beyond it. */
export function marksOutside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('figure')].flatMap((figure) => {
      const svg = figure.querySelector('svg');
      if (svg === null) return [];
      const edge = svg.getBoundingClientRect();
      const axes = [...svg.querySelectorAll('line.axis')]
        .map((line) => line.getBoundingClientRect())
        .filter(({ width, height }) => height < 1 && width > 40);
      const marks = [...svg.querySelectorAll('[data-x], [data-y], .mark')];
      return marks.flatMap((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const name = `${figure.id}: ${mark.outerHTML.slice(0, 160)}`;
        const isBeyond =
          left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1;
        if (isBeyond) return [`${name} reaches beyond the plot`];
        const [middle, height] = [(left + right) / 2, (top + bottom) / 2];
        const isInside = axes.some(
          (axis) => middle > axis.left - 1 && middle < axis.right + 1 && height < axis.top + 1,
        );
        // Plots without axes, such as those of areas or of matrices, have no place that a mark could miss.
        return isInside || axes.length === 0 || !(mark instanceof SVGGraphicsElement)
          ? []
          : [`${name} is outside of its axes`];
      });
    }),
  );
}

/** The record that a page carries. */
export async function embeddedRecord(page: Page): Promise<unknown> {
  return JSON.parse((await page.locator('script[type="application/json"]').textContent()) ?? '');
}

/**
 * How many pixels the mark that is farthest off lies from where its value belongs, on the scale that fits all of them best
 * (least squares).
 *
 * @param values of the marks, in the order of `places`, as the scale has them: their logarithms for a logarithmic one
 */
export function farthestOff(values: readonly number[], places: readonly number[]): number {
  const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length;
  const [middleValue, middlePlace] = [mean(values), mean(places)];
  const spread = values.reduce((sum, value) => sum + (value - middleValue) ** 2, 0);
  const shared = values.reduce(
    (sum, value, index) => sum + (value - middleValue) * ((places[index] ?? 0) - middlePlace),
    0,
  );
  const slope = shared / spread;
  return Math.max(
    ...values.map((value, index) =>
      Math.abs((places[index] ?? 0) - middlePlace - slope * (value - middleValue)),
    ),
  );
}
