/** Whole numbers beyond 2^53, which are rounded numbers or codes with every digit of which something is meant. */
export class LongEvidence {
  #first: string | undefined;
  #hasSeveral = false;
  #isOneLength = true;
  #isLossy = false;

  add(text: string): void {
    const digits = text.replace(/\D/g, '');
    if (String(Number(digits)) !== digits) this.#isLossy = true;
    this.#first ??= digits;
    if (digits !== this.#first) this.#hasSeveral = true;
    if (digits.length !== this.#first.length) this.#isOneLength = false;
  }

  /** Whether any would lose digits as a double, or they are different and have as many digits. */
  get areCodes(): boolean {
    return this.#isLossy || (this.#hasSeveral && this.#isOneLength);
  }
}
