import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { comparisonDocument } from '../../../src/report/compare/comparison-document.ts';
import { curveDocument } from '../../../src/report/curve/curve-document.ts';
import type { ReportDocument } from '../../../src/report/document/document.ts';
import { explanationDocument } from '../../../src/report/explain/explanation-document.ts';
import { html } from '../../../src/report/page/html.ts';
import { tuneDocument } from '../../../src/report/tune/tune-document.ts';
import type { ComparisonResult } from '../../../src/results/comparison-result.ts';
import { smallRegression } from '../../results/small-regression.ts';
import { smallResult } from '../../results/small-result.ts';
import { comparisonWith } from '../../results/told.ts';
import { curveOf, overtaking } from '../curve/example-curve.ts';
import { twoClasses } from '../explain/example-explanations.ts';
import { exampleTune } from '../tune/example-tune.ts';

const plain = { isList: false, details: false, explain: false };
const pageOf = (document: ReportDocument, command?: string): Promise<string> =>
  html.render(document, { isColoured: false, ...(command === undefined ? {} : { command }) });
const comparison = (result: ComparisonResult = smallResult): Promise<string> =>
  pageOf(comparisonDocument([result], plain));
const documents: readonly (readonly [string, ReportDocument])[] = [
  ['classes', comparisonDocument([smallResult], plain)],
  ['a number', comparisonDocument([smallRegression], plain)],
  ['several files', comparisonDocument([smallResult, smallRegression], { ...plain, isList: true })],
  ['a curve', curveDocument(curveOf(overtaking))],
  ['an explanation', explanationDocument(twoClasses)],
  ['a sweep', tuneDocument(exampleTune)],
];

describe('a page', () => {
  it.each(documents)('of %s allows nothing but its own style', async (_, document) => {
    const page = await pageOf(document);
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    );
    const outside = page.replace(/<script type="application\/json" id="result">.*?<\/script>/s, '');
    expect(outside).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|@import|url\(/i);
    expect(outside.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|\/\/\w/);
  });

  it.each(documents)('of %s holds its record', async (_, document) => {
    const embedded = /<script type="application\/json" id="result">(.*?)<\/script>/s.exec(
      await pageOf(document),
    );
    expect(JSON.parse(embedded?.[1] ?? '')).toEqual(JSON.parse(JSON.stringify(document.data)));
  });

  it.each(documents)('of %s closes every element that it opens', async (_, document) => {
    const page = (await pageOf(document)).replace(/<script.*?<\/script>|<style>.*?<\/style>/gs, '');
    const open: string[] = [];
    for (const [, end, name = '', self] of page.matchAll(/<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/g)) {
      if (self === '/' || name === 'meta') continue;
      if (end === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it.each(documents)('of %s has headings in order, and names that are unique', async (_, document) => {
    const page = await pageOf(document);
    const levels = Array.from(page.matchAll(/<h(\d)>/g), ([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, place) => {
      expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    const ids = Array.from(page.matchAll(/\sid="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names the command that asked for it, and says how to get the figures again', async () => {
    const page = await pageOf(comparisonDocument([smallResult], plain), 'compare a.csv --seed 1');
    expect(page).toContain('<code>compare a.csv --seed 1</code>');
    expect(page).toContain(`sha256 ${'a'.repeat(64)}`);
    expect(await comparison()).not.toContain('<code>');
  });

  it('has every row of a table, and keeps a number with its unit', async () => {
    const page = await comparison();
    expect(page).toContain('<th scope="row">Parameters</th><td class="right">474</td>');
    expect(page).toContain('95\u00a0%');
  });

  it('draws the chances in the order of the verdicts', async () => {
    const page = await comparison();
    expect(page).toMatch(/class="candidate" x="0%".*class="neither".*class="reference"/s);
    expect(page).toContain('<strong>79\u00a0%</strong> that the net is better by the margin');
  });
});

describe('the answer', () => {
  const answer = async (told: Parameters<typeof comparisonWith>[1]): Promise<string | undefined> =>
    /<p class="headline">(.*?)<\/p>/.exec(
      await comparison({ ...smallResult, comparison: comparisonWith(smallResult.comparison, told) }),
    )?.[1];
  it.each([
    ['dense-net', 'settled', 'Yes: take the dense net.'],
    ['inconclusive', 'unsettled', 'Perhaps: the net is ahead, but not surely so.'],
    ['logistic-regression', 'settled', 'No: take the logistic regression.'],
    ['logistic-regression', 'unsettled', 'Not as far as these rows show: take the logistic regression.'],
  ] as const)('follows from the verdict: %s, %s', async (verdict, evidence, expected) => {
    expect(await answer({ verdict, evidence })).toBe(expected);
  });
});

describe('a table whose names are markup', () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\'&\u202e\u001b[31m';
  const told = { ...smallResult.dataset, name: hostile };
  const result: ComparisonResult = {
    ...smallResult,
    dataset: {
      ...told,
      features: [{ name: hostile, kind: 'numeric' }],
      encodedColumns: [hostile],
      target: {
        ...smallResult.dataset.target,
        name: hostile,
        classes: [
          { label: hostile, rows: 60 },
          { label: `${hostile}2`, rows: 40 },
        ],
      },
    },
    warnings: [{ code: 'a', message: hostile }],
  };

  it('changes nothing but its own text', async () => {
    const [page, usual] = [await comparison(result), await comparison()];
    const tags = (text: string) => Array.from(text.matchAll(/<\/?([a-z]\w*)/g), ([, name]) => name).sort();
    const withoutWarnings = (text: string) => text.replace(/<p class="label">Warnings.*?<\/ul>/s, '');
    expect(tags(withoutWarnings(page))).toEqual(tags(withoutWarnings(usual)));
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(page).not.toContain('\u202e');
    expect(page).not.toContain('\u001b');
  });
});
