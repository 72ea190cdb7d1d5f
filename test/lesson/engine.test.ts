import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { encodeFold, evaluateFold } from '../../src/evaluation/folds/evaluate-fold.ts';
import { scorePredictions } from '../../src/evaluation/folds/score-predictions.ts';
import type { LessonData } from '../../src/lesson/lesson-data.ts';
import type { Frame, Order, Planned, Ready, Report } from '../../src/lesson/protocol.ts';
import { defaultLessonSettings } from '../../src/lesson/settings.ts';
import type { MetricName } from '../../src/metrics/registry.ts';
import { trainNet, trainReplay } from '../../src/models/dense-net/train-net.ts';
import { defaultTraining } from '../../src/models/dense-net/training.ts';
import { deriveSeed } from '../../src/random/random.ts';
import { seedUse } from '../../src/random/seed-use.ts';
import { readTable } from '../../src/sources/read-table.ts';
import { makeLesson } from '../../src/studies/lesson/make-lesson.ts';
import { describeForStudy } from '../../src/studies/shared/describe-for-study.ts';
import { defaultSettings } from '../../src/studies/shared/options.ts';
import { planProtocol } from '../../src/studies/shared/protocol.ts';
import { targetsOf } from '../../src/studies/shared/targets-of.ts';

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

async function lessonOf(name: string, roomBytes = Number.POSITIVE_INFINITY): Promise<LessonData> {
  const table = await readTable(`datasets/${name}.csv`, {});
  return makeLesson(table, { seed: 1, argument: name, roomBytes });
}

/** What `compare` does in its first fold. */
async function firstFold(name: string) {
  const table = await readTable(`datasets/${name}.csv`, {});
  const dataset = describeForStudy(table, {});
  const [fold] = planProtocol(table, 0, dataset, defaultSettings).folds;
  if (fold === undefined) throw new Error('no fold');
  const data = { features: dataset.features, targets: targetsOf(dataset.target), options: defaultSettings };
  return { fold, data };
}

const view = { x: 0, y: 1, row: 0 };
const settings = defaultLessonSettings(1);

describe.each(['credit_scoring', 'diabetes_progression'])('the worker of the page, on %s', (name) => {
  it('has the weights of the command line after an epoch and at the end, to the last bit', async () => {
    const { fold, data } = await firstFold(name);
    const { train, trainTargets } = encodeFold(data, fold.split);
    const outputs = trainTargets.task === 'classification' ? 4 : 1;
    const network = { layerSizes: [train.columns, 20, 10, outputs], activation: 'relu' } as const;
    const seed = deriveSeed(1, seedUse.fits, 0);
    expect(fold.seed).toBe(seed);
    const { replay, parameters } = trainNet(
      { network, training: defaultTraining, seed },
      train,
      trainTargets,
    );
    const afterOne = trainReplay({ ...replay, epochs: 1 }, train, trainTargets).parameters;

    const worker = startedWorker();
    const lesson = await lessonOf(name);
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
