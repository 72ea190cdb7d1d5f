import { copyFileSync, readFileSync } from 'node:fs';
import { build } from 'rolldown';

// What a lesson's page runs, for browsers: the worker that trains, and the page that shows it. A page has no files, so
// that what is built beside it, the kernels, comes along as text.
const kernels = ['dense-net', 'logistic-regression'].map(
  (model) => `dist/models/${model}/kernel/kernel.wasm`,
);

const embeddedBytes = {
  name: 'embedded-bytes',
  load(id) {
    if (!id.endsWith('/src/built-bytes.ts')) return null;
    const texts = Object.fromEntries(kernels.map((path) => [path, readFileSync(path).toString('base64')]));
    return {
      code: `const texts = ${JSON.stringify(texts)};
export const builtBytes = (path) => Uint8Array.from(atob(texts[path]), (letter) => letter.charCodeAt(0));`,
      moduleType: 'js',
    };
  },
};

for (const name of ['worker', 'page']) {
  await build({
    platform: 'browser',
    input: `src/lesson/${name}/main.ts`,
    plugins: [embeddedBytes],
    output: { file: `dist/lesson/${name}.js`, format: 'iife', minify: true },
  });
}
copyFileSync('src/lesson/page/page.css', 'dist/lesson/page.css');
