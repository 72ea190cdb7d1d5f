import { describe, expect, it } from 'vitest';
import type { Targets } from '../../../src/models/contract/targets.ts';
import type { EngineTiming } from '../../../src/results/comparison-result.ts';
import { timingWarnings } from '../../../src/studies/compare/timing-warnings.ts';
import { engineWith, latencyOf } from './engines.ts';

const codes = (
  net: Partial<Record<'compiled' | 'library', EngineTiming>>,
  regression: Partial<Record<'compiled' | 'library', EngineTiming>> = {},
  classCount = 2,
) => {
  const none = { compiled: null, library: null };
  const targets: Targets = { task: 'classification', codes: new Int32Array(9), classCount };
  return timingWarnings({ ...none, ...net }, { ...none, ...regression }, targets).map(({ code }) => code);
};
const agreeing = (equalPredictions: number, told: Partial<EngineTiming> = {}) =>
  engineWith({ agreement: { equalPredictions, largestDifference: 0, epochs: null }, ...told });

it('says nothing where nothing was timed', () => {
  expect(codes({})).toEqual([]);
});

describe('noise', () => {
  it('is a 95th percentile of twice the median', () => {
    expect(codes({ compiled: engineWith({ latency: latencyOf(10, 20) }) })).toEqual(['noisy-timing']);
    expect(codes({ compiled: engineWith({ latency: latencyOf(10, 19.9) }) })).toEqual([]);
    expect(codes({ compiled: engineWith() }, { compiled: engineWith({ latency: latencyOf(1, 3) }) })).toEqual(
      ['noisy-timing'],
    );
  });

  it('names the worst', () => {
    const compiled = [latencyOf(1, 2.5), latencyOf(1, 4)].map((latency) => engineWith({ latency }));
    const [warning] = timingWarnings(
      { compiled: compiled[0] ?? null, library: null },
      { compiled: compiled[1] ?? null, library: null },
      { task: 'classification', codes: new Int32Array(9), classCount: 2 },
    );
    expect(warning?.message).toContain('up to 4.0×');
  });
});

describe('disagreement', () => {
  it('is less than 99 % the same predictions', () => {
    expect(codes({ library: agreeing(0.989) })).toEqual(['library-disagrees']);
    expect(codes({ library: agreeing(0.99) })).toEqual([]);
    expect(codes({}, { library: agreeing(0.98) })).toEqual(['library-disagrees']);
  });

  it('is none where the two regressions are different models or one is not done', () => {
    expect(codes({}, { library: agreeing(0.9) }, 3)).toEqual([]);
    expect(codes({}, { library: agreeing(0.9, { converged: false }) })).toEqual([]);
    expect(codes({ library: agreeing(0.9) }, {}, 3)).toEqual(['library-disagrees']);
  });

  it('is told of both models of a number', () => {
    const library = { compiled: null, library: agreeing(0.9) };
    const targets: Targets = { task: 'regression', values: new Float64Array(9) };
    expect(timingWarnings(library, library, targets).map(({ code }) => code)).toEqual([
      'library-disagrees',
      'library-disagrees',
    ]);
  });
});
