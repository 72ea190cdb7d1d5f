import { recordElement } from '../../results/record-in-page.ts';
import type { ReportDocument } from '../document/document.ts';
import { figureStyle } from '../figures/drawing/figure-style.ts';
import { blocksHtml } from './blocks-html.ts';
import { element, type Markup, plain, written } from './markup.ts';
import { pageStyle } from './page-style.ts';
import { policyHash } from './policy-hash.ts';

/**
 * A whole page. Nothing in it asks for anything, by its Content-Security-Policy: its style is its own, it has no script
 * but the data, and no text of the data becomes markup.
 *
 * @param command that asked for it; absent where none did
 */
export function page({ title, blocks, data }: ReportDocument, command: string | undefined): string {
  const style = pageStyle + figureStyle;
  const policy = `default-src 'none'; style-src ${policyHash(style)}; base-uri 'none'; form-action 'none'`;
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    element('title', {}, plain(title)).markup,
    `<style>${style}</style>`,
  ];
  const body: Markup[] = [
    element('a', { class: 'skip', href: '#report' }, plain('Skip to the report')),
    element('main', { id: 'report' }, element('h1', {}, plain(title)), ...blocksHtml(blocks)),
    footer(command),
    written(recordElement(data)),
  ];
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head>\n${head.join('\n')}\n</head>`,
    `<body>\n${body.map(({ markup }) => markup).join('\n')}\n</body>`,
    '</html>',
    '',
  ].join('\n');
}

function footer(command: string | undefined): Markup {
  const made = command === undefined ? [] : [plain(' with '), element('code', {}, plain(command))];
  return element(
    'footer',
    {},
    element('p', {}, plain('Made by simplest-model'), ...made, plain('. This page needs no network.')),
  );
}
