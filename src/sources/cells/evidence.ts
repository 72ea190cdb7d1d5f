import { CodeEvidence } from './code-evidence.ts';
import { DressEvidence } from './dress-evidence.ts';
import { type DressedCell, isWorn } from './dressed-cell.ts';
import { FormTally } from './form-tally.ts';
import { IntegerEvidence } from './integer-evidence.ts';
import { LongEvidence } from './long-evidence.ts';
import { MissingEvidence } from './missing-evidence.ts';
import { type CellForm, cellForm, isPercent } from './number-cell.ts';

/** Of the columns whose numbers stand alone, which are nearly all: a table may have very many. */
const nothingAround = new DressEvidence();

/** What the cells of a column tell about how they are to be read, whatever their order. */
export class Evidence {
  /** Cells that are a number or text as they stand. */
  readonly bare = new FormTally();
  readonly integers = new IntegerEvidence();
  readonly codes = new CodeEvidence();
  readonly longs = new LongEvidence();
  readonly missing = new MissingEvidence();
  #dress: DressEvidence | undefined;
  #percents = 0;

  add(form: CellForm, text: string, line: number): void {
    this.bare.add(form, text, line);
    if (form === cellForm.integer || form === cellForm.infinite) this.codes.add(text, line);
    this.#look(form, text);
  }

  addDressed(cell: DressedCell, text: string, line: number): void {
    this.#dress ??= new DressEvidence();
    this.#dress.add(cell, text, line);
    this.#look(cell.form, cell.number);
  }

  #look(form: CellForm, number: string): void {
    if (form === cellForm.integer) this.integers.add(number);
    if (form === cellForm.long) this.longs.add(number);
    if (form !== cellForm.text && isPercent(number)) this.#percents++;
  }

  /** Numbers with something around them, such as $5. */
  get dress(): Pick<DressEvidence, 'cells' | 'strays' | 'units' | 'count' | 'first'> {
    return this.#dress ?? nothingAround;
  }

  /** How many numbers carry a percent sign. */
  get percents(): number {
    return this.#percents;
  }

  /**
   * The forms of the cells when those with a unit are read as numbers, and those with another as text; without a unit,
   * whatever has something around it is text.
   */
  tally(unit: string | undefined): FormTally {
    if (this.#dress === undefined) return this.bare;
    const tally = new FormTally();
    tally.addAll(this.bare);
    tally.addAll(this.#dress.strays);
    for (const each of this.#dress.units) {
      tally.addAll(each.tally, isWorn(each, unit) ? undefined : cellForm.text);
    }
    return tally;
  }
}
