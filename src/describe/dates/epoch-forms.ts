import { extent } from 'd3-array';
import type { FormDefinition, FormFacts } from './form-definition.ts';
import type { Moment } from './moment.ts';
import { isDateName, isDurationName, isOtherName } from './name-words.ts';

/** Moments as a count since 1970 UTC, as computers keep them. */
export const epochForms = [
  epochForm('seconds since 1970', /^\d{9,10}(?:\.\d+)?$/, 1e3, isNamedMoment),
  epochForm(
    'milliseconds since 1970',
    /^\d{12,13}(?:\.\d+)?$/,
    1,
    (facts) => isNamedMoment(facts) || isLog(facts, /^\d+$/),
  ),
  epochForm(
    'microseconds since 1970',
    /^\d{15,16}$/,
    1e-3,
    (facts) => isNamedMoment(facts) || isLog(facts, /000$/),
  ),
  epochForm(
    'nanoseconds since 1970',
    /^\d{18,19}$/,
    1e-6,
    (facts) => isNamedMoment(facts) || isLog(facts, /000$/),
  ),
] as const;

const earliest = Date.UTC(1980, 0, 1);
const latest = Date.UTC(2040, 0, 1);

function epochForm<const Name extends string>(
  name: Name,
  pattern: RegExp,
  millisecondsPerUnit: number,
  isLikely: FormDefinition['isLikely'],
): FormDefinition<Name> {
  const read = (text: string): Moment | undefined => {
    if (!pattern.test(text)) return undefined;
    const milliseconds = Math.round(Number(text) * millisecondsPerUnit);
    if (milliseconds < earliest || milliseconds >= latest) return undefined;
    return { milliseconds, fraction: 0, offsetMinutes: undefined };
  };
  return { name, gives: 'date', order: undefined, read, isLikely };
}

/** Moments of one table lie near each other, seen from 1970: a quantity has values more than twice as large as others. */
const widestRatio = 2;

function isNamedMoment({ name, milliseconds }: FormFacts): boolean {
  const [smallest = 0, largest = 0] = extent(milliseconds);
  return isDateName(name) && !isDurationName(name) && largest <= widestRatio * smallest;
}

const fewestMoments = 20;
const longestSpan = 10 * 365 * 86_400_000;

/**
 * Whether numbers without a telling name look like a log: many, of this century and few years, most of them different,
 * and more than a second apart where ids would count up.
 */
function isLog({ name, present, texts, milliseconds }: FormFacts, written: RegExp): boolean {
  const [smallest = 0, largest = 0] = extent(milliseconds);
  const span = largest - smallest;
  return (
    !isOtherName(name) &&
    texts.length >= fewestMoments &&
    texts.length > present / 2 &&
    smallest >= Date.UTC(2000, 0, 1) &&
    span <= longestSpan &&
    span >= 1000 * texts.length &&
    texts.every((text) => written.test(text))
  );
}
