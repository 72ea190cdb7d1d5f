import { describe, expect, it } from 'vitest';
import { comparisonNotes } from '../../../src/report/compare/comparison-notes.ts';
import { verdictOf } from '../../../src/report/compare/verdict-sentence.ts';
import type { ClassificationResult } from '../../../src/results/comparison-result.ts';
import { markdownText } from '../../../src/text/markdown-text.ts';
import { writtenAs } from '../../helpers/written-as.ts';
import { smallResult } from '../../results/small-result.ts';

const warned: ClassificationResult = {
  ...smallResult,
  // Ten inputs and an intercept make the regression's 11 parameters.
  dataset: { ...smallResult.dataset, encodedColumns: [...'abcdefghij'] },
  warnings: [{ code: 'a', message: 'the first: 12 % of "x_y" | <b>' }],
  timings: { ...smallResult.timings, warnings: [{ code: 'b', message: 'the second' }] },
};

it('is a section with the table, the verdict, the warnings as a list and the notes folded away', () => {
  const { label, sentence } = verdictOf(warned);
  const verdict = `**${label}** ${sentence}`;
  expect(label).toBe('Verdict: inconclusive.');
  const notes = comparisonNotes(warned)
    .map((note) => `- ${note}`)
    .join('\n');
  expect(writtenAs('markdown', [warned])).toBe(`### small.csv

100 rows, 1 feature → y (2 classes); 1 × 5-fold cross-validation, seed 1.

|  | Dense net | Logistic regression | net ÷ logistic |
| :-- | --: | --: | --: |
| Parameters | 474 | 11 | 43× |
| Rows per parameter | 10 | 10 |  |
| Operations a prediction | 10× 11+ 1exp | 10× 11+ 1exp | 1.0× |
| Accuracy | 80.0 % | 77.6 % | +2.4 points |
| &emsp;sd over 5 folds | 7.9 | 1.3 | \\[−1.5, +6.3\\] |
| Training time | 60 ms | 1.6 ms | 38× |
| &emsp;as a library | 6.0 s ≈ | 900 ms | 6.7× ≈ |
| Latency, one row | 0.30 µs | 0.050 µs | 6.0× |
| &emsp;as a library | 50 µs | 2.2 µs | 23× |

${verdict}

**Warnings**

- the first: 12 % of "x\\_y" \\| &lt;b&gt;
- the second

<details><summary>Notes</summary>

${notes}

</details>
`);
});

it('has no list of warnings where there are none', () => {
  expect(writtenAs('markdown', [smallResult])).not.toContain('Warnings');
});

it('begins with an overview where there are several tables', () => {
  const other = { ...smallResult, dataset: { ...smallResult.dataset, name: 'other.csv' } };
  const text = writtenAs('markdown', [smallResult, other]);
  expect(text).toMatch(
    /^\| Table \| Verdict .*\n\| :-- .*\n\| small\.csv .*\n\| other\.csv .*\n\n### small\.csv\n/,
  );
  expect(text).toContain(
    '| small.csv | inconclusive, unsettled | +2.4 [−1.5, +6.3] points of accuracy | 474 : 11 | 38× | 6.0× |'
      .replace('[', '\\[')
      .replace(']', '\\]'),
  );
  expect(text.match(/^### /gm)).toHaveLength(2);
});

describe('text from the data stays text', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['`code` *bold* _it_ ~no~', '\\`code\\` \\*bold\\* \\_it\\_ \\~no\\~'],
    ['<img src=x> &amp;', '&lt;img src=x&gt; &amp;amp;'],
    ['[text](javascript:x)', '\\[text\\](javascript:x)'],
    ['$x$', '\\$x\\$'],
    ['back\\slash', 'back\\\\slash'],
    ['two\nlines', 'two\\\\u000alines'],
    ['@someone and #12', '@&#8203;someone and \\#&#8203;12'],
    ['https://example.org', 'https:&#8203;//example.org'],
    ['# heading', '\\# heading'],
    ['- item', '&#8203;- item'],
    ['1. item', '1&#8203;. item'],
    ['1.5 points', '1.5 points'],
    ['−0.2 to +1.3', '−0.2 to +1.3'],
  ])('%j', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it('in every part of the report', () => {
    const hostile = '<script>|\n`@x';
    const text = writtenAs('markdown', [
      {
        ...warned,
        dataset: {
          ...warned.dataset,
          name: hostile,
          target: {
            name: hostile,
            reason: hostile,
            taskReason: 'text, so classes',
            classes: [{ label: hostile, rows: 100 }],
          },
          actions: [{ code: 'c', message: hostile }],
        },
        warnings: [{ code: 'd', message: hostile }],
      },
    ]);
    expect(text).not.toMatch(/<script|[^\\]`|@x/);
    const escaped = '&lt;script&gt;\\|\\\\u000a\\`@&#8203;x';
    expect(text.split(escaped).length - 1).toBeGreaterThanOrEqual(6);
    // The table keeps its four columns.
    for (const row of text.match(/^\|.*$/gm) ?? []) expect(row.split(' | ')).toHaveLength(4);
  });
});
