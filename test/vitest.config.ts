import { defineConfig } from 'vitest/config';

/** Files that replace a module of Node, or whose library keeps state, which a second file in the same process would find. */
const alone = [
  'test/evaluation/library/library-process.test.ts',
  'test/models/dense-net/tensorflow*.test.ts',
  'test/models/dense-net/library*.test.ts',
];

/** Runs every command of README, which takes minutes: `npm run test:readme`, and .ci/run. */
const readme = ['test/readme.test.ts'];

/** Opens pages in Chromium: `npm run test:browser`, and .ci/run. */
const browser = ['test/browser/**/*.test.ts'];

// All other files share a process: starting one a file took longer than most of their tests.
export default defineConfig({
  test: {
    testTimeout: 30_000,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'readme', include: readme } },
      { extends: true, test: { name: 'browser', include: browser } },
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...alone, ...readme, ...browser],
          isolate: false,
        },
      },
    ],
  },
});
