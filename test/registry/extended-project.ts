import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A model that is not ours: it answers the shares of the classes, as the baseline does, and can be saved. */
const model = `
import { classifierEstimator, type FittedClassifier } from '../contract/classifier.ts';
import type { ModelDefinition } from '../contract/definition.ts';
import { majorityClass } from '../baseline/majority-class.ts';

export const guesser: ModelDefinition<FittedClassifier> = {
  id: 'guesser',
  wording: {
    title: 'guesser',
    heading: 'Guesser',
    nickname: 'guesser',
    ratioName: 'guesser',
    verdict: 'the guesser',
    shortVerdict: 'guesser',
    columnHeading: () => ['Guesser', ''],
    iterations: null,
  },
  role: 'candidate',
  tasks: ['classification'],
  complexity: 1,
  implementation: () => 'a guess',
  create: () => classifierEstimator(majorityClass()),
  describe: () => ({ solver: 'counting', layerSizes: null }),
  operations: () => ({ multiplications: 0, additions: 0, exponentials: 0 }),
  persistence: {
    files: () => ({ 'guesser.json': 'how many numbers it learned' }),
    toFiles: (fitted) => ({ 'guesser.json': Buffer.from(JSON.stringify(fitted.parameterCount)) }),
    fromFiles: (read) => {
      const parameterCount = JSON.parse(Buffer.from(read('guesser.json')).toString('utf8'));
      return { parameterCount, predict: (_, predictions) => predictions.fill(1 / parameterCount) };
    },
  },
};
`;

/** A metric that is not ours: the share of the rows that are of the first class and recognised. */
const metric = `
import { aboutTheirMean } from './about-their-mean.ts';
import { classMetric } from './define-metric.ts';
import { predictedClasses } from './predicted-classes.ts';
import { share } from './share.ts';

export const firstFoundMetric = classMetric({
  ...share,
  name: 'firstFound',
  title: 'First found',
  phrase: 'the first class found',
  score: ({ classes, probabilities, classCount }) =>
    predictedClasses(probabilities, classCount).filter((code, row) => code === 0 && classes[row] === 0).length /
    classes.length,
  influences: ({ classes, probabilities, classCount }) =>
    aboutTheirMean(
      Float64Array.from(predictedClasses(probabilities, classCount), (code, row) =>
        code === 0 && classes[row] === 0 ? 1 : 0,
      ),
    ),
  explain: ({ baseline }) => \`The first class found; always answering the same reaches \${baseline}.\`,
});
`;

/**
 * Builds a copy of the project to which a model and a metric were added as a contributor adds them: a folder and a line of
 * a registry, a file and a line.
 *
 * @param folder an empty one
 * @returns the file of its command
 */
export function buildExtendedProject(folder: string): string {
  for (const part of ['bin', 'src', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  addTo(join(folder, 'src/models'), 'guesser/index.ts', model, 'guesser', '  denseNet,\n');
  addTo(join(folder, 'src/metrics'), 'first-found.ts', metric, 'firstFoundMetric', '  macroF1Metric,\n');
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'], {
    cwd: folder,
  });
  execFileSync(process.execPath, ['src/bundle-command.js'], { cwd: folder });
  for (const model of ['dense-net', 'logistic-regression']) {
    const kernel = `dist/models/${model}/kernel`;
    cpSync(join(root, kernel), join(folder, kernel), { recursive: true });
  }
  return join(folder, 'bin/compare.js');
}

/** Adds a file to a folder with a registry, and enters what it exports behind an entry. */
function addTo(folder: string, file: string, text: string, name: string, entry: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  const registry = readFileSync(join(folder, 'registry.ts'), 'utf8');
  if (!registry.includes(entry)) throw new Error(`the registry of ${folder} has no ${entry}`);
  const entered = registry.replace(entry, `${entry}  ${name},\n`);
  writeFileSync(join(folder, 'registry.ts'), `import { ${name} } from './${file}';\n${entered}`);
}
