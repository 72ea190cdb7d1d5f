import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { metricNames } from '../src/metrics/registry.ts';
import { models } from '../src/models/registry.ts';

/** The folders of src, from the command line down to what stands on nothing. */
const order = [
  'index.ts',
  'cli',
  'studies',
  'report',
  'checks',
  'results',
  'files',
  'lesson',
  'evaluation',
  'sql',
  'models',
  'encode',
  'split',
  'describe',
  'sources',
  'engines',
  'dialects',
  'text',
  'metrics',
  'statistics',
  'timing',
  'random',
  'built-kernel.ts',
  'built-bytes.ts',
  'package-file.ts',
  'errors.ts',
];

/** Folders that import no sibling. */
const alone = ['statistics', 'metrics', 'timing', 'random', 'text'];

/** Where a package, or a part of Node, may be imported. */
const allowed: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^commander$/, ['cli/']],
  [/^csv-parse/, ['sources/csv/']],
  [/^hyparquet/, ['sources/parquet/']],
  [/^@streamparser\//, ['sources/json/']],
  [/^read-excel-file/, ['sources/excel/']],
  [/^@duckdb\//, ['engines/duckdb/']],
  [/^@clickhouse\//, ['engines/clickhouse/']],
  [/^pg$/, ['engines/postgres/']],
  [/^cli-table3$/, ['report/']],
  [/^d3-(scale|shape)$/, ['report/figures/']],
  [/^typebox/, ['results/schema/', 'checks/reference/is-comparison-result.ts']],
  [/^@tensorflow\//, ['models/dense-net/']],
  [/^ml-/, ['models/', 'studies/curve/cost-curve.ts']],
  [
    /^node:fs/,
    [
      'sources/',
      'checks/',
      'files/',
      'studies/shared/saved-models/',
      'cli/',
      'built-bytes.ts',
      'package-file.ts',
    ],
  ],
  [/^node:(worker_threads|child_process)$/, ['evaluation/', 'cli/serving/']],
];

interface Import {
  readonly from: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
  /** Whether it is loaded only when the code comes to it. */
  readonly isLate: boolean;
}

const source = join(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.split(sep).includes('assembly'))
  .map((file) => file.split(sep).join('/'));
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const statements = text.matchAll(
    /^\s*(?:import|export)\b([^;'"]*)\bfrom\s+'([^']+)'|\b(?:require|import)\('([^']+)'\)/gm,
  );
  const bare = text.matchAll(/^import '([^']+)'/gm);
  return [
    ...[...statements].map((match) => ({
      from: file,
      target: (match[2] ?? match[3]) as string,
      isTypeOnly: /^\s*type\b/.test(match[1] ?? ''),
      isLate: match[2] === undefined,
    })),
    ...[...bare].map((match) => ({
      from: file,
      target: match[1] as string,
      isTypeOnly: false,
      isLate: false,
    })),
  ];
}

/** The folder or file right below src that a path lies in. */
const place = (path: string): string => path.split('/')[0] as string;
const resolve = ({ from, target }: Import): string =>
  relative(source, join(source, dirname(from), target))
    .split(sep)
    .join('/');
const isOurs = ({ target }: Import): boolean => target.startsWith('.') && target.endsWith('.ts');

/** Whether the compiler keeps an import of a source file in its declarations. */
const isInDeclarations = (file: string, target: string): boolean =>
  readFileSync(join(source, '../dist', file.replace(/\.ts$/, '.d.ts')), 'utf8').includes(`'${target}'`);

describe('the folders of src', () => {
  it('are all in the order', () => {
    expect(files.length).toBeGreaterThan(50);
    expect([...new Set(files.map(place))].filter((folder) => !order.includes(folder))).toEqual([]);
  });

  it('import downwards only', () => {
    const upwards = imports
      .filter(isOurs)
      .filter((found) => order.indexOf(place(resolve(found))) < order.indexOf(place(found.from)));
    expect(upwards).toEqual([]);
  });

  it.each(alone)('%s imports no sibling', (folder) => {
    const siblings = imports.filter(
      (found) => isOurs(found) && place(found.from) === folder && place(resolve(found)) !== folder,
    );
    expect(siblings).toEqual([]);
  });

  it('import packages only where they belong', () => {
    const strays = imports.filter(({ from, target }) =>
      allowed.some(
        ([pattern, folders]) => pattern.test(target) && !folders.some((folder) => from.startsWith(folder)),
      ),
    );
    expect(strays).toEqual([]);
  });
});

describe('the types that users import', () => {
  // TensorFlow.js's declarations need the DOM's and clash with newer ones, in a project that checks its libraries.
  it('name nothing of TensorFlow.js', () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      const shown = imports.filter(({ from, target }) => from === file && isInDeclarations(file, target));
      for (const found of shown) {
        if (isOurs(found)) visit(resolve(found));
        else reached.add(found.target);
      }
    };
    visit('index.ts');
    expect([...reached].filter((name) => name.startsWith('@tensorflow'))).toEqual([]);
    expect(reached).toContain('models/dense-net/tensorflow-backends.ts');
  });
});

/** What is loaded with a file: ours and packages, but nothing that waits for the code to come to it. */
function loadedWith(start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const loaded = imports.filter((found) => found.from === file && !found.isTypeOnly && !found.isLate);
    for (const found of loaded) {
      if (isOurs(found)) visit(resolve(found));
      else reached.add(found.target);
    }
  };
  visit(start);
  return reached;
}

describe('a command that needs no schema', () => {
  it('does not wait for it to be loaded', () => {
    const reached = loadedWith('cli/main.ts');
    expect([...reached].filter((name) => name.startsWith('typebox'))).toEqual([]);
    expect(reached).toContain('results/find-model.ts');
  });
});

describe('a worker that evaluates folds', () => {
  it('loads nothing of TensorFlow.js or the ml-* packages', () => {
    const reached = loadedWith('evaluation/folds/fold-worker.ts');
    expect([...reached].filter((name) => /^@tensorflow|^ml-(re|lo)/.test(name))).toEqual([]);
    expect(reached).toContain('models/logistic-regression/logistic-regression.ts');
  });
});

/** Whether each node can be left behind for good: a graph without circles is used up, one with them is not. */
function circleIn(edges: readonly (readonly [from: string, to: string])[]): string[] {
  let left = edges.filter(([from, to]) => from !== to);
  for (;;) {
    const importers = new Set(left.map(([from]) => from));
    const rest = left.filter(([, to]) => importers.has(to));
    if (rest.length === left.length) return [...new Set(left.map(([from]) => from))];
    left = rest;
  }
}

describe('imports go in no circle', () => {
  const edges = imports.filter(isOurs).map((found) => [found.from, resolve(found)] as const);

  it('of files, types included', () => {
    expect(edges.length).toBeGreaterThan(1000);
    expect(circleIn(edges)).toEqual([]);
  });

  it('of folders, a folder and its parent being two', () => {
    const folderOf = (file: string): string => (file.includes('/') ? dirname(file) : file);
    expect(circleIn(edges.map(([from, to]) => [folderOf(from), folderOf(to)]))).toEqual([]);
  });

  it('which would be found', () => {
    const line = [
      ['a', 'b'],
      ['b', 'c'],
    ] as const;
    expect(circleIn(line)).toEqual([]);
    expect(circleIn([...line, ['c', 'a'], ['d', 'a'], ['c', 'e']])).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('only a registry knows', () => {
  const textsOutside = (folder: string) =>
    files
      .filter((file) => !file.startsWith(folder))
      .map((file) => [file, withoutComments(readFileSync(join(source, file), 'utf8'))] as const);
  const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const mentions = (folder: string, words: readonly string[]): string[] =>
    textsOutside(folder).flatMap(([file, text]) =>
      words.filter((word) => new RegExp(`['.]${word}\\b`).test(text)).map((word) => `${file}: ${word}`),
    );

  it("the models' ids", () => {
    // `mean` is a word of its own.
    const ids = models.map(({ id }) => id).filter((id) => id !== 'mean');
    expect(ids.length).toBeGreaterThan(3);
    expect(mentions('models/', ids)).toEqual([]);
  });

  it("the metrics' names", () => {
    expect(metricNames.length).toBeGreaterThan(9);
    expect(mentions('metrics/', metricNames)).toEqual([]);
  });
});
