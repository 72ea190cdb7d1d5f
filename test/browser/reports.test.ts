import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { accessibilityFaults, faintLabels, repeatedIds } from './accessibility.ts';
import { hasChromium, startedChromium } from './chromium.ts';
import { cutOnPaper, labelFaults, overflowingTexts } from './layout.ts';
import { laptop, openPage, paper, phone, unfold, wideScreen } from './open-page.ts';
import { marksOutside } from './plotted-marks.ts';

const cwd = scratchFolder();
const browser = startedChromium();
const minute = 60_000;

/** A page of every study, on shipped tables of every task: of two classes and of several, of a number, with dates. */
const reports: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['compare', ['compare', 'credit_scoring', '--repeats', '1']],
  ['compare-number', ['compare', 'diabetes', ...quick]],
  ['compare-classes', ['compare', 'seattle_weather', ...quick]],
  ['compare-ladder', ['compare', 'breast_cancer', '--ladder', ...quick]],
  ['compare-several', ['compare', 'breast_cancer', 'diabetes', ...quick]],
  ['explain', ['explain', 'credit_scoring_full', '--row', '5', '--fairness', 'Home', '--repeats', '1']],
  ['explain-classes', ['explain', 'hpc_jobs', '--repeats', '1']],
  ['explain-number', ['explain', 'diabetes', '--row', '1', '--repeats', '1']],
  ['curve', ['curve', 'breast_cancer', '--repeats', '1']],
  ['tune', ['tune', 'diabetes_progression', '--repeats', '1', '--settings', '6']],
];

describe.skipIf(!hasChromium)('a report in a browser', () => {
  describe.each(reports)('%s', (name, [command = '', ...args]) => {
    const file = join(cwd, `${name}.html`);

    beforeAll(async () => {
      const { status, stderr } = await runCompare(
        [...(command === 'compare' ? [] : [command]), ...args, '--output', file],
        { cwd },
      );
      if (status !== 0) throw new Error(stderr);
    }, 3 * minute);

    it('loads without a message, a request or a script, in 300 kB', { timeout: minute }, async () => {
      const { page, incidents } = await openPage(browser(), file, laptop);
      await unfold(page);
      expect(incidents).toEqual([]);
      expect(await page.locator('script:not([type="application/json"])').count()).toBe(0);
      expect(await page.locator('figure svg').count()).toBeGreaterThan(0);
      expect(statSync(file).size).toBeLessThan(300_000);
      await page.close();
    });

    it('can be read by everyone, in light and dark', { timeout: 2 * minute }, async () => {
      const { page } = await openPage(browser(), file, laptop);
      await unfold(page);
      expect(await repeatedIds(page)).toEqual([]);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await faintLabels(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      // Nothing but colours depends on it.
      expect(await accessibilityFaults(page, ['color-contrast'])).toEqual([]);
      expect(await faintLabels(page)).toEqual([]);
      await page.close();
    });

    it.each([phone, laptop, wideScreen, paper])('has everything in its place $width pixels wide', {
      timeout: minute,
    }, async (view) => {
      const { page } = await openPage(browser(), file, view);
      await unfold(page);
      const faults = [await overflowingTexts(page), await labelFaults(page), await marksOutside(page)];
      expect(faults.flat()).toEqual([]);
      if (view === paper) expect(await cutOnPaper(page)).toEqual([]);
      await page.close();
    });
  });

  it('answers on the first screen of a laptop', { timeout: minute }, async () => {
    const { page } = await openPage(browser(), join(cwd, 'compare.html'), laptop);
    const answer = await page.locator('.answer').boundingBox();
    expect((answer?.y ?? 0) + (answer?.height ?? Number.POSITIVE_INFINITY)).toBeLessThan(800);
    await page.close();
  });

  it('lets a keyboard skip to it, and open what is folded away', { timeout: minute }, async () => {
    const { page } = await openPage(browser(), join(cwd, 'compare.html'), laptop);
    await page.keyboard.press('Tab');
    const link = page.locator(':focus');
    expect(await link.getAttribute('class')).toBe('skip');
    expect((await link.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#report$/);
    const [numbers] = await page.locator('figure details').all();
    await numbers?.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await numbers?.getAttribute('open')).not.toBeNull();
    await page.close();
  });

  it('forbids whatever somebody would add to it: scripts, styles, pictures', {
    timeout: minute,
  }, async () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const added = `<script>alert("added")</script><img id="dot" src="${dot}" alt=""><p id="added" style="color: red">added</p>`;
    const file = join(cwd, 'added.html');
    writeFileSync(file, readFileSync(join(cwd, 'compare.html'), 'utf8').replace('<main', `${added}<main`));
    const { page, incidents } = await openPage(browser(), file);
    expect(incidents.filter((incident) => /^(dialog|error)/.test(incident))).toEqual([]);
    expect(incidents.filter((incident) => /^console: .*Content Security Policy/.test(incident)).length).toBe(
      3,
    );
    const width = await page.locator('#dot').evaluate((image) => (image as HTMLImageElement).naturalWidth);
    const colour = await page.locator('#added').evaluate((element) => getComputedStyle(element).color);
    expect([width, colour === 'rgb(255, 0, 0)']).toEqual([0, false]);
    await page.close();
  });
});
