/** What whole numbers without a mark for thousands tell about the others in their column. */
export class IntegerEvidence {
  #hasLarge = false;
  #hasTwoDigits = false;
  #small: string | undefined;
  #hasSeveralSmall = false;

  add(text: string): void {
    if (this.#hasLarge) return;
    if (text.length > 1) this.#hasTwoDigits = true;
    if (text === '0' || text === this.#small) return;
    if (text.length > 2 && !(Math.abs(Number(text)) < 1000)) this.#hasLarge = true;
    else if (this.#small === undefined) this.#small = text;
    else this.#hasSeveralSmall = true;
  }

  /** Whether there is any but 0. */
  get hasNonzero(): boolean {
    return this.#hasLarge || this.#small !== undefined;
  }

  /** Whether any has two digits or a sign. */
  get hasTwoDigits(): boolean {
    return this.#hasTwoDigits;
  }

  /**
   * Whether they look like the small ones among numbers whose thousands are marked: below 1000, and not a single one over
   * and over, which may be a code for a missing value.
   */
  get areSmall(): boolean {
    return !this.#hasLarge && this.#hasSeveralSmall;
  }
}
