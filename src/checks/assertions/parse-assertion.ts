import { InputError } from '../../errors.ts';
import { findMetric, isMetricName } from '../../metrics/registry.ts';
import { escapeText, quoteValue } from '../../text/quote-value.ts';
import { type Assertion, type Operator, operators } from './assertion.ts';
import { exampleAssertion } from './example-assertion.ts';
import type { FigureType } from './figures-of-schema.ts';
import { findFigure } from './find-figure.ts';
import type { KnownFigure } from './known-figures.ts';
import { readTimeUnit, type TimeUnit, timeUnits } from './time-unit.ts';

const pattern = new RegExp(`^([^<>=!]+)(${operators.join('|')})([^<>=!]+)$`);
const quantity = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-zµμ]*)$/i;

/**
 * Reads what `--assert` demands.
 *
 * @param engine as `--engine` names it: what is not timed cannot be demanded
 * @throws InputError for text that is no assertion, a name of nothing, or a limit that does not fit the figure
 *
 * @example
 * parseAssertion('dense-net.latency / logistic-regression.latency <= 50', 'both').limit; // 50
 */
export function parseAssertion(text: string, engine: 'compiled' | 'library' | 'both'): Assertion {
  const place = `--assert ${quoteValue(text, 120)}`;
  const match = pattern.exec(text.trim());
  if (match === null) {
    throw new InputError(
      `${place}: it must be a figure, one of ${operators.join(' ')} and a limit, such as ${quoteValue(exampleAssertion)}`,
    );
  }
  const [names, sign, right] = [match[1] as string, match[2] as Operator, (match[3] as string).trim()];
  const [first, second, third] = names.split('/').map((name) => name.trim());
  if (third !== undefined) throw new InputError(`${place}: a ratio is of two figures (leave the others out)`);
  const figure = findFigure(first ?? '', engine, place);
  const divisor = second === undefined ? null : findFigure(second, engine, place);
  if (divisor !== null) refuseUnlike(figure, divisor, place);
  const isTime = divisor === null && figure.unit !== null;
  const { limit, unit } =
    figure.type === 'number'
      ? readNumber(right, isTime ? figure : null, place)
      : { limit: readWord(right, figure, sign, place), unit: null };
  if (divisor === null) refuseImpossibleScore(figure, limit, place);
  return { text: escapeText(text.trim()), figure, divisor, operator: sign, limit, unit };
}

function refuseUnlike(figure: KnownFigure, divisor: KnownFigure, place: string): void {
  if (figure.type === 'number' && divisor.type === 'number' && figure.unit === divisor.unit) return;
  throw new InputError(
    `${place}: ${figure.name} and ${divisor.name} are not of one kind (divide a count by a count, a time by the same time of another model)`,
  );
}

/** @param time the figure, where the limit is a time */
function readNumber(
  right: string,
  time: KnownFigure | null,
  place: string,
): { limit: number; unit: TimeUnit | null } {
  const match = quantity.exec(right);
  if (match === null) {
    throw new InputError(`${place}: expected a number on the right, found ${quoteValue(right)}`);
  }
  const [limit, suffix] = [Number(match[1]), match[2] as string];
  if (time === null) {
    if (suffix !== '') throw new InputError(`${place}: what is asserted has no unit (leave "${suffix}" out)`);
    return { limit, unit: null };
  }
  if (suffix === '' && !time.isShorthand) return { limit, unit: time.unit };
  const unit = readTimeUnit(suffix);
  if (unit === null) {
    throw new InputError(
      `${place}: a time needs a unit, one of ${timeUnits.join(', ')} (such as ${limit}${time.unit})`,
    );
  }
  return { limit, unit };
}

function readWord(
  right: string,
  { name, type }: KnownFigure,
  sign: Operator,
  place: string,
): string | boolean {
  if (sign !== '==' && sign !== '!=') {
    throw new InputError(`${place}: ${name} is no number, so that only == and != apply`);
  }
  const words = wordsOf(type);
  if (words !== null && !words.includes(right)) {
    throw new InputError(`${place}: ${name} is never ${quoteValue(right)} (known: ${words.join(', ')})`);
  }
  return type === 'boolean' ? right === 'true' : right;
}

function wordsOf(type: FigureType): readonly string[] | null {
  if (type === 'boolean') return ['true', 'false'];
  return typeof type === 'string' ? null : type;
}

const meanOfMetric = /^models\.[^.]+\.metrics\.([^.]+)\.mean$/;

/** A share of 75 is a slip for 0.75: a gate that always fails, or never does, is no gate. */
function refuseImpossibleScore({ name, path }: KnownFigure, limit: Assertion['limit'], place: string): void {
  const metric = meanOfMetric.exec(path)?.[1] ?? '';
  if (typeof limit !== 'number' || !isMetricName(metric)) return;
  const { range, gateHint } = findMetric(metric);
  const isPossible = limit >= range[0] && limit <= range[1];
  if (isPossible || gateHint === undefined) return;
  throw new InputError(`${place}: ${name} is ${gateHint}`);
}
