import { classColours } from './class-colours.ts';

/** The colours of the style sheet as they are now, light or dark, for what is drawn on a canvas. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  /** Of weights that add, and of those that take away. */
  readonly positive: string;
  readonly negative: string;
  /** One colour a class; more classes begin anew. */
  readonly classes: readonly string[];
}

/** Reads the colours, which takes a computed style: once for each change between light and dark. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: read('paper'),
    ink: read('ink'),
    soft: read('soft'),
    positive: read('positive'),
    negative: read('negative'),
    classes: Array.from({ length: classColours }, (_, code) => read(`class-${code}`)),
  };
}

/** The colour of a class. */
export function classColour({ classes }: Palette, code: number): string {
  return classes[code % classes.length] as string;
}
