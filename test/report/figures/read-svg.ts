/** An element of a drawing. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, with entities resolved. */
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(markup: string): string {
  return markup.replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? `unknown entity ${name}`);
}

/**
 * The elements of well-formed SVG, in their order.
 *
 * @throws Error where it is not well-formed
 */
export function readSvg(svg: string): SvgElement[] {
  const elements: SvgElement[] = [];
  const open: SvgElement[] = [];
  let end = 0;
  for (const match of svg.matchAll(/<(\/?)(\w+)((?: [\w-]+="[^"<>]*")*)(\/?)>/g)) {
    const text = svg.slice(end, match.index);
    if (/[<>]/.test(text)) throw new Error(`a stray bracket in ${text}`);
    const parent = open.at(-1);
    if (parent !== undefined) parent.text += plain(text);
    else if (text !== '') throw new Error(`text outside of all elements: ${text}`);
    end = match.index + match[0].length;
    const [, closing, name = '', attributes = '', selfClosing] = match;
    if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const element = {
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          plain(value),
        ]),
      ),
      text: '',
    };
    elements.push(element);
    if (selfClosing === '') open.push(element);
  }
  if (open.length > 0 || end !== svg.length) throw new Error('the drawing is not closed');
  return elements;
}

/** The elements that have all of some classes. */
export function withClasses(elements: readonly SvgElement[], ...classes: readonly string[]): SvgElement[] {
  return elements.filter(({ attributes }) => {
    const own = (attributes.class ?? '').split(' ');
    return classes.every((name) => own.includes(name));
  });
}

/** The raw values of marks. */
export function valuesOf(elements: readonly SvgElement[], key: 'x' | 'y' | 'low' | 'high'): number[] {
  return elements.flatMap(({ attributes }) => {
    const value = attributes[`data-${key}`];
    return value === undefined ? [] : [Number(value)];
  });
}

/** Where a mark stands. */
export function placeOf({ attributes }: SvgElement): { x: number; y: number } {
  const [, x, y] = attributes.transform?.match(/^translate\((.*),(.*)\)$/) ?? [];
  return { x: Number(x ?? attributes.x), y: Number(y ?? attributes.y) };
}
