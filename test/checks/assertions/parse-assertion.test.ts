import { describe, expect, it } from 'vitest';
import { parseAssertion } from '../../../src/checks/assertions/parse-assertion.ts';
import { InputError } from '../../../src/errors.ts';

describe('parseAssertion', () => {
  it.each([
    [
      'logistic-regression.accuracy >= 0.75',
      { path: 'models.logistic-regression.metrics.accuracy.mean', operator: '>=', limit: 0.75, unit: null },
    ],
    [
      'dense-net.logLoss<.5',
      { path: 'models.dense-net.metrics.logLoss.mean', operator: '<', limit: 0.5, unit: null },
    ],
    [
      'majority-class.accuracy <= 1',
      { path: 'models.majority-class.metrics.accuracy.mean', operator: '<=', limit: 1, unit: null },
    ],
    [
      'dense-net.parameters == 474',
      { path: 'models.dense-net.parameters', operator: '==', limit: 474, unit: null },
    ],
    [
      'logistic-regression.latency <= 5us',
      {
        path: 'models.logistic-regression.timings.compiled.latency.medianMicroseconds',
        operator: '<=',
        limit: 5,
        unit: 'us',
      },
    ],
    [
      'dense-net.training < 2 s',
      {
        path: 'models.dense-net.timings.compiled.training.medianMilliseconds',
        operator: '<',
        limit: 2,
        unit: 's',
      },
    ],
    [
      'dense-net.latency < 1.5µs',
      {
        path: 'models.dense-net.timings.compiled.latency.medianMicroseconds',
        operator: '<',
        limit: 1.5,
        unit: 'us',
      },
    ],
    [
      'difference >= -1',
      { path: 'comparison.differences.0.estimate', operator: '>=', limit: -1, unit: null },
    ],
    [
      'verdict == logistic-regression',
      { path: 'comparison.verdict', operator: '==', limit: 'logistic-regression', unit: null },
    ],
    [
      ' evidence != unsettled ',
      { path: 'comparison.evidence', operator: '!=', limit: 'unsettled', unit: null },
    ],
    [
      'timings.dense-net.library.latency.p95Microseconds <= 100',
      {
        path: 'models.dense-net.timings.library.latency.p95Microseconds',
        operator: '<=',
        limit: 100,
        unit: 'us',
      },
    ],
    [
      'timings.dense-net.library.latency.p95Microseconds <= 0.1ms',
      {
        path: 'models.dense-net.timings.library.latency.p95Microseconds',
        operator: '<=',
        limit: 0.1,
        unit: 'ms',
      },
    ],
    [
      'timings.logistic-regression.library.converged == true',
      {
        path: 'models.logistic-regression.timings.library.converged',
        operator: '==',
        limit: true,
        unit: null,
      },
    ],
    [
      'models[1].rocAuc.sd < 0.1',
      { path: 'models.1.metrics.rocAuc.sd', operator: '<', limit: 0.1, unit: null },
    ],
    [
      'linear-regression.rmse <= 60',
      { path: 'models.linear-regression.metrics.rmse.mean', operator: '<=', limit: 60, unit: null },
    ],
    ['mean.rmse > 1e-12', { path: 'models.mean.metrics.rmse.mean', operator: '>', limit: 1e-12, unit: null }],
    // Worse than the mean of the test rows is below 0, and how far has no end.
    [
      'dense-net.rSquared >= -3',
      { path: 'models.dense-net.metrics.rSquared.mean', operator: '>=', limit: -3, unit: null },
    ],
    [
      'linear-regression.parameters == 11',
      { path: 'models.linear-regression.parameters', operator: '==', limit: 11 },
    ],
    [
      'linear-regression.training < 1ms',
      {
        path: 'models.linear-regression.timings.compiled.training.medianMilliseconds',
        operator: '<',
        limit: 1,
        unit: 'ms',
      },
    ],
    [
      'verdict == linear-regression',
      { path: 'comparison.verdict', operator: '==', limit: 'linear-regression', unit: null },
    ],
    ['task == regression', { path: 'task', operator: '==', limit: 'regression', unit: null }],
    ['dataset.rows >= 1e3', { path: 'dataset.rows', operator: '>=', limit: 1000, unit: null }],
    ['dataset.name == a file.csv', { path: 'dataset.name', operator: '==', limit: 'a file.csv', unit: null }],
  ])('reads %s', (text, { path, ...expected }) => {
    const assertion = parseAssertion(text, 'both');
    expect(assertion).toMatchObject({ ...expected, text: text.trim(), divisor: null });
    expect(assertion.figure.path).toBe(path);
  });

  it('reads a ratio, whose limit has no unit', () => {
    const { figure, divisor, operator, limit, unit } = parseAssertion(
      'dense-net.latency / logistic-regression.latency <= 50',
      'both',
    );
    expect([figure.name, divisor?.name]).toEqual(['dense-net.latency', 'logistic-regression.latency']);
    expect({ operator, limit, unit }).toEqual({ operator: '<=', limit: 50, unit: null });
  });

  it.each([
    ['', 'such as "logistic-regression.accuracy >= 0.75"'],
    ['dense-net.accuracy', 'one of >= <= == != > <'],
    ['dense-net.accuracy = 0.7', 'one of >= <='],
    ['0.7 <= dense-net.accuracy <= 0.8', 'one of >= <='],
    ['dense-net.accuracy >=', 'one of >= <='],
    [
      'nope >= 1',
      'there is no "nope" (known: dense-net, logistic-regression, majority-class, linear-regression, mean, decision-tree, nearest-neighbours, boosted-trees, simplest, verdict, evidence, difference, task, dataset, protocol, models, comparison, timings, ladder)',
    ],
    ['regression.accuracy >= 0.7', 'known: dense-net, logistic-regression'],
    [
      'dense-net.acuracy >= 0.7',
      'known: dense-net.accuracy, dense-net.balancedAccuracy, dense-net.priorCorrectedBalancedAccuracy',
    ],
    [
      'dense-net >= 0.7',
      'dense-net.parameters, dense-net.rmse, dense-net.mae, dense-net.rSquared, dense-net.latency, dense-net.training',
    ],
    ['majority-class.latency < 1us', 'there is no "majority-class.latency"'],
    ['timings.dense-net.library.latency.p99 < 1', 'timings.dense-net.library.latency.p95Microseconds'],
    ['models.3.parameters < 5', 'known: models.0, models.1, models.2'],
    ['dense-net.parameters / nope > 2', 'there is no "nope"'],
    ['dense-net.latency / dense-net.parameters < 2', 'not of one kind'],
    ['dense-net.latency / dense-net.training < 2', 'not of one kind'],
    ['verdict / evidence == 2', 'not of one kind'],
    ['verdict / dense-net.parameters == dense-net', 'not of one kind'],
    ['difference / difference / difference > 1', 'two figures'],
    ['logistic-regression.latency <= 5', 'a time needs a unit, one of ns, us, ms, s, min (such as 5us)'],
    ['dense-net.training <= 5 years', 'a time needs a unit'],
    ['dense-net.training <= 5MS', 'a time needs a unit'],
    ['dense-net.accuracy >= 75', 'a share from 0 to 1'],
    ['models.0.rocAuc.mean < -0.1', 'a share from 0 to 1'],
    ['linear-regression.rSquared >= 50', 'linear-regression.rSquared is at most 1 (such as 0.5'],
    ['models.0.rSquared.mean > 1.01', 'at most 1'],
    ['linear-regression.accuracy >= 0.5', 'known: linear-regression.rmse, linear-regression.mae'],
    ['mean.latency < 1us', 'there is no "mean.latency"'],
    ['linear-regression.latency <= 5', 'a time needs a unit'],
    ['task == regresion', 'known: classification, regression'],
    ['dense-net.accuracy >= 75%', 'expected a number on the right, found "75%"'],
    ['dense-net.accuracy >= high', 'expected a number on the right, found "high"'],
    ['dense-net.parameters <= 5ms', 'has no unit (leave "ms" out)'],
    ['dense-net.latency / logistic-regression.latency <= 50us', 'has no unit'],
    ['verdict >= dense-net', 'only == and != apply'],
    ['verdict == regression', 'known: dense-net, logistic-regression, linear-regression, inconclusive'],
    ['timings.dense-net.compiled.converged == 1', 'known: true, false'],
    ['protocol.kind == holdout', 'known: cross-validation, grouped, ordered, test-set'],
  ])('refuses "%s" in one line that begins with it', (text, part) => {
    const parse = () => parseAssertion(text, 'both');
    expect(parse).toThrow(InputError);
    expect(parse).toThrow(part);
    expect(parse).toThrow(`--assert "${text}": `);
  });

  it('refuses what is not timed, and says so', () => {
    expect(() => parseAssertion('dense-net.latency < 1us', 'library')).toThrow(
      'dense-net.latency is not measured with --engine library (use --engine both)',
    );
    const full = 'timings.dense-net.library.parameters > 1';
    expect(() => parseAssertion(full, 'compiled')).toThrow('not measured with --engine compiled');
    expect(parseAssertion(full, 'library').figure.name).toBe('timings.dense-net.library.parameters');
  });

  it('escapes what a terminal would obey', () => {
    expect(() => parseAssertion('\u001b[31m > 1', 'both')).toThrow('"\\u001b[31m > 1"');
    expect(parseAssertion('dataset.name == \u001b[31m', 'both').text).toBe('dataset.name == \\u001b[31m');
  });
});
