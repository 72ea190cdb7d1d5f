import { copyFileSync, readFileSync } from 'node:fs';
import { build } from 'rolldown';

/** Packages that are bundled too, as they are of many small files, each with its licence beside it. */
const bundled = ['d3-array', 'internmap'];

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = Object.keys({ ...dependencies, ...optionalDependencies }).filter(
  (name) => !bundled.includes(name),
);

/** What every command needs: one file instead of thirty. */
const core =
  /dist\/(text|statistics|metrics|random|errors|split|describe|files|timing|encode|dialects|sources\/contract|sources\/bytes)/;

// The command and its worker threads in a few files instead of hundreds: most of a short run was finding and reading them.
await build({
  platform: 'node',
  external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
  input: {
    main: 'dist/cli/main.js',
    'fold-worker': 'dist/evaluation/folds/fold-worker.js',
    'permutation-worker': 'dist/evaluation/importance/permutation-worker.js',
    'tuning-worker': 'dist/evaluation/tuning/tuning-worker.js',
    'library-process': 'dist/evaluation/library/library-process.js',
  },
  output: {
    dir: 'dist/command',
    cleanDir: true,
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: 'core', test: core }] },
  },
});
for (const name of bundled) copyFileSync(`node_modules/${name}/LICENSE`, `dist/command/${name}.LICENSE`);
