import type { ComparisonResult } from '../../results/comparison-result.ts';
import type { Assertion, Operator } from './assertion.ts';
import { explainGate } from './explain-gate.ts';
import type { GateOutcome } from './gate-outcome.ts';
import { readFigure } from './read-figure.ts';
import { unitsPerUnit } from './time-unit.ts';
import { uncertaintyOf } from './uncertainty.ts';

/** Holds a result against an assertion. */
export function checkGate(result: ComparisonResult, assertion: Assertion): GateOutcome {
  const { figure, divisor, operator, limit, unit } = assertion;
  const scale = figure.unit === null || unit === null ? 1 : unitsPerUnit(figure.unit, unit);
  const value = scaled(readFigure(result, figure.path), scale);
  const measured = divisor === null ? value : quotient(value, readFigure(result, divisor.path));
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
