import type { Example } from './form-tally.ts';

const pattern = /^(\d{2,})e\d+$/i;

/** Cells such as 1158E3, which are numbers with an exponent or part numbers with an E in them. */
export class CodeEvidence {
  #count = 0;
  #first: Example | undefined;
  #length = 0;
  #isOneLength = true;
  #hasInfinite = false;

  add(text: string, line: number): void {
    const digits = pattern.exec(text)?.[1];
    if (digits === undefined) return;
    this.#count++;
    this.#first ??= { line, text };
    if (this.#length === 0) this.#length = digits.length;
    else if (this.#length !== digits.length) this.#isOneLength = false;
    if (!Number.isFinite(Number(text))) this.#hasInfinite = true;
  }

  get count(): number {
    return this.#count;
  }

  get first(): Example | undefined {
    return this.#first;
  }

  /** Whether they are part numbers: whole numbers of one length before the E, or exponents that no number has. */
  get areCodes(): boolean {
    return this.#count > 0 && (this.#isOneLength || this.#hasInfinite);
  }
}
