import { type CellForm, cellForm } from './number-cell.ts';

/** A cell and the line it stands on, to show to the user. */
export interface Example {
  readonly line: number;
  readonly text: string;
}

const formCount = Object.keys(cellForm).length;

/** The earlier of two examples. */
export function earlier(a: Example | undefined, b: Example | undefined): Example | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.line < a.line ? b : a;
}

/** How often each form of cell occurs, and where it occurs first. */
export class FormTally {
  readonly #counts: number[] = new Array(formCount).fill(0);
  readonly #examples: (Example | undefined)[] = [];

  add(form: CellForm, text: string, line: number): void {
    const count = (this.#counts[form] ?? 0) + 1;
    this.#counts[form] = count;
    if (count === 1) this.#examples[form] = { line, text };
  }

  /** Adds the cells of another tally, each as it is or all of them in one form. */
  addAll(other: FormTally, as?: CellForm): void {
    for (const form of Object.values(cellForm)) {
      const own = as ?? form;
      this.#counts[own] = (this.#counts[own] ?? 0) + other.count(form);
      this.#examples[own] = earlier(this.#examples[own], other.first(form));
    }
  }

  count(...forms: readonly CellForm[]): number {
    return forms.reduce<number>((total, form) => total + (this.#counts[form] ?? 0), 0);
  }

  /** The first cell in the file that has one of the forms. */
  first(...forms: readonly CellForm[]): Example | undefined {
    return forms.reduce<Example | undefined>(
      (first, form) => earlier(first, this.#examples[form]),
      undefined,
    );
  }

  /** How many cells have a form at all. */
  get cells(): number {
    return this.#counts.reduce((total, count) => total + count, 0);
  }
}
