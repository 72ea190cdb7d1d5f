/** What metrics have in common of which 0 is the least, 1 the most, and more is better. */
export const share = {
  kind: 'share',
  lowerIsBetter: false,
  range: [0, 1],
  gateHint: 'a share from 0 to 1 (such as 0.75 for 75 %)',
} as const;
