import { namesOfTask } from '../../results/schema/names.ts';

/** Where the headline candidate's lead stands in the result. */
export const headlineEstimate = 'comparison.differences.0.estimate';

/** Short names, each for a path of the result; times are those of the compiled engine. */
export const shorthands: readonly (readonly [name: string, path: string])[] = [
  ...Object.values(namesOfTask).flatMap(({ candidates, reference, baseline, metrics }) =>
    [...candidates, reference, baseline].flatMap((id) => [
      ...metrics.map((metric) => [`${id}.${metric}`, `models.${id}.metrics.${metric}.mean`] as const),
      [`${id}.parameters`, `models.${id}.parameters`] as const,
    ]),
  ),
  ...Object.values(namesOfTask).flatMap(({ candidates, reference }) =>
    [...candidates, reference].flatMap((id) => [
      [`${id}.latency`, `models.${id}.timings.compiled.latency.medianMicroseconds`] as const,
      [`${id}.training`, `models.${id}.timings.compiled.training.medianMilliseconds`] as const,
    ]),
  ),
  ...Object.values(namesOfTask).flatMap(({ ladder, metrics }) =>
    ladder.flatMap((id) => [
      ...metrics.map((metric) => [`${id}.${metric}`, `ladder.models.${id}.metrics.${metric}.mean`] as const),
      [`${id}.parameters`, `ladder.models.${id}.parameters`] as const,
      [`${id}.latency`, `ladder.models.${id}.timings.compiled.latency.medianMicroseconds`] as const,
      [`${id}.training`, `ladder.models.${id}.timings.compiled.training.medianMilliseconds`] as const,
    ]),
  ),
  ['simplest', 'ladder.simplest'],
  ['verdict', 'comparison.verdict'],
  ['evidence', 'comparison.evidence'],
  ['difference', headlineEstimate],
];
