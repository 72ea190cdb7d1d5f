import type { Reporter } from '../render/reporter.ts';

/** For a browser: one file that needs no network, no script and no other file. */
export const html = {
  name: 'html',
  ending: '.html',
  async render(document, { command }) {
    // Loaded only where a page is asked for: the plots' libraries take a tenth of a second.
    const { page } = await import('./page.ts');
    return page(document, command);
  },
} satisfies Reporter;
