/** A text as a word. */
export function wordOf(text: string): number {
  let word = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) word = mixed(word, text.charCodeAt(at));
  return word;
}

/** Two words as one that depends on every bit of both: the finalizer of MurmurHash3 (Appleby, 2011). */
export function mixed(word: number, other: number): number {
  let h = Math.imul(word ^ Math.imul(other, 0xcc9e2d51), 0x1b873593) + 0xe6546b64;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);

/** The hash of a row as two words, which takes its cells in the order of the columns. */
export class RowHash {
  high = 0;
  low = 0;

  begin(seed: number): void {
    this.high = seed >>> 0;
    this.low = ~seed >>> 0;
  }

  /** Takes a cell of text as its word; 0 where it is missing. */
  addWord(word: number): void {
    this.high = mixed(this.high, word);
    this.low = mixed(this.low, word ^ 0x5bd1e995);
  }

  /** Takes a number; NaN where it is missing. */
  addNumber(value: number): void {
    // One bit pattern for both zeros, and one for what is missing.
    number[0] = value + 0;
    const [first, second] = [words[0] as number, words[1] as number];
    this.high = mixed(mixed(this.high, first), second);
    this.low = mixed(mixed(this.low, second), first);
  }
}
