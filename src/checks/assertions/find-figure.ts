import { InputError } from '../../errors.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { type KnownFigure, knownFigures } from './known-figures.ts';

/**
 * The figure that a name in an assertion means. An index may be written as in code, `models[0]`, or with a point.
 *
 * @param place what to begin a message with
 * @throws InputError for a name of nothing, which lists what exists there
 */
export function findFigure(
  name: string,
  engine: 'compiled' | 'library' | 'both',
  place: string,
): KnownFigure {
  const figures = knownFigures(engine);
  const path = name.replace(/\[(\d+)\]/g, '.$1');
  const found = figures.get(path);
  if (found !== undefined) return found;
  if (knownFigures('both').has(path)) {
    throw new InputError(`${place}: ${name} is not measured with --engine ${engine} (use --engine both)`);
  }
  throw new InputError(`${place}: there is no ${quoteValue(name, 80)} (known: ${nearest(path, figures)})`);
}

/** What there is where a path stops leading anywhere. */
function nearest(path: string, figures: ReadonlyMap<string, KnownFigure>): string {
  const names = [...figures.keys()];
  const keys = path.split('.');
  let depth = 0;
  while (depth < keys.length && names.some((name) => startsWith(name, keys.slice(0, depth + 1)))) depth++;
  const start = keys.slice(0, depth);
  const next = names
    .filter((name) => startsWith(name, start))
    .map((name) =>
      name
        .split('.')
        .slice(0, depth + 1)
        .join('.'),
    );
  return [...new Set(next)].join(', ');
}

function startsWith(name: string, keys: readonly string[]): boolean {
  return `${name}.`.startsWith([...keys, ''].join('.'));
}
