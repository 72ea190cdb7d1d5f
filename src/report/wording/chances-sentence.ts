import type { Chances } from '../../statistics/chances.ts';
import { formatPercent } from '../../text/format.ts';

/** What an interval means in three numbers: "Chances: 2 % that the net is better by the margin, …". */
export function chancesSentence(
  { candidate, equivalent, reference }: Chances,
  ours: string,
  theirs: string,
): string {
  return (
    `Chances: ${formatChance(candidate)} that the ${ours} is better by the margin, ` +
    `${formatChance(equivalent)} that neither is, ${formatChance(reference)} that the ${theirs} is.`
  );
}

/** Nothing is impossible, and nothing certain. */
export function formatChance(share: number): string {
  if (share < 0.005) return 'under 1 %';
  return share > 0.995 ? 'over 99 %' : formatPercent(share, 0);
}
