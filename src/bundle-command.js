import { readFileSync } from 'node:fs';
import { build } from 'rolldown';

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = Object.keys({ ...dependencies, ...optionalDependencies });

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
  output: { dir: 'dist/command', cleanDir: true, chunkFileNames: '[name].js' },
});
