const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Counts the ends of lines in bytes of any encoding; a few too many where characters have such bytes. */
export class LineCount {
  #ends = 0;
  #last = 0;

  add(chunk: Uint8Array): void {
    let last = this.#last;
    let ends = 0;
    for (const byte of chunk) {
      if (byte === carriageReturn || (byte === lineFeed && last !== carriageReturn)) ends++;
      last = byte;
    }
    this.#ends += ends;
    this.#last = last;
  }

  /** The last line may have no end. */
  get most(): number {
    const isEnded = this.#last === lineFeed || this.#last === carriageReturn;
    return this.#ends + (isEnded ? 0 : 1);
  }
}
