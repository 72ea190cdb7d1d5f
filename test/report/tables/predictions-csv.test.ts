import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { type Predictions, predictionsCsv } from '../../../src/report/tables/predictions-csv.ts';

const predictions = (classes: readonly string[]): Predictions => ({
  classes,
  models: ['dense-net', 'logistic-regression'],
  notices: [],
  blocks: [
    {
      firstRow: 0,
      rows: 2,
      predictions: [Float64Array.of(0.75, 0.25, 1e-7, 1 - 1e-7), Float64Array.of(0.1 + 0.2, 0.7, 0, 1)],
    },
    {
      firstRow: 2,
      rows: 1,
      predictions: [Float64Array.of(0.4, 0.6), Float64Array.of(1, 0)],
    },
  ],
});

it('writes a line a row, with every digit', () => {
  expect([...predictionsCsv(predictions(['no', 'yes']))].join('')).toBe(
    `row,dense-net class,dense-net P(no),dense-net P(yes),logistic-regression class,logistic-regression P(no),logistic-regression P(yes)
1,no,0.75,0.25,yes,0.30000000000000004,0.7
2,yes,1e-7,0.9999999,yes,0,1
3,yes,0.4,0.6,no,1,0
`,
  );
});

it('quotes labels, and hands no formula to a spreadsheet', () => {
  const text = [...predictionsCsv(predictions(['=HYPERLINK("http://x","a")', 'a, "b"\u001b[31m']))].join('');
  expect(text).not.toContain('\u001b');
  const [header, first, second] = parse(text) as string[][];
  // A label is the same text in the header and in cells.
  expect(header?.[2]).toBe(`dense-net P('=HYPERLINK("http://x","a"))`);
  expect(first?.[1]).toBe(`'=HYPERLINK("http://x","a")`);
  expect(second?.[1]).toBe('a, "b"\\u001b[31m');
});

it('writes a label that begins with a sign as it is, in the header and in cells', () => {
  const [header, first] = [...predictionsCsv(predictions(['-10 to 0', '0 to 10']))].join('').split('\n');
  expect(header).toContain('row,dense-net class,dense-net P(-10 to 0),dense-net P(0 to 10)');
  expect(first).toBe('1,-10 to 0,0.75,0.25,0 to 10,0.30000000000000004,0.7');
});

it('writes a column a model where a number is predicted, with every digit', () => {
  const text = predictionsCsv({
    classes: null,
    models: ['dense-net', 'linear-regression'],
    notices: [],
    blocks: [
      {
        firstRow: 0,
        rows: 2,
        predictions: [Float64Array.of(152.5, -3e-9), Float64Array.of(0.1 + 0.2, 1e21)],
      },
      { firstRow: 2, rows: 1, predictions: [Float64Array.of(-7), Float64Array.of(0)] },
    ],
  });
  expect([...text].join('')).toBe(
    'row,dense-net,linear-regression\n1,152.5,0.30000000000000004\n2,-3e-9,1e+21\n3,-7,0\n',
  );
});
