import type { ComparisonResult } from '../../results/comparison-result.ts';
import type { Assertion, Operator } from './assertion.ts';
import { explainGate } from './explain-gate.ts';
import type { KnownFigure } from './known-figures.ts';
import { readFigure } from './read-figure.ts';
import { type TimeUnit, unitsPerUnit } from './time-unit.ts';
import { type Uncertainty, uncertaintyOf } from './uncertainty.ts';

/** Whether an assertion held, and what speaks for and against relying on it. */
export interface GateOutcome {
  /** As the user wrote it. */
  readonly assertion: string;
  readonly passed: boolean;
  /** Null where nothing was measured, which fails every gate. */
  readonly measured: number | string | boolean | null;
  /** The unit of a time: that of the limit; `low` and `high` are in it too. */
  readonly unit: TimeUnit | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What `low` and `high` are; null where there is no uncertainty to tell. */
  readonly uncertainty: Uncertainty['kind'] | null;
  /** All of it in one line. */
  readonly message: string;
}

/** Holds a result against an assertion. */
export function checkGate(result: ComparisonResult, assertion: Assertion): GateOutcome {
  const { figure, divisor, operator, limit, unit } = assertion;
  const scale = figure.unit === null || unit === null ? 1 : unitsPerUnit(figure.unit, unit);
  const value = scaled(measure(result, figure), scale);
  const measured = divisor === null ? value : quotient(value, measure(result, divisor));
  const range = uncertaintyOf(result, assertion);
  const passed = measured !== null && holds(measured, operator, limit);
  const outcome = {
    assertion: assertion.text,
    passed,
    measured,
    unit,
    low: range === null ? null : range.low * scale,
    high: range === null ? null : range.high * scale,
    uncertainty: range?.kind ?? null,
  };
  return { ...outcome, message: explainGate(result, assertion, outcome) };
}

type Value = number | string | boolean | null;

/** Null where the result is one of the other task, whose second model is another one. */
function measure(result: ComparisonResult, { path, task }: KnownFigure): Value {
  return task === null || task === result.task ? readFigure(result, path) : null;
}

function scaled(value: Value, scale: number): Value {
  return typeof value === 'number' ? value * scale : value;
}

/** Null where a ratio has no meaning. */
function quotient(value: Value, divisor: Value): number | null {
  return typeof value === 'number' && typeof divisor === 'number' && divisor !== 0 ? value / divisor : null;
}

function holds(measured: number | string | boolean, operator: Operator, limit: Assertion['limit']): boolean {
  switch (operator) {
    case '>=':
      return measured >= limit;
    case '<=':
      return measured <= limit;
    case '>':
      return measured > limit;
    case '<':
      return measured < limit;
    case '==':
      return measured === limit;
    case '!=':
      return measured !== limit;
  }
}
