/** A target with more values than this has no classes whose shares could be kept. */
export const mostClasses = 100;

/** A value of the target: NaN, or undefined among texts, where it is missing. */
export type ClassKey = number | string | undefined;

/** Rows by class. */
export interface RowClasses {
  /** Of each row, an index into `counts`. */
  readonly classes: Uint8Array;
  /** How many rows each class has: in the order of their values, what is missing last, not in that of the rows. */
  readonly counts: readonly number[];
}

/** Counts the classes of rows as they come; all rows are of one class where there are too many. */
export class ClassTally {
  readonly #codes: Uint8Array;
  readonly #codeOf = new Map<ClassKey, number>();
  readonly #counts: number[] = [];
  #rows = 0;

  /** @param mostRows how many rows may come */
  constructor(mostRows: number) {
    this.#codes = new Uint8Array(mostRows);
  }

  add(key: ClassKey): void {
    const row = this.#rows++;
    if (this.#counts.length > mostClasses) return;
    let code = this.#codeOf.get(key);
    if (code === undefined) {
      code = this.#counts.push(0) - 1;
      this.#codeOf.set(key, code);
    }
    this.#codes[row] = code;
    this.#counts[code] = (this.#counts[code] as number) + 1;
  }

  /** The classes of the rows that came. */
  finish(): RowClasses {
    const codes = this.#codes.subarray(0, this.#rows);
    if (this.#counts.length > mostClasses) return { classes: codes.fill(0), counts: [this.#rows] };
    const sorted = [...this.#codeOf].sort(([a], [b]) => inOrder(a, b)).map(([, code]) => code);
    const placeOf = Uint8Array.from(this.#counts, (_, code) => sorted.indexOf(code));
    return {
      classes: codes.map((code) => placeOf[code] as number),
      counts: sorted.map((code) => this.#counts[code] as number),
    };
  }
}

function inOrder(a: ClassKey, b: ClassKey): number {
  if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b));
  return (a as number | string) < (b as number | string) ? -1 : 1;
}

function isMissing(key: ClassKey): boolean {
  return key === undefined || Number.isNaN(key);
}
