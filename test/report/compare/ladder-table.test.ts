import { expect, it } from 'vitest';
import { comparisonTable } from '../../../src/report/compare/comparison-table.ts';
import type { ClassificationResult } from '../../../src/results/comparison-result.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import { writtenAs } from '../../helpers/written-as.ts';
import { figureOf, modelOf, smallResult } from '../../results/small-result.ts';

const at = (estimate: number, low: number, high: number) => ({ estimate, low, high });
const none = at(0, 0, 0);
const withLadder: ClassificationResult = {
  ...smallResult,
  ladder: {
    models: [
      modelOf('decision-tree', figureOf(0.8, 0.8, 0.8, 0.8, 0.8), { parameters: 40 }),
      modelOf('nearest-neighbours', figureOf(0.7, 0.7, 0.7, 0.7, 0.7), { parameters: 1_234_567 }),
    ],
    rungs: [
      { id: 'majority-class', parameters: 2, toReference: at(-17.6, -18.2, -17), toBest: at(-20, -21, -19) },
      { id: 'logistic-regression', parameters: 11, toReference: none, toBest: at(-2.4, -4.1, -0.7) },
      { id: 'decision-tree', parameters: 40, toReference: at(2.4, 0.7, 4.1), toBest: none },
      { id: 'dense-net', parameters: 474, toReference: at(2.4, -1.5, 6.3), toBest: none },
      {
        id: 'nearest-neighbours',
        parameters: 1_234_567,
        toReference: at(-17.6, -28.2, -17),
        toBest: at(-20, -21, -19),
      },
    ],
    best: 'decision-tree',
    simplest: 'decision-tree',
    possible: ['logistic-regression'],
  },
};

it('stands below the verdict, fewest numbers first, at most 80 characters wide', () => {
  const text = comparisonTable(withLadder);
  expect(text.split(' Verdict: ')[1]?.split('\n\n').slice(1).join('\n\n')).toBe(
    [
      'The ladder,          Numbers   Accuracy   − regression,        Training Latency',
      'fewest numbers first                      points',
      ' Always "p"          2         60.0 %     −17.6 [−18.2, −17.0] –        –',
      ' Logistic regression 11        77.6 %     ·                    1.6 ms   0.050 µs',
      ' Decision tree       40        80.0 %     +2.4 [+0.7, +4.1]    –        –',
      ' Dense net           474       80.0 %     +2.4 [−1.5, +6.3]    60 ms    0.30 µs',
      ' Nearest neighbours  1,234,567 70.0 %     −17.6 [−28.2, −17.0] –        –',
      '',
      ' Simplest within 1 point of the best: the best itself, the decision tree. By its',
      ' interval, the logistic regression may be so too. The best of 5 models looks',
      ' better than it is.',
      '',
    ].join('\n'),
  );
  expect(widestLine(text)).toBeLessThanOrEqual(80);
  expect(comparisonTable(smallResult)).not.toContain('The ladder');
});

it('has a row a model in the CSV, with its own difference and no verdict', () => {
  const [header, ...rows] = writtenAs('csv', [withLadder]).split('\n');
  const place = (name: string) => (header ?? '').split(',').indexOf(name);
  const tree = rows.find((row) => row.includes('decision-tree'))?.split(',') ?? [];
  expect(tree[place('differencePoints')]).toBe('2.4');
  expect(tree[place('verdict')]).toBe('');
});
