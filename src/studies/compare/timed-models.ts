import type { EngineTiming, ModelTimings } from '../../results/comparison-result.ts';

/** The timings of the compared models by their ids, in the order of results. */
export type TimedModels = ReadonlyMap<string, ModelTimings>;

/** Puts the timings of both kinds of implementations together, either of which may be left out. */
export function joinTimings(
  ids: readonly string[],
  compiled: ReadonlyMap<string, EngineTiming>,
  library: ReadonlyMap<string, EngineTiming>,
): TimedModels {
  return new Map(
    ids.map((id) => [id, { compiled: compiled.get(id) ?? null, library: library.get(id) ?? null }]),
  );
}
