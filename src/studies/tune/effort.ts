/** So many settings of the net up to so many rows; beyond, as many fewer as there are more rows, but not below the least. */
const mostSettings = 100;
const rowsOfMost = 5_000;
const leastSettings = 20;

/** The rule in words. */
export const settingsRule = 'settings of the net: 100 up to 5,000 rows, beyond 500,000 ÷ rows, at least 20';

/** How many settings of the net are tried: by the rows alone, never by the clock, so that a seed reproduces everywhere. */
export function settingsFor(rows: number): number {
  const affordable = Math.round((mostSettings * rowsOfMost) / rows);
  return Math.min(mostSettings, Math.max(leastSettings, affordable));
}

/** Small tables need repeats most, and have the time. */
const rowsToRepeat = 200;
const repeatsOfSmall = 4;

/** The rule in words. */
export const tuningRepeatsRule = 'repeats: 4 up to 200 rows, else 1';

/** How often the parts are dealt anew. */
export function tuningRepeatsFor(rows: number): number {
  return rows <= rowsToRepeat ? repeatsOfSmall : 1;
}
