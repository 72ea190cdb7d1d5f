import { InvalidArgumentError } from 'commander';

/** A parser of a whole number in a range, for commander. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** A parser of a number in a range, for commander. */
export function numberFrom(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= least && value <= most)) {
      throw new InvalidArgumentError(`It must be a number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** Parses sizes of hidden layers: "64,32". */
export function layerSizes(text: string): number[] {
  return text.split(',').map((size) => {
    const value = Number(size);
    if (!/^\d+$/.test(size.trim()) || value < 1 || value > 1024) {
      throw new InvalidArgumentError(
        'It must be layer sizes from 1 to 1024 with commas between, such as 64,32.',
      );
    }
    return value;
  });
}

/** Gathers the values of an option that may be given several times. */
export function gather(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** The same where each may be a list with commas between. */
export function gatherList(value: string, before: readonly string[] = []): string[] {
  return [...before, ...value.split(',')];
}

const millisecondsOfUnit: Readonly<Record<string, number>> = { us: 1e-3, µs: 1e-3, ms: 1, s: 1000 };

/** Parses a duration with its unit, such as 5ms or 250us, into milliseconds. */
export function duration(text: string): number {
  const match = /^(\d+(?:\.\d+)?) ?(us|µs|ms|s)$/.exec(text);
  if (match === null)
    throw new InvalidArgumentError('It must be a number with a unit (us, ms or s), such as 5ms.');
  return Number(match[1]) * (millisecondsOfUnit[match[2] as string] as number);
}
