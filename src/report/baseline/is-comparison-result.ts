import { metricNames } from '../../scores/score-metric.ts';
import type { ComparisonResult } from '../comparison-result.ts';

type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === 'number';
const isText: Check = (value) => typeof value === 'string';
const isBoolean: Check = (value) => typeof value === 'boolean';
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const having =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([key, check]) => check(Reflect.get(value, key)));

const figure = having({ mean: orNull(isNumber), perFold: listOf(orNull(isNumber)) });

const model = (id: string): Check =>
  having({
    id: oneOf(id),
    parameters: isNumber,
    ...Object.fromEntries(metricNames.map((metric) => [metric, figure] as const)),
  });

const engine = orNull(
  having({
    extrapolated: isBoolean,
    training: having({ medianMilliseconds: isNumber, samples: listOf(isNumber) }),
    latency: having({ medianMicroseconds: isNumber, samplesMicroseconds: listOf(isNumber) }),
  }),
);
const engines = having({ compiled: engine, library: engine });

const result = having({
  schemaVersion: (value) => value === 1,
  dataset: having({
    name: isText,
    sha256: isText,
    rows: isNumber,
    target: having({ name: isText, classes: listOf(having({ label: isText })) }),
  }),
  protocol: having({
    kind: oneOf('cross-validation', 'grouped', 'ordered', 'test-set'),
    method: isText,
    folds: isNumber,
    repeats: isNumber,
    seed: isNumber,
    trainRows: isNumber,
    testRows: isNumber,
  }),
  models: having({ 0: model('dense-net'), 1: model('logistic-regression'), 2: model('majority-class') }),
  comparison: having({
    metric: oneOf(...metricNames),
    estimate: isNumber,
    low: orNull(isNumber),
    high: orNull(isNumber),
    verdict: oneOf('dense-net', 'logistic-regression', 'inconclusive'),
  }),
  timings: having({ 'dense-net': engines, 'logistic-regression': engines }),
  environment: having({}),
});

/** Whether something has every part of a result that a comparison with a later one reads. */
export function isComparisonResult(value: unknown): value is ComparisonResult {
  return result(value);
}
