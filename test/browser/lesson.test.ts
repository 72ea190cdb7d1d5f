import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeFold, evaluateFold } from '../../src/evaluation/folds/evaluate-fold.ts';
import { scorePredictions } from '../../src/evaluation/folds/score-predictions.ts';
import { readTable } from '../../src/sources/read-table.ts';
import { describeForStudy } from '../../src/studies/shared/describe-for-study.ts';
import { defaultSettings } from '../../src/studies/shared/options.ts';
import { planProtocol } from '../../src/studies/shared/protocol.ts';
import { targetsOf } from '../../src/studies/shared/targets-of.ts';
import { runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, writeTable } from '../helpers/tables.ts';
import { accessibilityFaults } from './accessibility.ts';
import { hasChromium, startedChromium } from './chromium.ts';
import { overflowingTexts } from './layout.ts';
import { laptop, type OpenedPage, openPage, phone, type View, wideScreen } from './open-page.ts';

const cwd = scratchFolder();
const browser = startedChromium();
const minute = 60_000;
const hostile = '<img src=x onerror=alert(1)>';

/** Opens a lesson, whose worker is the only thing that it loads, from itself. */
async function openLesson(name: string, view?: View): Promise<OpenedPage> {
  const { page, incidents } = await openPage(browser(), join(cwd, `${name}.html`), view);
  await untilReady(page);
  return {
    page,
    get incidents() {
      return incidents.filter((incident) => !incident.startsWith('request: blob:null/'));
    },
  };
}

/** The numbers of two rows that lie far from all others, each in a corner. */
const lonelyRows = { upperLeft: 31, lowerRight: 62 } as const;

/** Rows along the diagonal from the lower left to the upper right but for two, which lie in the other corners. */
function corners(): string {
  return csv('x,y,class', 200, (row) => {
    const place = (row * 100) / 199;
    if (row + 1 === lonelyRows.upperLeft) return [0, 100, 'odd'];
    if (row + 1 === lonelyRows.lowerRight) return [100, 0, 'even'];
    return [place, place, scattered(row) > place ? 'odd' : 'even'];
  });
}

const play = (page: Page) => page.locator('.controls button').first();

/** Waits until the net can be trained: it is planned anew after each change. */
async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const status = document.querySelector('.status')?.textContent ?? '';
    return /^(epoch|done)/.test(status);
  });
}

async function untilDone(page: Page): Promise<void> {
  await page.waitForFunction(() => /^done/.test(document.querySelector('.status')?.textContent ?? ''));
}

/** The accuracies, as they are printed, of the first fold of `compare`. */
async function accuracies(name: string): Promise<string[]> {
  const table = await readTable(`datasets/${name}.csv`, {});
  const dataset = describeForStudy(table, {});
  const [fold] = planProtocol(table, 0, dataset, defaultSettings).folds;
  if (fold === undefined) throw new Error('no fold');
  const data = { features: dataset.features, targets: targetsOf(dataset.target), options: defaultSettings };
  expect(encodeFold(data, fold.split).train.columns).toBe(10);
  const { models, testTargets, trainShares } = evaluateFold(data, fold);
  return models
    .filter(({ id }) => ['dense-net', 'logistic-regression'].includes(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ predictions }) => scorePredictions('accuracy', testTargets, predictions, trainShares) ?? 0)
    .map((score) => `${(100 * score).toFixed(1)} %`);
}

describe.skipIf(!hasChromium)('a lesson in a browser', () => {
  beforeAll(async () => {
    const table = csv(`a${hostile},"b ""c""",d`, 200, (row) => [
      scattered(row),
      row % 3 === 0 ? `"${hostile}"` : `level${row % 5}`,
      scattered(row) > 50 ? `"</script>${hostile}"` : 'low',
    ]);
    writeTable(cwd, 'hostile.csv', table);
    writeTable(cwd, 'corners.csv', corners());
    for (const name of ['credit_scoring', 'hpc_jobs', 'hostile.csv', 'corners.csv']) {
      const output = `${name.replace('.csv', '')}.html`;
      const { status, stderr } = await runCompare(['lesson', name, '--output', output], { cwd });
      if (status !== 0) throw new Error(stderr);
    }
    const number = ['lesson', 'diabetes_progression', '--task', 'regression', '--target', 'bmi'];
    for (const more of [
      ['--output', 'number.html'],
      ['--log-target', '--output', 'logarithm.html'],
    ]) {
      const { status, stderr } = await runCompare([...number, ...more], { cwd });
      if (status !== 0) throw new Error(stderr);
    }
  }, 2 * minute);

  it('ends with the accuracies of the command on the same split', { timeout: 2 * minute }, async () => {
    const opened = await openLesson('credit_scoring');
    const { page } = opened;
    await page.locator('.controls select').selectOption('4');
    await play(page).click();
    await untilDone(page);
    await expect
      .poll(() => Promise.all(['#net-score', '#regression-score'].map((id) => page.locator(id).innerHTML())))
      .toEqual((await accuracies('credit_scoring')).map((score) => expect.stringMatching(`^${score}<`)));
    expect(opened.incidents).toEqual([]);
    await page.close();
  });

  it.each([1, 2, 3, 4, 5, 6])('plays lesson %d to its end', { timeout: 2 * minute }, async (number) => {
    const opened = await openLesson('credit_scoring');
    const { page } = opened;
    await page.locator('.lessons button').nth(number).click();
    await untilReady(page);
    expect(await page.locator('#answer').textContent()).toBe('');
    const scores = () =>
      Promise.all(['#net-score', '#regression-score'].map((id) => page.locator(id).textContent()));
    await expect.poll(scores).toEqual(['?', '?']);
    await page.locator('.lesson button').click();
    await page.waitForFunction(() => {
      const answer = document.querySelector('#answer')?.textContent ?? '';
      return answer !== '' && !answer.startsWith('Watch');
    });
    expect(await page.locator('#answer').textContent()).not.toMatch(/undefined|NaN|null|–/);
    await expect.poll(scores).toEqual([expect.stringMatching(/^\d/), expect.stringMatching(/^\d/)]);
    for (const link of await page.locator('.lesson a').all())
      expect(await page.locator((await link.getAttribute('href')) ?? '').count()).toBe(1);
    expect(await page.locator('.lesson code').textContent()).toMatch(/^compare .*credit_scoring/);
    expect(opened.incidents).toEqual([]);
    await page.close();
  });

  it('shows few pictures to who wants less motion', { timeout: minute }, async () => {
    const { page } = await openLesson('credit_scoring');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.locator('.lessons button').nth(1).click();
    await untilReady(page);
    await page.evaluate(() => {
      const status = document.querySelector('.status') as HTMLElement;
      const observer = new MutationObserver(() => {
        status.dataset.changes = String(Number(status.dataset.changes ?? 0) + 1);
      });
      observer.observe(status, { childList: true, characterData: true, subtree: true });
    });
    await page.locator('.lesson button').click();
    await untilDone(page);
    // Two a second for five seconds, and a few more; without the wish there is one for each of some hundred batches.
    const changes = Number(await page.locator('.status').getAttribute('data-changes'));
    expect(changes).toBeGreaterThan(5);
    expect(changes).toBeLessThan(20);
    await page.close();
  });

  it('shows a net whose weights run away', { timeout: 2 * minute }, async () => {
    const opened = await openLesson('number');
    const { page } = opened;
    await page.locator('.knobs select').nth(1).selectOption('sgd');
    await page.locator('.knobs input[type="range"]').first().press('End');
    await page.locator('.knobs input[type="checkbox"]').uncheck();
    await page.waitForTimeout(300);
    await untilReady(page);
    await page.locator('.controls select').selectOption('4');
    await play(page).click();
    await page.waitForFunction(() =>
      /^epoch \d{2}/.test(document.querySelector('.status')?.textContent ?? ''),
    );
    expect(opened.incidents).toEqual([]);
    await page.close();
  });

  it('takes whatever is touched while it trains', { timeout: 2 * minute }, async () => {
    const opened = await openLesson('credit_scoring');
    const { page } = opened;
    await play(page).click();
    const sliders = await page.locator('.knobs input[type="range"]').all();
    for (const slider of sliders) {
      await slider.press('ArrowRight');
      await slider.press('ArrowLeft');
      await slider.press('ArrowLeft');
    }
    await page.locator('.knobs select').nth(0).selectOption('tanh');
    await page.locator('.knobs select').nth(1).selectOption('sgd');
    await page.locator('.knobs select').nth(2).selectOption({ index: 1 });
    await page.locator('.knobs input[type="text"]').fill('5');
    await page.locator('.knobs input[type="text"]').press('Enter');
    await page.waitForTimeout(400);
    await untilReady(page);
    // 9 columns are left: (9 + 1) × 5 + (5 + 1) × 4 = 74 numbers, and 9 + 1 of the regression.
    const numbers = page.locator('tbody tr').first().locator('td');
    expect(await numbers.allTextContents()).toEqual(['74', '10']);
    await page.locator('.controls button').nth(1).click();
    await page.waitForFunction(() => /batch 1 of/.test(document.querySelector('.status')?.textContent ?? ''));
    expect(opened.incidents).toEqual([]);
    await page.close();
  });

  it.each(['hpc_jobs', 'number', 'hostile'])('trains on %s', { timeout: 2 * minute }, async (name) => {
    const opened = await openLesson(name);
    const { page } = opened;
    await page.locator('.controls select').selectOption('4');
    await play(page).click();
    await untilDone(page);
    expect(await page.locator('img').count()).toBe(0);
    expect(opened.incidents).toEqual([]);
    await page.close();
  });

  it('says that it learns a logarithm, and answers in the unit of the number', async () => {
    const { page } = await openLesson('logarithm');
    expect(await page.locator('h1 + p').textContent()).toContain('the natural logarithm of bmi');
    const sum = page.locator('.follow tbody tr').last();
    expect(await sum.locator('th').textContent()).toBe('sum for ln(bmi)');
    const logarithm = Number((await sum.locator('td').last().textContent())?.replace('−', '-'));
    const answer = Number(await page.locator('.follow strong').last().textContent());
    // The sum is printed with three digits.
    expect(Math.abs(Math.log(answer) - logarithm)).toBeLessThan(0.005);
    await page.close();
  });

  it.each([
    { ...laptop, colours: 'light' },
    { ...laptop, colours: 'dark' },
    phone,
    wideScreen,
    { ...wideScreen, width: 1920 },
  ] as const)('can be used by everyone: $width pixels, $colours', { timeout: 2 * minute }, async (view) => {
    const { page } = await openLesson('credit_scoring', view);
    await page.locator('.lessons button').nth(1).click();
    await untilReady(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflowingTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.close();
  });

  it('draws the loss of every epoch', { timeout: minute }, async () => {
    const { page } = await openLesson('credit_scoring');
    await page.locator('.controls select').selectOption('4');
    await play(page).click();
    await untilDone(page);
    const epochs = Number((await page.locator('.status').textContent())?.match(/\d+/)?.[0]);
    const points = (path: string | null): number => path?.split(/[ML]/).slice(1).length ?? 0;
    for (const line of ['path.net:not(.held)', 'path.net.held'])
      await expect.poll(async () => points(await page.locator(line).getAttribute('d'))).toBe(epochs);
    await page.close();
  });

  it('follows a row that is clicked at, or whose number is typed', { timeout: minute }, async () => {
    const opened = await openLesson('corners');
    const { page } = opened;
    await page.locator('.pick select').nth(0).selectOption({ label: 'x' });
    await page.locator('.pick select').nth(1).selectOption({ label: 'y' });
    await expect
      .poll(() => page.locator('#map ~ .soft').last().textContent())
      .toMatch(/x: 0 to 100; upwards y: /);
    const rows = page.locator('.map .rows').first();
    const { width = 0, height = 0 } = (await rows.boundingBox()) ?? {};
    for (const [corner, row] of [
      [{ x: 2, y: 2 }, lonelyRows.upperLeft],
      [{ x: width - 2, y: height - 2 }, lonelyRows.lowerRight],
    ] as const) {
      await rows.click({ position: corner });
      expect(await page.locator('.pick input').inputValue()).toBe(String(row));
      await expect.poll(() => page.locator('.follow').textContent()).toContain(`Row ${row}: in truth`);
    }
    await page.locator('.pick input').fill('7');
    await page.locator('.pick input').press('Enter');
    await expect.poll(() => page.locator('.follow').textContent()).toContain('Row 7: in truth');
    expect(opened.incidents).toEqual([]);
    await page.close();
  });

  it('is played by keyboard', { timeout: minute }, async () => {
    const { page } = await openLesson('credit_scoring');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('class')).toBe('skip');
    await play(page).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      /^(epoch [1-9]|done)/.test(document.querySelector('.status')?.textContent ?? ''),
    );
    await page.close();
  });
});

describe.skipIf(!hasChromium)('a lesson that goes on', () => {
  it('takes no more memory than when it had been going on for a while', { timeout: 2 * minute }, async () => {
    const { page } = await openLesson('number');
    const session = await page.context().newCDPSession(page);
    const heap = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    await page.locator('.knobs input[type="checkbox"]').uncheck();
    await page.waitForFunction(() => /^epoch 0/.test(document.querySelector('.status')?.textContent ?? ''));
    await page.locator('.controls select').selectOption('4');
    await play(page).click();
    await page.waitForFunction(() =>
      /^epoch \d{4}/.test(document.querySelector('.status')?.textContent ?? ''),
    );
    const before = await heap();
    await page.waitForTimeout(15_000);
    const after = await heap();
    expect(after - before).toBeLessThan(1_000_000);
    await page.close();
  });
});
