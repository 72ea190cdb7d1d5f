import { type CellForm, cellForm, isPercent } from './number-cell.ts';

/** A cell and the line it stands on, to show to the user. */
export interface Example {
  readonly line: number;
  readonly text: string;
}

const formCount = Object.keys(cellForm).length;

/** How often each form of cell occurs among the present cells of a column, and where it occurs first. */
export class Evidence {
  readonly #counts = new Float64Array(formCount);
  readonly #examples: (Example | undefined)[] = [];
  #percents = 0;

  add(form: CellForm, text: string, line: number): void {
    const count = (this.#counts[form] ?? 0) + 1;
    this.#counts[form] = count;
    if (count === 1) this.#examples[form] = { line, text };
    if (form !== cellForm.text && isPercent(text)) this.#percents++;
  }

  count(...forms: readonly CellForm[]): number {
    return forms.reduce<number>((total, form) => total + (this.#counts[form] ?? 0), 0);
  }

  /** The first cell in the file that has one of the forms. */
  first(...forms: readonly CellForm[]): Example | undefined {
    const found = forms.map((form) => this.#examples[form]).filter((example) => example !== undefined);
    return found.sort((a, b) => a.line - b.line)[0];
  }

  /** How many numbers carry a percent sign. */
  get percents(): number {
    return this.#percents;
  }
}
