import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** How a page is looked at. */
export interface View {
  readonly width: number;
  readonly height?: number;
  readonly colours?: 'light' | 'dark';
  readonly medium?: 'screen' | 'print';
}

/** The width of A4 between margins of a centimetre, in pixels of 1/96 inch. */
export const paper: View = { width: 718, medium: 'print' };
export const phone: View = { width: 360, height: 740 };
export const laptop: View = { width: 1280, height: 800 };
export const wideScreen: View = { width: 1600, height: 1000 };

/** A page, and all that it did beside being shown: messages on the console, dialogs, requests. */
export interface OpenedPage {
  readonly page: Page;
  readonly incidents: readonly string[];
}

/** Loads a file, as a double click does. */
export async function openPage(
  browser: Browser,
  file: string,
  { width, height = 900, colours = 'light', medium = 'screen' }: View = laptop,
): Promise<OpenedPage> {
  const address = pathToFileURL(file).href;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: colours });
  await page.emulateMedia({ media: medium });
  const incidents: string[] = [];
  page.on('console', (message) => incidents.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== address) incidents.push(`request: ${request.url()}`);
  });
  page.on('dialog', async (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, incidents };
}

/** Opens everything that is folded away. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
