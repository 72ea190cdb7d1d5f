import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The folders of src, from the command line down to what stands on nothing. */
const order = [
  'index.ts',
  'cli',
  'studies',
  'report',
  'checks',
  'results',
  'files',
  'evaluation',
  'models',
  'encode',
  'split',
  'describe',
  'sources',
  'text',
  'metrics',
  'statistics',
  'timing',
  'random',
  'errors.ts',
];

/** Folders that import no sibling. */
const alone = ['statistics', 'metrics', 'timing', 'random', 'text'];

/** Where a package, or a part of Node, may be imported. */
const allowed: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^commander$/, ['cli/']],
  [/^csv-parse/, ['sources/csv/']],
  [/^cli-table3$/, ['report/']],
  [/^typebox/, ['results/schema/', 'checks/reference/is-comparison-result.ts']],
  [/^@tensorflow\//, ['models/dense-net/']],
  [/^ml-/, ['models/', 'studies/curve/cost-curve.ts']],
  [
    /^node:fs/,
    ['sources/', 'checks/', 'files/', 'studies/shared/saved-models/', 'cli/', 'models/dense-net/kernel/'],
  ],
  [/^node:(worker_threads|child_process)$/, ['evaluation/']],
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
  .filter((file) => file.endsWith('.ts') && !file.includes(join('kernel', 'assembly')))
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

describe('a command that needs no schema', () => {
  it('does not wait for it to be loaded', () => {
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
    visit('cli/main.ts');
    expect([...reached].filter((name) => name.startsWith('typebox'))).toEqual([]);
    expect(reached).toContain('results/find-model.ts');
  });
});

describe('a worker that evaluates folds', () => {
  it('loads nothing of TensorFlow.js or the ml-* packages', () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const found of imports.filter(({ from, isTypeOnly }) => from === file && !isTypeOnly)) {
        if (isOurs(found)) visit(resolve(found));
        else reached.add(found.target);
      }
    };
    visit('evaluation/folds/fold-worker.ts');
    expect([...reached].filter((name) => /^@tensorflow|^ml-/.test(name))).toEqual([]);
    expect(reached).toContain('models/logistic-regression/compiled.ts');
  });
});
