import type { DressedCell, Mark } from './dressed-cell.ts';
import { type Example, earlier, FormTally } from './form-tally.ts';
import { cellForm } from './number-cell.ts';

/** The cells that have one unit, or none, beside their number. */
export interface UnitEvidence {
  /** In one spelling; empty where there is none. */
  readonly unit: string;
  /** As it is written first. */
  readonly written: string;
  readonly isWord: boolean;
  readonly tally: FormTally;
  /** How many of the cells could not be a code. */
  certainCells: number;
}

interface MarkEvidence {
  count: number;
  readonly first: Example;
}

/** A column with more units than this has none. */
const mostUnits = 20;

/** What stands around the numbers of a column. */
export class DressEvidence {
  cells = 0;
  /** Cells with other units than the first twenty. */
  readonly strays = new FormTally();
  readonly #units = new Map<string, UnitEvidence>();
  readonly #marks = new Map<Mark, MarkEvidence>();

  add(cell: DressedCell, text: string, line: number): void {
    this.cells++;
    for (const mark of cell.marks) {
      const known = this.#marks.get(mark);
      if (known === undefined) this.#marks.set(mark, { count: 1, first: { line, text } });
      else known.count++;
    }
    const known = this.#units.get(cell.unit) ?? this.#addUnit(cell);
    if (known === undefined) {
      this.strays.add(cellForm.text, text, line);
      return;
    }
    known.tally.add(cell.form, text, line);
    if (!cell.isCodeLike) known.certainCells++;
  }

  /** What the cells have beside their number, the most frequent first; one of them may be empty. */
  get units(): readonly UnitEvidence[] {
    return [...this.#units.values()].sort(
      (a, b) => b.tally.cells - a.tally.cells || (a.unit < b.unit ? -1 : 1),
    );
  }

  /** How many cells have a mark. */
  count(mark: Mark): number {
    return this.#marks.get(mark)?.count ?? 0;
  }

  /** The first cell in the file that has one of the marks. */
  first(...marks: readonly Mark[]): Example | undefined {
    return marks.reduce<Example | undefined>(
      (first, mark) => earlier(first, this.#marks.get(mark)?.first),
      undefined,
    );
  }

  #addUnit({ unit, writtenUnit, isWord }: DressedCell): UnitEvidence | undefined {
    if (this.#units.size === mostUnits) return undefined;
    const added: UnitEvidence = {
      unit,
      written: writtenUnit,
      isWord,
      tally: new FormTally(),
      certainCells: 0,
    };
    this.#units.set(unit, added);
    return added;
  }
}
