/** The least share of the highest selection rate that the four-fifths rule accepts. */
export const fourFifths = 0.8;

/** Whether a group's selection rate, as a share of the highest one, is under the rule; null where no one is selected. */
export function isUnderFourFifths(share: number | null): boolean {
  return share !== null && share < fourFifths;
}
