import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { writeTable } from '../helpers/tables.ts';
import { accessibilityFaults, faintLabels } from './accessibility.ts';
import { hasChromium, startedChromium } from './chromium.ts';
import { cutOnPaper, labelFaults, overflowingTexts } from './layout.ts';
import { openPage, phone } from './open-page.ts';
import { embeddedRecord, farthestOff, marksOutside, plottedMarks } from './plotted-marks.ts';

const cwd = scratchFolder();
const browser = startedChromium();

/** A page with a body of its own. */
async function pageOf(body: string) {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><style>body { background: white }</style></head><body><main><h1>A page</h1>${body}</main></body></html>`;
  writeTable(cwd, 'page.html', html);
  return openPage(browser(), join(cwd, 'page.html'), phone);
}

const plot = (content: string): string =>
  `<figure id="plot"><svg role="img" aria-label="A plot" width="300" height="100" viewBox="0 0 300 100"><line class="axis" x1="50" y1="80" x2="290" y2="80" stroke="black"/>${content}</svg></figure>`;

describe.skipIf(!hasChromium)('what the pages are held against', () => {
  it('finds nothing in a page that is as it should be', async () => {
    const { page, incidents } = await pageOf(
      plot('<text x="60" y="20">one</text><text x="160" y="20">two</text>'),
    );
    expect(incidents).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await faintLabels(page)).toEqual([]);
    expect(await overflowingTexts(page)).toEqual([]);
    expect(await labelFaults(page)).toEqual([]);
    expect(await marksOutside(page)).toEqual([]);
    await page.close();
  });

  it('finds requests, messages and dialogs', async () => {
    const { page, incidents } = await pageOf(
      '<img alt="" src="missing.png"><script>console.log("hello"); alert("you"); nothing()</script>',
    );
    expect(incidents.join('\n')).toMatch(/request: .*missing\.png/);
    expect(incidents).toContain('console: hello');
    expect(incidents).toContain('dialog: you');
    expect(incidents.join('\n')).toMatch(/error: nothing is not defined/);
    await page.close();
  });

  it('finds what a screen reader cannot read, and texts too faint', async () => {
    const { page } = await pageOf(
      `<p style="color: #aaaaaa">faint</p><img src="data:," >${plot('<text x="60" y="20" fill="#aaaaaa">faint too</text>')}`,
    );
    const faults = (await accessibilityFaults(page)).join('\n');
    expect(faults).toMatch(/color-contrast/);
    expect(faults).toMatch(/image-alt/);
    // By hand: #aaa is (170 / 255 + 0.055) / 1.055 to the power of 2.4 = 0.402; 1.05 / 0.452 = 2.32.
    expect(await faintLabels(page)).toEqual(['faint too: 2.32']);
    await page.close();
  });

  it('finds what is wider than the page, but for what scrolls by itself', async () => {
    const { page } = await pageOf(
      '<p style="white-space: nowrap">' +
        'a line that is longer than a phone is wide and does not break</p>' +
        '<div class="scroll" style="overflow-x: auto"><p style="width: 900px; text-align: right">far</p></div>',
    );
    expect((await overflowingTexts(page)).join('\n')).toMatch(/a line that.*\n.*wide/);
    expect(await cutOnPaper(page)).toEqual(['null: 900 of 344']);
    await page.close();
  });

  it('finds labels on each other, and marks and labels outside', async () => {
    const { page } = await pageOf(
      plot(
        '<text x="60" y="20">one</text><text x="65" y="20">two</text><text x="280" y="50">beyond</text>' +
          '<rect data-x="1" x="10" y="40" width="10" height="10"/><rect data-x="2" x="60" y="40" width="10" height="10"/>',
      ),
    );
    expect(await labelFaults(page)).toEqual([
      'plot: "one" lies on "two"',
      'plot: "beyond" reaches beyond the plot',
    ]);
    const outside = await marksOutside(page);
    expect(outside.length).toBe(1);
    expect(outside[0]).toMatch(/data-x="1".* is outside of its axes/);
    await page.close();
  });

  it('reads the record and the marks, and finds one that lies elsewhere', async () => {
    const marks = [10, 20, 40].map(
      (x) => `<path class="dot" data-x="${x}" transform="translate(${50 + 3 * x},9)" d="M0,0h9"/>`,
    );
    const { page } = await pageOf(
      `${plot(marks.join(''))}<script type="application/json">{"title": "\\u003c/script>"}</script>`,
    );
    expect(await embeddedRecord(page)).toEqual({ title: '</script>' });
    const read = await plottedMarks(page, 'plot', '.dot');
    expect(read.map(({ values }) => values.x)).toEqual(['10', '20', '40']);
    const places = read.map(({ left }) => left);
    expect(farthestOff([10, 20, 40], places)).toBeCloseTo(0, 6);
    // By hand: the line through the means 7/3 and 50/3 has the slope 190/14, and misses the second place by 15/7.
    expect(farthestOff([1, 2, 4], [0, 10, 40])).toBeCloseTo(15 / 7, 9);
    await page.close();
  });
});
