/** Turns values into cells: the first of the two ends into 0, the second into `length` − 1. */
export type Scale = (value: number) => number;

/** Equal differences take equal room; where both ends are one value, it stands in the middle. */
export function linearScale(first: number, last: number, length: number): Scale {
  return (value) => Math.round((first === last ? 0.5 : (value - first) / (last - first)) * (length - 1));
}

/** Equal ratios take equal room, so that a doubling is as wide at 20 as at 2,000. Values are above 0. */
export function logScale(first: number, last: number, length: number): Scale {
  const scale = linearScale(Math.log(first), Math.log(last), length);
  return (value) => scale(Math.log(value));
}
