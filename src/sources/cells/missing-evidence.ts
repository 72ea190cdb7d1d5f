import type { Example } from './form-tally.ts';

interface WordEvidence {
  count: number;
  readonly first: Example;
}

/** More spellings than this of words for a missing value are not told apart. */
const mostWords = 50;

/** Which words stood for missing values in a column, and how many such words were kept as values. */
export class MissingEvidence {
  #words: Map<string, WordEvidence> | undefined;
  keptCells = 0;

  /** Counts a word; an empty cell is none. */
  add(text: string, line: number): void {
    if (text === '') return;
    this.#words ??= new Map();
    const known = this.#words.get(text);
    if (known !== undefined) known.count++;
    else if (this.#words.size < mostWords) this.#words.set(text, { count: 1, first: { line, text } });
  }

  /** The words as they are written, each with its count and first cell. */
  get words(): readonly (readonly [text: string, evidence: Readonly<WordEvidence>])[] {
    return [...(this.#words ?? [])];
  }
}
