import { defineConfig } from 'vitest/config';

/** Files whose library keeps state that a second file in the same process would find. */
const alone = ['test/models/dense-net/tensorflow*.test.ts', 'test/models/dense-net/library*.test.ts'];

// All other files share a process: starting one a file took longer than most of their tests.
export default defineConfig({
  test: {
    testTimeout: 30_000,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: alone, isolate: false },
      },
    ],
  },
});
