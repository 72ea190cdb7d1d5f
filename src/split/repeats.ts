/** From which table size on how many times the folds are dealt anew. */
const rule = [
  { rows: 2_000, repeats: 10 },
  { rows: 6_000, repeats: 4 },
  { rows: 20_000, repeats: 2 },
  { rows: Number.POSITIVE_INFINITY, repeats: 1 },
] as const;

/** The rule in words. */
export const repeatsRule = 'repeats: 10 up to 2,000 rows, 4 up to 6,000, 2 up to 20,000, else 1';

/**
 * How often cross-validation is repeated. Small tables need it most and can afford it; the count follows from the
 * rows alone, never from the clock, so that a seed reproduces everywhere.
 */
export function repeatsFor(rows: number): number {
  return rule.find((step) => rows <= step.rows)?.repeats ?? 1;
}
