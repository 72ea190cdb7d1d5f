/** The codes of ISO 4217 that are in use, without those that are English words (ALL, CUP, TOP). */
const codes = new Set(
  (
    'AED AFN AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
    'CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ' +
    'ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK ' +
    'MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB ' +
    'RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU ' +
    'UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW BTC ETH'
  ).split(' '),
);

/** What is written for a currency beside its code and its sign, in lower case: each with the currency behind it. */
const spellings = new Map(
  [
    ...['usd us$ $us USD', 'eur euro euros € EUR', 'gbp £ GBP', 'chf fr sfr CHF', 'r$ BRL', 'a$ au$ AUD'],
    ...['c$ ca$ CAD', 'hk$ HKD', 'rs ₹ INR', 'руб ₽ RUB', '원 ₩ KRW', 'zł PLN', 'kč CZK', 'ft HUF'],
    ...['rm MYR', 'rp IDR', '₺ TRY', 'dollar dollars dollar', 'pound pounds pound', '円 元 yen ¥'],
    ...['kr kr', 'lei lei', 'лв лв', 'din din', 'ksh ksh', 'dh dhs dh', 'tk tk'],
  ].flatMap((family) => {
    const words = family.split(' ');
    const currency = words.pop() as string;
    return words.map((word) => [word, currency] as const);
  }),
);

/** `$` and any other sign of a currency, with letters beside it or without: `NT$`. */
const sign = /^\p{Lu}{0,3}\p{Sc}\p{Lu}{0,3}$/u;

/**
 * The currency that a sign, a code or a word stands for, in one spelling; undefined where it stands for none. A bare $ is
 * a currency of its own, because nothing says whose dollars it means.
 *
 * @example currencyOf('€') // 'EUR'
 */
export function currencyOf(text: string): string | undefined {
  const spelled = spellings.get(text.toLowerCase().replace(/\.$/, ''));
  return spelled ?? (codes.has(text) || sign.test(text) ? text : undefined);
}
