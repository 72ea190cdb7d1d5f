import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { encodeFold, evaluateFold } from '../../src/evaluation/folds/evaluate-fold.ts';
import { scorePredictions } from '../../src/evaluation/folds/score-predictions.ts';
import type { LessonData } from '../../src/lesson/lesson-data.ts';
import type { Frame, Order, Planned, Ready, Report } from '../../src/lesson/protocol.ts';
import { defaultLessonSettings } from '../../src/lesson/settings.ts';
import type { MetricName } from '../../src/metrics/registry.ts';
import { learnedTargets } from '../../src/models/contract/log-target.ts';
import { trainNet, trainReplay } from '../../src/models/dense-net/train-net.ts';
import { defaultTraining } from '../../src/models/dense-net/training.ts';
import { readTable } from '../../src/sources/read-table.ts';
import { type LessonOptions, makeLesson } from '../../src/studies/lesson/make-lesson.ts';
import { describeForStudy } from '../../src/studies/shared/describe-for-study.ts';
import { defaultSettings } from '../../src/studies/shared/options.ts';
import { planProtocol } from '../../src/studies/shared/protocol.ts';
import { targetsOf } from '../../src/studies/shared/targets-of.ts';

type Options = Pick<LessonOptions, 'task' | 'target' | 'logTarget' | 'orderBy'>;

const bundle = readFileSync(new URL('../../dist/lesson/worker.js', import.meta.url), 'utf8');

/** The worker as the page has it: the bundle, in a context that has nothing of Node. */
function startedWorker() {
  const reports: Report[] = [];
  const self = {
    onmessage: null as ((event: { data: Order }) => void) | null,
    postMessage: (report: Report) => void reports.push(report),
  };
  runInNewContext(bundle, {
    self,
    WebAssembly: Reflect.get(globalThis, 'WebAssembly'),
    performance,
    atob,
    setTimeout,
    clearTimeout,
  });
  return {
    tell(order: Order): Report[] {
      reports.length = 0;
      self.onmessage?.({ data: order });
      return [...reports];
    },
  };
}

const words = { compare: 'table', curve: 'table', tune: 'table', explain: 'table' };

async function lessonOf(name: string, options: Options): Promise<LessonData> {
  const table = await readTable(`datasets/${name}.csv`, {});
  return makeLesson(table, { seed: 1, words, roomBytes: Number.POSITIVE_INFINITY, ...options });
}

/** What `compare` does in a fold: the first, or where the rows stand in time the last. */
async function foldOf(name: string, options: Options) {
  const table = await readTable(`datasets/${name}.csv`, {});
  const dataset = describeForStudy(table, options);
  const { folds } = planProtocol(table, 0, dataset, { ...defaultSettings, ...options });
  const fold = options.orderBy === undefined ? folds[0] : folds.at(-1);
  if (fold === undefined) throw new Error('no fold');
  const data = { features: dataset.features, targets: targetsOf(dataset.target), options: defaultSettings };
  return { fold, data };
}

const view = { x: 0, y: 1, row: 0 };
const settings = defaultLessonSettings(1);

/** Two classes, four, so many rows that a search is kept, a number, its logarithm, and rows that stand in time. */
const tables: readonly (readonly [string, Options])[] = [
  ['credit_scoring', {}],
  ['diabetes_progression', {}],
  ['health_visits', {}],
  ['diabetes_progression', { task: 'regression', target: 'bmi' }],
  ['diabetes_progression', { task: 'regression', target: 'bmi', logTarget: true }],
  ['seattle_weather', { orderBy: 'date' }],
];

describe.each(tables)('the worker of the page, on %s %j', (name, options) => {
  it('has the weights of the command line after an epoch and at the end, to the last bit', async () => {
    const { fold, data } = await foldOf(name, options);
    const { train, trainTargets } = encodeFold(data, fold.split);
    const outputs = trainTargets.task === 'classification' ? Math.max(4, trainTargets.classCount) : 1;
    const network = { layerSizes: [train.columns, 20, 10, outputs], activation: 'relu' } as const;
    const { seed } = fold;
    const learned = learnedTargets(trainTargets);
    const { replay, parameters } = trainNet({ network, training: defaultTraining, seed }, train, learned);
    const afterOne = trainReplay({ ...replay, epochs: 1 }, train, learned).parameters;

    const worker = startedWorker();
    const lesson = await lessonOf(name, options);
    const [ready, planned, start] = worker.tell({ kind: 'begin', data: lesson, settings, view }) as [
      Ready,
      Planned,
      Frame,
    ];
    expect(ready.layerSizes).toEqual(network.layerSizes);
    expect(planned.epochs).toBe(replay.epochs);
    expect([...start.parameters]).toEqual([...replay.initialParameters]);
    let frame = start;
    const step = (batches: number) => {
      [frame] = worker.tell({ kind: 'step', batches }) as [Frame];
    };
    step(start.batchesPerEpoch);
    expect([...frame.parameters]).toEqual([...afterOne]);
    while (!frame.finished) step(1001);
    expect([...frame.parameters]).toEqual([...parameters]);

    const outcome = evaluateFold(data, fold);
    const scores = outcome.models
      .filter(({ id }) => /regression|net/.test(id))
      .map(({ predictions }) =>
        scorePredictions(lesson.metric as MetricName, outcome.testTargets, predictions, outcome.trainShares),
      );
    expect([...scores].sort()).toEqual([ready.regression.score?.estimate, frame.score?.estimate].sort());

    const [again] = worker.tell({ kind: 'restart' }) as [Frame];
    expect([...again.parameters]).toEqual([...replay.initialParameters]);
  }, 120_000);
});
