import { describe, expect, it } from 'vitest';
import { metricNamesOf } from '../../../src/metrics/registry.ts';
import { comparisonRows } from '../../../src/report/compare/comparison-rows.ts';
import { comparisonTable } from '../../../src/report/compare/comparison-table.ts';
import { explainRow } from '../../../src/report/compare/explain-row.ts';
import { expectGolden } from '../../helpers/expect-golden.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import { writtenAs } from '../../helpers/written-as.ts';
import { exampleResult } from '../../results/example-result.ts';
import { numberResult } from '../../results/number-result.ts';
import { comparisonWith, withTimes } from '../../results/told.ts';

/** With every metric that may be the one of the verdict. */
const results = [
  ...metricNamesOf('classification').map((metric) => ({
    ...exampleResult,
    comparison: { ...exampleResult.comparison, metric },
  })),
  ...metricNamesOf('regression').map((metric) => ({
    ...numberResult,
    comparison: { ...numberResult.comparison, metric },
  })),
];
const options = { isList: false, details: false, explain: true };

describe('the table explained', () => {
  it.each([
    ['classes', exampleResult],
    ['number', numberResult],
  ])('of %s', (name, result) => {
    const [, text = ''] = comparisonTable(result, true).split('\n\n');
    expectGolden(`table-explained-${name}`, text);
    expect(text).not.toMatch(/ \n|undefined|NaN|null|Infinity/);
  });

  it('has the rows of the table, and one sentence below each', () => {
    for (const result of results) {
      const lines = comparisonTable(result).split('\n');
      const explained = comparisonTable(result, true);
      expect(widestLine(explained)).toBeLessThanOrEqual(80);
      const sentences = explained
        .split('\n')
        .filter((line) => line.startsWith('     ') && !lines.includes(line));
      expect(explained.split('\n').filter((line) => !sentences.includes(line))).toEqual(lines);
      // The heading has one too.
      expect(sentences.join('\n').match(/\.$/gm)).toHaveLength(comparisonRows(result).length + 1);
    }
  });

  it('speaks of the figures at hand', () => {
    expect(explainRow('models', exampleResult)).toBe(
      'The net passes the 10 numbers of a row through layers of 20 and 10 units to 4 outputs; the regression weighs and ' +
        'adds them up in one sum.',
    );
    expect(explainRow('accuracy', exampleResult)).toContain('commonest class reaches 71.8 %.');
    expect(explainRow('rmse', numberResult)).toContain('predictions of "progression" are off');
    expect(explainRow('rmse', numberResult)).toContain('always answering the mean is 77.1 off.');
    const fourClasses = exampleResult.models.map((model) =>
      model.id === 'logistic-regression' ? { ...model, parameters: 44 } : model,
    );
    expect(explainRow('models', { ...exampleResult, models: fourClasses })).toContain('4 sums, one a class.');
    const oneLayer = exampleResult.models.map((model) =>
      model.id === 'dense-net' ? { ...model, layerSizes: [1, 8, 1] } : model,
    );
    expect(explainRow('models', { ...exampleResult, models: oneLayer })).toMatch(
      /^The net passes the 1 number of a row through a layer of 8 units to 1 output;/,
    );
  });

  it('claims no more than was measured', () => {
    const { comparison } = exampleResult;
    const unknown = { ...exampleResult, comparison: comparisonWith(comparison, { low: null, high: null }) };
    expect(explainRow('spread', unknown)).not.toContain('brackets');
    expect(explainRow('spread', exampleResult)).toContain('brackets');
    const libraryOnly = withTimes(exampleResult, {
      'dense-net': { compiled: null },
      'logistic-regression': { compiled: null },
    });
    expect(explainRow('training', libraryOnly)).not.toContain('made for speed');
    expect(explainRow('latencyAsLibrary', libraryOnly)).not.toContain('above');
  });

  it('escapes the name of the target', () => {
    const target = { ...numberResult.dataset.target, name: 'a\u001b[31m' };
    const hostile = { ...numberResult, dataset: { ...numberResult.dataset, target } };
    expect(explainRow('rmse', hostile)).toContain('"a\\u001b[31m"');
  });
});

describe('in Markdown', () => {
  it('is a list below the table, which names each row', () => {
    const text = writtenAs('markdown', [exampleResult], { explain: true });
    const items = text.split('\n').filter((line) => line.startsWith('- **'));
    expect(items.map((item) => /\*\*(.*)\*\*/.exec(item)?.[1])).toEqual([
      'The models',
      'Parameters',
      'Rows per parameter',
      'Operations a prediction',
      'Accuracy',
      'Accuracy, sd over 20 folds',
      'Training time',
      'Training time, as a library',
      'Latency, one row',
      'Latency, one row, as a library',
    ]);
    expect(
      text
        .split('\n')
        .filter((line) => !items.includes(line))
        .join('\n'),
    ).toBe(
      // Where the list was, its empty line is left.
      writtenAs('markdown', [exampleResult]).replace('\n\n**Verdict', '\n\n\n**Verdict'),
    );
  });
});

it('leaves what scripts read as it is', () => {
  for (const format of ['json', 'csv'] as const) {
    const plain = writtenAs(format, [exampleResult], { ...options, explain: false });
    expect(writtenAs(format, [exampleResult], options)).toBe(plain);
  }
});
