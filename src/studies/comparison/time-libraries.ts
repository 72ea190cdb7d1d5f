import type { EncodedFold, EvaluationData } from '../../evaluation/evaluate-fold.ts';
import type { LibraryResult } from '../../evaluation/library-job.ts';
import { runLibrary } from '../../evaluation/run-library.ts';
import { batchSizes } from '../../evaluation/time-compiled.ts';
import type { FittedClassifier } from '../../models/classifier.ts';
import { replayCompiled } from '../../models/dense-net/compiled.ts';
import { createLineup } from '../../models/lineup.ts';
import type { Agreement, EngineTiming } from '../../report/comparison-result.ts';
import { predictedClasses } from '../../scores/predicted-classes.ts';
import type { Latency } from '../../timing/latency.ts';
import { batchResult, latencyResult } from './latency-result.ts';
import type { CompareSettings, StudyContext } from './options.ts';

/** The timings of the two models as users of the packages get them. */
export interface LibraryTimings {
  readonly denseNet: EngineTiming;
  readonly logisticRegression: EngineTiming;
}

/** Times the libraries on one fold, each in a process of its own, one after the other. */
export async function timeLibraries(
  { classCount, lineup }: EvaluationData,
  { train, trainClasses, test }: EncodedFold,
  seed: number,
  { backend, librarySeconds }: CompareSettings,
  { signal, onProgress }: StudyContext,
): Promise<LibraryTimings> {
  const models = createLineup(lineup, seed);
  const net = models.denseNet.fit(train, trainClasses, classCount);
  const regression = models.logisticRegression.fit(train, trainClasses, classCount);
  const job = {
    features: train,
    classes: trainClasses,
    classCount,
    testFeatures: test,
    limitSeconds: librarySeconds,
    batchSizes,
  };
  const watch = (stage: string) => ({
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ done, total }: { done: number; total: number | null }) =>
      onProgress?.(`${stage}, ${done} of ${total ?? 'some'}`, total === null ? undefined : done / total),
  });
  const ofNet = await runLibrary(
    { ...job, kind: 'dense-net', replay: net.replay, backend },
    watch('TensorFlow.js, epoch'),
  );
  const ofRegression = await runLibrary(
    { ...job, kind: 'logistic-regression' },
    watch('ml-logistic-regression, step'),
  );

  const epochs = ofNet.agreement?.epochs ?? 0;
  const early = replayCompiled(net.replay, train, trainClasses, classCount, epochs);
  const agreements = {
    denseNet: agreement(early, ofNet.agreement?.probabilities ?? ofNet.testProbabilities, epochs),
    logisticRegression: agreement(regression, ofRegression.testProbabilities, null),
  };
  return {
    denseNet: engineTiming(ofNet, agreements.denseNet),
    logisticRegression: engineTiming(ofRegression, agreements.logisticRegression),
  };

  function agreement(compiled: FittedClassifier, theirs: Float64Array, after: number | null): Agreement {
    const ours = new Float64Array(theirs.length);
    compiled.predict(test, ours);
    const [a, b] = [predictedClasses(ours, classCount), predictedClasses(theirs, classCount)];
    return {
      equalPredictions: a.filter((code, row) => code === b[row]).length / a.length,
      largestProbabilityDifference: ours.reduce(
        (most, p, cell) => Math.max(most, Math.abs(p - (theirs[cell] as number))),
        0,
      ),
      epochs: after,
    };
  }
}

function engineTiming(result: LibraryResult, agreement: Agreement): EngineTiming {
  return {
    name: result.name,
    extrapolated: result.extrapolated,
    converged: result.converged,
    parameters: result.parameterCount,
    training: {
      medianMilliseconds: result.trainingMilliseconds,
      samples: [result.trainingMilliseconds],
      iterations: [result.iterations],
    },
    latency: latencyResult((result.latencies[0] as { latency: Latency }).latency),
    batches: result.latencies.map(({ rows, latency }) => batchResult(rows, latency)),
    agreement,
    notes: result.notes,
  };
}
