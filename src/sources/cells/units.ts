import { currencyOf } from './currencies.ts';

/** Units that take the prefixes of the SI. */
const scalable = 'm|g|s|l|w|wh|v|va|a|ah|hz|j|n|nm|pa|Ω|f|mol|b|ib|bit|bps|ev|cal|bar|eq|wp';
const prefixed = new RegExp(`^(?:da|[nuµμmcdhkgtp])?(?:${scalable})$`, 'i');

/** Other units, in lower case and the singular, each with those that mean the same. */
const families = [
  ...['h hour hr', 'min minute', 's second sec', 'y year yr', 'mo month', 'wk week', 'd day'],
  ...['in inch inche " ″', "ft foot feet ' ′", 'lb pound', 'oz ounce', 'mi mile', 'yd yard', 'ac acre'],
  ...['gal gallon', 'l liter litre', 'st stone', '°c ℃', '°f ℉', 'km/h kmh kph kmph', 'm2 sqm qm'],
  ...['ft2 sqft', 'x ×', 'pt point', 'ct carat'],
  ...'° k c f nmi mph mpg kmpl psi hp ps bhp kn kt knot ha cc ccm rpm fps dpi ppi px mp db dba dbm ppm'.split(
    ' ',
  ),
  ...'ppb iu ie bpm mmhg btu cd lm lx lux pc pcs stk star ‰ bp kgf ton tonne t kwp w'.split(' '),
];
const known = new Map(
  families.flatMap((family) => {
    const spellings = family.split(' ');
    return spellings.map((spelling) => [spelling, spellings[0] as string] as const);
  }),
);

/** Words after a number that do not name what is counted: clocks, calendars, ordinals, versions, sides of an account. */
const noUnit = new RegExp(
  '^(?:[ap]\\.?m|nd|rd|th|a\\.?d|b\\.?c|b?ce|[cd]r|alpha|beta|rc|final|and|or|of|to|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|' +
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|(?:octo|novem|decem)ber|oct|nov|dec)$',
  'i',
);
const word = /^\p{L}{2,}\.?(?: \p{L}{2,}\.?){0,2}$/u;
const below = /^(?:\d{1,4} ?)?\p{L}+[²³23]?$/u;
const longest = 24;

/** A unit in one spelling: `KG` and `kg` are one, `mW` and `MW`, `Mb` and `MB` are not. */
function spelled(text: string): string {
  const bare = text.replace(/\.$/, '');
  if (prefixed.test(bare)) return bare.replace(/(?!^m|b)./gi, (letter) => letter.toLowerCase());
  const lower = bare.toLowerCase();
  const singular = lower.length > 2 ? lower.replace(/s$/, '') : lower;
  return known.get(lower) ?? known.get(singular) ?? singular;
}

/** A unit, perhaps squared or cubed, that is known. */
function simpleUnit(text: string): string | undefined {
  const [, area, volume, name = ''] = /^(?:(sq\.? |square )|(cu\.? |cubic ))?(.*)$/i.exec(text) ?? [];
  const [, base = name, square, cube] = /^(\D+?)(?:(\^?2|²)|(\^?3|³))$/.exec(name) ?? [];
  const unit = spelled(base);
  if (!prefixed.test(unit) && !known.has(unit)) return undefined;
  if ((area ?? square) !== undefined) return `${unit}2`;
  return (volume ?? cube) === undefined ? unit : `${unit}3`;
}

/** A unit or currency behind a number. */
export interface Unit {
  /** In one spelling. */
  readonly unit: string;
  /** Whether it is any word, which may name what is counted, or a street. */
  readonly isWord: boolean;
}

/**
 * The unit or currency behind a number, in one spelling. Directly behind it only what is known is one, and so is one over
 * another; after a space any words may be.
 *
 * @param hasCurrency whether a currency stands before the number, so that `/kg` is a unit too
 * @returns undefined where it is something else
 *
 * @example unitOf('hours', false, false) // { unit: 'h', isWord: false }
 */
export function unitOf(text: string, isJoined: boolean, hasCurrency: boolean): Unit | undefined {
  if (text.length > longest || noUnit.test(text.replace(/\.$/, ''))) return undefined;
  const simple = simpleUnit(text) ?? currencyOf(text);
  if (simple !== undefined) return { unit: simple, isWord: false };
  const [above = '', ...parts] = text.split(/\s?\/\s?|\sper\s/);
  if (parts.length > 0 && parts.every((part) => below.test(part))) {
    const first = above === '' && hasCurrency ? '' : (simpleUnit(above) ?? currencyOf(above));
    if (first !== undefined) return { unit: [first, ...parts.map(spelled)].join('/'), isWord: false };
  }
  return !isJoined && word.test(text) ? { unit: spelled(text), isWord: true } : undefined;
}
