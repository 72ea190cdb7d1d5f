/** What errors in the target's unit have in common: less is better, and there is no most. */
export const errorInUnit = {
  kind: 'targetUnit',
  lowerIsBetter: true,
  range: [0, Number.POSITIVE_INFINITY],
} as const;
