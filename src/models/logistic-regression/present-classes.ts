/** The classes that occur in some rows, and the rows' classes renumbered without the gaps. */
export interface PresentClasses {
  /** The codes that occur, ascending. */
  readonly codes: Int32Array;
  /** One a row: the place of its class in `codes`. */
  readonly places: Int32Array;
  /** Rows of each class, in the order of `codes`. */
  readonly counts: Int32Array;
}

/** Finds the classes that occur: a training fold may lack a rare one. */
export function findPresentClasses(classes: Int32Array, classCount: number): PresentClasses {
  const rowsOfCode = new Int32Array(classCount);
  for (const code of classes) rowsOfCode[code] = (rowsOfCode[code] as number) + 1;
  const placeOfCode = new Int32Array(classCount);
  const codes: number[] = [];
  rowsOfCode.forEach((count, code) => {
    if (count > 0) placeOfCode[code] = codes.push(code) - 1;
  });
  return {
    codes: Int32Array.from(codes),
    places: classes.map((code) => placeOfCode[code] as number),
    counts: Int32Array.from(codes, (code) => rowsOfCode[code] as number),
  };
}
