import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricNames } from '../../../src/metrics/registry.ts';
import { csvCell } from '../../../src/text/csv-cell.ts';
import { writtenAs } from '../../helpers/written-as.ts';
import { smallResult } from '../../results/small-result.ts';
import { comparisonWith } from '../../results/told.ts';

const records = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe('the rows', () => {
  const rows = records(
    writtenAs('csv', [smallResult, { ...smallResult, dataset: { ...smallResult.dataset, name: 'b.csv' } }]),
  );

  it('are one a model and table', () => {
    expect(rows.map(({ dataset, model }) => `${dataset} ${model}`)).toEqual(
      ['small.csv', 'b.csv'].flatMap((name) =>
        ['dense-net', 'logistic-regression', 'majority-class'].map((model) => `${name} ${model}`),
      ),
    );
  });

  it('have the raw figures of the model', () => {
    expect(rows[0]).toMatchObject({
      rows: '100',
      features: '1',
      encodedColumns: '1',
      target: 'y',
      classes: '2',
      protocol: 'cross-validation',
      folds: '5',
      repeats: '1',
      seed: '1',
      parameters: '474',
      rowsPerParameter: '10',
      multiplications: '10',
      additions: '11',
      exponentials: '1',
      // (0.7 + 0.8 + 0.75 + 0.85 + 0.9) / 5
      accuracyMean: '0.8',
      brierScoreMean: '0.5',
      brierScoreSd: '0',
    });
    // Squared deviations 0.01, 0, 0.0025, 0.0025 and 0.01 sum to 0.025; a fourth of it is 0.00625.
    expect(Number(rows[0]?.accuracySd)).toBeCloseTo(Math.sqrt(0.00625), 12);
    for (const metric of metricNames) expect(rows[0]).toHaveProperty(`${metric}Sd`);
  });

  it('say at their end where rows come from that are not all of a file', () => {
    const names = ['originLocation', 'originQuery', 'sampleOfRows', 'sampleSeed'];
    expect(Object.keys(rows[0] ?? {}).slice(-names.length)).toEqual(names);
    expect(rows[0]).toMatchObject({ originLocation: '', originQuery: '', sampleOfRows: '', sampleSeed: '' });
    const dataset = {
      ...smallResult.dataset,
      origin: { location: 'postgres://db:5432/shop', query: "select *,\n 'a,b' from t" },
      sample: { ofRows: 4000, seed: 7 },
    };
    const [drawn] = records(writtenAs('csv', [{ ...smallResult, dataset }]));
    expect(drawn).toMatchObject({
      originLocation: 'postgres://db:5432/shop',
      originQuery: "select *,\\u000a 'a,b' from t",
      sampleOfRows: '4000',
      sampleSeed: '7',
    });
  });

  it('have the times of the model in milliseconds and microseconds, and whether they are estimates', () => {
    expect(rows[0]).toMatchObject({
      compiledParameters: '474',
      compiledTrainingMilliseconds: '60',
      compiledTrainingIsEstimate: 'false',
      compiledLatencyMicroseconds: '0.3',
      compiledLatencyP95Microseconds: '0.4',
      libraryTrainingMilliseconds: '6000',
      libraryTrainingIsEstimate: 'true',
      libraryLatencyMicroseconds: '50',
    });
    expect(rows[1]).toMatchObject({ compiledTrainingMilliseconds: '1.6', libraryParameters: '22' });
    expect(rows[2]).toMatchObject({ compiledName: '', compiledTrainingMilliseconds: '', libraryName: '' });
  });

  it('have the verdict of their table', () => {
    for (const row of rows) {
      expect(row).toMatchObject({
        verdictMetric: 'accuracy',
        marginPoints: '1',
        differencePoints: '2.4',
        differenceLowPoints: '-1.5',
        differenceHighPoints: '6.3',
        verdict: 'inconclusive',
        evidence: 'unsettled',
      });
    }
  });
});

it('has an empty cell for what is not known', () => {
  const comparison = comparisonWith(smallResult.comparison, { low: null, high: null });
  const [row] = records(writtenAs('csv', [{ ...smallResult, comparison }]));
  expect(row).toMatchObject({ differenceLowPoints: '', differenceHighPoints: '' });
});

it('has no two columns of one name', () => {
  const [header = ''] = writtenAs('csv', [smallResult]).split('\n');
  const names = header.split(',');
  expect(new Set(names).size).toBe(names.length);
});

describe('a cell', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    [' padded ', '" padded "'],
    ['', ''],
    ['two\nlines', 'two\\u000alines'],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['+cmd', "'+cmd"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\\u0009=1"],
    ['\r=1', "'\\u000d=1"],
    ['-1.5', '-1.5'],
    ['+2e-7', '+2e-7'],
    ['-', "'-"],
    ['1-2', '1-2'],
    ['-10 to 0', '-10 to 0'],
    ['-10 to -5', '-10 to -5'],
    ['+1.5 kg', '+1.5 kg'],
    ['- 3 or less', '- 3 or less'],
    ['-10-0', "'-10-0"],
    ['-10 A1', "'-10 A1"],
    ['-2+3', "'-2+3"],
    ["-1 a+cmd|' /C calc'!A0", "'-1 a+cmd|' /C calc'!A0"],
    ['-1 SUM(A1)', "'-1 SUM(A1)"],
    ['-a b', "'-a b"],
  ])('of the text %j is %s', (text, expected) => {
    expect(csvCell(text)).toBe(expected);
  });

  it('of a number or a switch is as JSON has it, and of null is empty', () => {
    expect([-0.5, 1e-7, true, null].map(csvCell)).toEqual(['-0.5', '1e-7', 'true', '']);
  });

  it('never begins a formula, and never breaks its row', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), (texts) => {
        const line = texts.map(csvCell).join(',');
        const [cells = []] = parse(`${line}\n`, { relax_column_count: true, skip_empty_lines: false });
        expect(cells).toHaveLength(texts.length);
        for (const cell of cells) {
          if (Number.isNaN(Number(cell))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});
