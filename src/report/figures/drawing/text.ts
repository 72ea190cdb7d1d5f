import { element, type Markup, plainText } from './markup.ts';

/** How a text stands to its place. */
export interface TextOptions {
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Classes beside that of all labels. */
  readonly classes?: string;
}

/** A text whose baseline is at a place. */
export function label(
  x: number,
  y: number,
  content: string,
  { anchor = 'start', classes = '' }: TextOptions = {},
): Markup {
  return element(
    'text',
    { class: `label ${classes}`.trim(), x, y, 'text-anchor': anchor },
    plainText(content),
  );
}

/** A text in the middle of a line at the height `y`. */
export function labelBeside(x: number, y: number, content: string, options: TextOptions = {}): Markup {
  return label(x, y + 4, content, options);
}
