import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { curveDocument } from '../../../src/report/curve/curve-document.ts';
import type { ReportDocument } from '../../../src/report/document/document.ts';
import { explanationDocument } from '../../../src/report/explain/explanation-document.ts';
import { reporters } from '../../../src/report/registry.ts';
import { tuneDocument } from '../../../src/report/tune/tune-document.ts';
import { writtenText } from '../../helpers/written-as.ts';
import { curveOf, overtaking } from '../curve/example-curve.ts';
import { number, severalClasses, twoClasses } from '../explain/example-explanations.ts';
import { exampleTune } from '../tune/example-tune.ts';

const written = writtenText;
const records = (document: ReportDocument): Record<string, string>[] =>
  parse(written('csv', document), { columns: true });

const warning = { code: 'a', message: 'beware of a_b' };
const curve = curveOf(overtaking, { warnings: [warning] });
const documents = {
  curve: curveDocument(curve),
  tune: tuneDocument(exampleTune),
  'explain, two classes': explanationDocument(twoClasses),
  'explain, several classes': explanationDocument(severalClasses),
  'explain, a number': explanationDocument(number),
};

describe.each(Object.entries(documents))('%s', (_, document) => {
  it('is written in every format, and ends with a line feed', async () => {
    for (const reporter of reporters) {
      const text = await reporter.render(document, { isColoured: false });
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(text).not.toContain('\u001b');
    }
  });

  it('has tables of Markdown whose rows have the cells of their heading', () => {
    const tables = written('markdown', document).match(/(^\|.*\n)+/gm) ?? [];
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const widths = table
        .trim()
        .split('\n')
        .map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it('has rows of raw values under unique names', () => {
    const { columns, rows } = document.records;
    expect(new Set(columns).size).toBe(columns.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('a learning curve', () => {
  it('is a plot in a fence, a table of the sizes and the warnings', () => {
    const text = written('markdown', documents.curve);
    expect(text).toMatch(/^### credit_scoring\.csv\n|^### credit\\_scoring\.csv\n/);
    expect(text).toMatch(/\*\*Accuracy over training rows\*\*\n\n```text\n {5}│/);
    expect(text).toContain('| Training rows | Dense net, Accuracy | Logistic regression, Accuracy |');
    expect(text).toContain('| 3,564 | 88.0 % \\[87.0 %, 89.0 %\\] |');
    expect(text).toContain('| +11.0 \\[+9.0, +13.0\\] points of accuracy |');
    expect(text).toContain('**Warnings**\n\n- beware of a\\_b');
  });

  it('has a row a size and model, judged or timed', () => {
    const rows = records(documents.curve);
    const sizes = [20, 60, 180, 200, 540, 1620, 1800, 3564];
    expect(rows.map(({ trainingRows, model }) => `${trainingRows} ${model}`)).toEqual(
      sizes.flatMap((size) => [`${size} dense-net`, `${size} logistic-regression`]),
    );
    expect(rows.at(-2)).toMatchObject({
      metric: 'accuracy',
      scoreMean: '0.88',
      differencePoints: '11',
      trainingMilliseconds: '31.2',
    });
    // The reference has no difference to itself, and a size that was not timed no time.
    expect(rows.at(-1)).toMatchObject({ scoreMean: '0.77', differencePoints: '' });
    expect(rows[0]).toMatchObject({ scoreMean: '0.61', trainingMilliseconds: '' });
  });
});

describe('a sweep', () => {
  it('is a plot in a fence and two tables', () => {
    const text = written('markdown', documents.tune);
    expect(text).toMatch(
      /\*\*Accuracy: settings, better to the right\*\*\n\n```text\n dense net, 25 settings/,
    );
    expect(text).toContain('| Best setting, as it seems | 78.0 % | 77.0 % |');
    expect(text).toContain('| &emsp;optimism of the best | +1.0 points | 0.0 points |');
    expect(text).toMatch(/\| learning rate \| ███▋ \| 52 % \| 0\.005: 75\.0 {2}0\.0005: /);
  });

  it('has a row a setting, with the knobs of its model', () => {
    const rows = records(documents.tune);
    expect(rows).toHaveLength(25 + 6);
    expect(rows[0]).toMatchObject({
      model: 'dense-net',
      learningRate: '0.005',
      optimizer: 'adam',
      momentum: '',
      hiddenSizes: '20→10',
      ridge: '',
      scoreMean: '0.78',
      isUntuned: 'true',
      isBest: 'true',
      // 0, 1, 0, 2 and 1 were chosen for the five parts.
      timesChosen: '2',
    });
    expect(rows[25]).toMatchObject({ model: 'logistic-regression', ridge: '1', learningRate: '' });
  });
});

describe('an explanation', () => {
  it('has tables of the layers, the coefficients and the groups', () => {
    const text = written('markdown', documents['explain, two classes']);
    expect(text).toContain('#### The net\n\n| Layer | Output | Params | inputs × outputs + biases |');
    expect(text).toContain('#### Odds of good against bad, without a penalty\n');
    expect(text).toContain('| income | +2 | `          │███▒▒▒▒───` | 7.39 | 2.72 to 20.1 |');
    expect(text).toContain('|  | not identifiable | separable |  |');
    expect(text).toContain('| dense net, accuracy | dense net, selected | dense net, ratio |');
  });

  it('has a row a figure', () => {
    const rows = records(documents['explain, two classes']);
    const found = (wanted: Record<string, string>) =>
      rows.filter((row) => Object.entries(wanted).every(([name, value]) => row[name] === value));
    expect(found({ part: 'equation', name: 'income' })).toMatchObject([
      { model: 'logistic-regression', class: 'good', figure: 'coefficient', value: '1.25' },
    ]);
    expect(found({ part: 'contrast', name: 'income', figure: 'low' })).toHaveLength(1);
    expect(found({ part: 'importance', name: 'income', figure: 'mean' }).map(({ model }) => model)).toEqual([
      'dense-net',
      'logistic-regression',
    ]);
    expect(found({ part: 'fairness', name: 'f', figure: 'ratio' })).toHaveLength(2);
  });
});
