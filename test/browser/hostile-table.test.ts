import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, writeTable } from '../helpers/tables.ts';
import { hasChromium, startedChromium } from './chromium.ts';
import { labelFaults, overflowingTexts } from './layout.ts';
import { openPage, phone } from './open-page.ts';

const cwd = scratchFolder();
const browser = startedChromium();

/** Names and cells that would be markup, scripts or a line turned around. */
const [image, script, svg, turned] = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(2)</script>',
  '</text></svg><svg onload=alert(3)>',
  'abc\u202edcba\u2066',
];
const table = csv(`${turned},${image},${svg}`, 200, (row) => [
  scattered(row),
  scattered(row * 3 + 1),
  scattered(row) + scattered(row * row + 5) > 100 ? script : turned,
]);

describe.skipIf(!hasChromium)('a table made of markup, scripts and signs that turn a line around', () => {
  it.each([['compare'], ['explain']])('changes nothing but its own text in the page of %s', {
    timeout: 120_000,
  }, async (command) => {
    writeTable(cwd, 'hostile.csv', table);
    const file = join(cwd, `${command}.html`);
    const args = command === 'compare' ? quick : ['explain', '--row', '1', '--repeats', '1'];
    const { stderr, status } = await runCompare([...args, 'hostile.csv', '--output', file], { cwd });
    expect(status, stderr).toBe(0);
    const { page, incidents } = await openPage(browser(), file, phone);
    expect(incidents).toEqual([]);
    expect(
      await page.locator('img, [onerror], [onload], script:not([type="application/json"])').count(),
    ).toBe(0);
    const { text, drawn } = await page.evaluate(() => ({
      text: document.body.innerText,
      drawn: [...document.querySelectorAll('svg text')].map(({ textContent }) => textContent).join('\n'),
    }));
    expect(text).toContain(svg);
    expect(text + drawn).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect([await overflowingTexts(page), await labelFaults(page)]).toEqual([[], []]);
    await page.close();
  });
});
