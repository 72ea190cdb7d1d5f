const invisible = /\p{Cf}/gu;
const dash = /[\p{Pd}\u2212]/gu;
/** A hyphen that begins a number: not that of 5-10 or type-1. */
const minusSign = /(?<![\p{L}\p{M}\p{N}])-(?=\p{N})/gu;
const blankBesideSign = /\s+(?![\p{L}\p{M}\p{N}])|(?<![\p{L}\p{M}\p{N}])\s+/gu;
const joinsLetters = /(?<=[\p{L}\p{M}])[\s_-]+(?=[\p{L}\p{M}\p{N}])|(?<=\p{N})[\s_-]+(?=[\p{L}\p{M}])/gu;
const joinsDigits = /(?<=\p{N})[\s_-]+(?=\p{N})/gu;
const finalPoint = /(?<=[^.])\.+$/u;
const wholeNumber = /^\+?(\u2212?\d+)(?:\.0+)?$/;

/**
 * What is left of a label when all is taken away in which spellings of one label usually differ: upper and lower case,
 * how accents are composed, characters that do not show, a final point, blanks, and which of blank, `_` and `-` joins its
 * words. A minus sign, a `-` at the end (A-) and whatever stands between two digits stay, and leading zeros too.
 *
 * @returns a text that is equal for labels that look alike, and not for showing
 *
 * @example lookAlikeKey('New_York') === lookAlikeKey('new  york.') // true
 */
export function lookAlikeKey(label: string): string {
  // Upper case first: ß and SS, and both forms of σ, are one letter then.
  const plain = label.normalize('NFKC').replace(invisible, '').trim().toUpperCase().toLowerCase();
  const key = plain
    .replace(dash, '-')
    .replace(minusSign, '\u2212')
    .replace(blankBesideSign, '')
    .replace(joinsLetters, '')
    .replace(joinsDigits, '-')
    .replace(finalPoint, '');
  return key.replace(wholeNumber, '$1');
}
