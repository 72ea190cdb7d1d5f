import { InputError } from '../errors.ts';

/** What a target's cells come to where they are all alike, or missing. */
export interface UniformCells {
  /** What they have in common, such as `one class only, "yes"`; undefined where all are missing. */
  readonly only: string | undefined;
  /** What cannot be done with them, such as "predict". */
  readonly purpose: string;
  /** Cells that are not missing. */
  readonly present: number;
  /** Rows of the table. */
  readonly rows: number;
}

/**
 * The refusal of a target that does not vary, which says what is in its column.
 *
 * @param place the table and the column, to begin a message with
 */
export function unusableTarget(place: string, { only, purpose, present, rows }: UniformCells): InputError {
  const missing = rows - present;
  const nothing = `there is nothing to ${purpose}`;
  if (only === undefined) {
    return new InputError(
      `${place} is empty, all of its ${rows} cells are missing: ${nothing} (look into the file, or choose another with --target)`,
    );
  }
  if (missing === 0) return new InputError(`${place} has ${only}: ${nothing} (choose another with --target)`);
  return new InputError(
    `${place} has ${only}, and ${missing} of its ${rows} cells are missing: ${nothing} (write a value into them if they mean one, or choose another with --target)`,
  );
}
