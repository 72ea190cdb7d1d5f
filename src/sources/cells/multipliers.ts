import { currencyOf } from './currencies.ts';

/** What a number is multiplied by, and the currency that may follow. */
export interface Multiplier {
  readonly factor: number;
  /** Empty where there is none. */
  readonly unit: string;
  /** The same as it is written. */
  readonly writtenUnit: string;
}

const letters = new Map(Object.entries({ k: 1e3, K: 1e3, M: 1e6 }));
/** Only in money: 5m is five metres, and $5m are five million. */
const lettersInMoney = new Map([...letters, ...Object.entries({ m: 1e6, b: 1e9, B: 1e9, t: 1e12, T: 1e12 })]);
const thousands = { thousand: 1e3, tsd: 1e3, lakh: 1e5, lac: 1e5, crore: 1e7 };
const millions = { mn: 1e6, mln: 1e6, mio: 1e6, million: 1e6 };
const billions = { bn: 1e9, bln: 1e9, mrd: 1e9, billion: 1e9, trillion: 1e12 };
const words = new Map(Object.entries({ ...thousands, ...millions, ...billions }));

/**
 * The multiplier behind a number: `K`, `M` and, beside a currency, `m`, `b` and `t`, or a word such as `million`.
 *
 * @param isJoined whether it stands directly behind the number: `300 K` are kelvins
 * @param hasCurrency whether a currency stands before the number
 * @returns undefined where it is something else
 *
 * @example multiplierOf('M€', true, false) // { factor: 1e6, unit: 'EUR', writtenUnit: '€' }
 */
export function multiplierOf(text: string, isJoined: boolean, hasCurrency: boolean): Multiplier | undefined {
  const [, name = '', following = ''] = /^(\p{L}+)\.?\s?(.*)$/u.exec(text) ?? [];
  const unit = following === '' ? '' : currencyOf(following);
  if (unit === undefined) return undefined;
  const isMoney = hasCurrency || unit !== '';
  const word = words.get(name.toLowerCase().replace(/s$/, ''));
  const letter = isJoined || isMoney ? (isMoney ? lettersInMoney : letters).get(name) : undefined;
  const factor = word ?? letter;
  return factor === undefined ? undefined : { factor, unit, writtenUnit: following };
}
