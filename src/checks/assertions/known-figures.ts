import { classifierLadder, regressorLadder } from '../../results/schema/ladder.ts';
import { comparisonResult } from '../../results/schema/result.ts';
import { earlierName } from './earlier-names.ts';
import { type FigureType, figuresOfSchema } from './figures-of-schema.ts';
import { shorthands } from './shorthands.ts';
import type { TimeUnit } from './time-unit.ts';

/** A figure of the result that an assertion can name. */
export interface KnownFigure {
  /** As an assertion writes it: a shorthand or the path in the JSON. */
  readonly name: string;
  /** Where it stands in the result. */
  readonly path: string;
  readonly type: FigureType;
  /** The unit that the result holds a time in; null where it is none. */
  readonly unit: TimeUnit | null;
  readonly isShorthand: boolean;
}

/** Those of the ladder are there where it is asked for; `refuseUnasked` sees to that. */
const types: ReadonlyMap<string, FigureType> = new Map([
  ...figuresOfSchema(comparisonResult),
  ...[...figuresOfSchema({ anyOf: [classifierLadder, regressorLadder] })].map(
    ([path, type]) => [`ladder.${path}`, type] as const,
  ),
]);

const figures: readonly KnownFigure[] = [
  ...shorthands.map(([name, path]) => figureAt(path, name, true)),
  ...[...types.keys()].map((path) => figureAt(path, path, false)),
  ...[...types.keys()].flatMap((path) => {
    const name = earlierName(path);
    return name === undefined ? [] : [figureAt(path, name, false)];
  }),
];

/**
 * Every figure that an assertion can name, by its name, when these implementations are timed.
 *
 * @param engine as `--engine` names it
 */
export function knownFigures(engine: 'compiled' | 'library' | 'both'): ReadonlyMap<string, KnownFigure> {
  const isTimed = ({ path }: KnownFigure): boolean => {
    const timed = /\.timings\.(compiled|library)\./.exec(path)?.[1];
    return engine === 'both' || timed === undefined || timed === engine;
  };
  return new Map(figures.filter(isTimed).map((figure) => [figure.name, figure]));
}

function figureAt(path: string, name: string, isShorthand: boolean): KnownFigure {
  const type = types.get(path);
  if (type === undefined) throw new Error(`the result has no ${path}`);
  return { name, path, type, unit: unitOf(path), isShorthand };
}

function unitOf(path: string): TimeUnit | null {
  if (path.endsWith('Microseconds')) return 'us';
  return path.endsWith('Milliseconds') ? 'ms' : null;
}
