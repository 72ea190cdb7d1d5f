import { element } from './dom.ts';

/** A canvas as sharp as the screen. Its width is watched, as asking for it would lay the page out for every picture. */
export interface SharpCanvas {
  readonly canvas: HTMLCanvasElement;
  /** In pixels of the page; 0 until it is laid out. */
  readonly width: number;
  readonly height: number;
  /** What draws in it, in pixels of the page, on nothing. */
  cleared(): CanvasRenderingContext2D;
}

/**
 * @param heightOf a canvas of a width, both in pixels of the page
 * @param onResize is called where all that was drawn is gone
 * @throws Error in a browser without a canvas
 */
export function createSharpCanvas(
  attributes: Readonly<Record<string, string>>,
  heightOf: (width: number) => number,
  onResize: () => void,
): SharpCanvas {
  const canvas = element('canvas', attributes);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser has no canvas');
  let [width, height, ratio] = [0, 0, 1];
  const measure = (): void => {
    const known = [width, ratio];
    width = canvas.clientWidth;
    height = heightOf(width);
    ratio = window.devicePixelRatio || 1;
    if (width === known[0] && ratio === known[1]) return;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    onResize();
  };
  new ResizeObserver(measure).observe(canvas);
  // Zooming changes the ratio, and not always the width.
  window.addEventListener('resize', measure);
  return {
    canvas,
    get width() {
      return width;
    },
    get height() {
      return height;
    },
    cleared() {
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      return context;
    },
  };
}
