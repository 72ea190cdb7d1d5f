import { type MetricName, metricNames } from '../../metrics/metric-name.ts';
import { classificationMetricNames } from '../../metrics/score-classification.ts';
import { regressionMetricNames } from '../../metrics/score-regression.ts';
import type { ComparisonResult } from '../../results/comparison-result.ts';

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

const model = (id: string, metrics: readonly MetricName[]): Check =>
  having({
    id: oneOf(id),
    parameters: isNumber,
    ...Object.fromEntries(metrics.map((metric) => [metric, figure] as const)),
  });

const engine = orNull(
  having({
    extrapolated: isBoolean,
    training: having({ medianMilliseconds: isNumber, samples: listOf(isNumber) }),
    latency: having({ medianMicroseconds: isNumber, samplesMicroseconds: listOf(isNumber) }),
  }),
);
const engines = having({ compiled: engine, library: engine });

const anyResult = having({
  schemaVersion: (value) => value === 1,
  dataset: having({
    name: isText,
    sha256: isText,
    rows: isNumber,
    target: having({ name: isText }),
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
  comparison: having({
    metric: oneOf(...metricNames),
    pointSize: isNumber,
    estimate: isNumber,
    low: orNull(isNumber),
    high: orNull(isNumber),
    verdict: oneOf('dense-net', 'logistic-regression', 'linear-regression', 'inconclusive'),
  }),
  timings: having({ 'dense-net': engines }),
  environment: having({}),
});

const classification = having({
  task: oneOf('classification'),
  dataset: having({ target: having({ classes: listOf(having({ label: isText })) }) }),
  models: having({
    0: model('dense-net', classificationMetricNames),
    1: model('logistic-regression', classificationMetricNames),
    2: model('majority-class', classificationMetricNames),
  }),
  timings: having({ 'logistic-regression': engines }),
});

const regression = having({
  task: oneOf('regression'),
  models: having({
    0: model('dense-net', regressionMetricNames),
    1: model('linear-regression', regressionMetricNames),
    2: model('mean', regressionMetricNames),
  }),
  timings: having({ 'linear-regression': engines }),
});

/** Whether something has every part of a result that a comparison with a later one reads. */
export function isComparisonResult(value: unknown): value is ComparisonResult {
  return anyResult(value) && (classification(value) || regression(value));
}
