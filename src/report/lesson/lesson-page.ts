import { builtBytes } from '../../built-bytes.ts';
import type { LessonData } from '../../lesson/lesson-data.ts';
import { jsonElement } from '../../text/json-in-page.ts';
import { escapeMarkup } from '../figures/drawing/markup.ts';
import { policyHash } from '../page/policy-hash.ts';

/** The largest page, so that it can be mailed and opened on a phone. */
const mostBytes = 2_000_000;

/** A page without its table. */
interface PageParts {
  readonly script: string;
  readonly worker: string;
  readonly style: string;
}

function readParts(): PageParts {
  const read = (name: string): string => Buffer.from(builtBytes(`dist/lesson/${name}`)).toString('utf8');
  return { script: read('page.js'), worker: read('worker.js'), style: read('page.css') };
}

/** How many bytes a table may have as JSON, so that its page is no larger than it may be. */
export function roomForTable(): number {
  return mostBytes - Buffer.byteLength(assemble(readParts(), '', '')) - 10_000;
}

/**
 * The page of a lesson: whole in itself, it loads nothing, and nothing but its own script and style may run in it.
 *
 * @param data whose texts come from a table and may be anything
 */
export function lessonPage(data: LessonData): string {
  return assemble(readParts(), data.name, jsonElement('lesson-data', data));
}

function assemble({ script, worker, style }: PageParts, name: string, data: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${policyHash(script)} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    'img-src data:',
    `style-src ${policyHash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Lesson: ${escapeMarkup(name)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<noscript>This page trains two models, for which it needs JavaScript.</noscript>
${data}
${jsonElement('lesson-worker', worker)}
<script>${script}</script>
</body>
</html>
`;
}
