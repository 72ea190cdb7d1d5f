import { describe, expect, it } from 'vitest';
import type { EngineTiming } from '../../../src/results/comparison-result.ts';
import { timingWarnings } from '../../../src/studies/compare/timing-warnings.ts';
import { engineWith, latencyOf } from './engines.ts';

interface Told {
  readonly compiled?: readonly EngineTiming[];
  readonly library?: readonly EngineTiming[];
  readonly isAgreementExpected?: boolean;
}

const codes = ({ compiled = [], library = [], isAgreementExpected = true }: Told) => {
  const libraries = library.map((timing) => ({ timing, isAgreementExpected }));
  return timingWarnings(compiled, libraries).map(({ code }) => code);
};
const agreeing = (equalPredictions: number, told: Partial<EngineTiming> = {}) =>
  engineWith({ agreement: { equalPredictions, largestDifference: 0, epochs: null }, ...told });

it('says nothing where nothing was timed', () => {
  expect(codes({})).toEqual([]);
});

describe('noise', () => {
  it('is a 95th percentile of twice the median', () => {
    expect(codes({ compiled: [engineWith({ latency: latencyOf(10, 20) })] })).toEqual(['noisy-timing']);
    expect(codes({ compiled: [engineWith({ latency: latencyOf(10, 19.9) })] })).toEqual([]);
    const second = engineWith({ latency: latencyOf(1, 3) });
    expect(codes({ compiled: [engineWith(), second] })).toEqual(['noisy-timing']);
  });

  it('names the worst', () => {
    const compiled = [latencyOf(1, 2.5), latencyOf(1, 4)].map((latency) => engineWith({ latency }));
    const [warning] = timingWarnings(compiled, []);
    expect(warning?.message).toContain('up to 4.0×');
  });
});

describe('disagreement', () => {
  it('is less than 99 % the same predictions', () => {
    expect(codes({ library: [agreeing(0.989)] })).toEqual(['library-disagrees']);
    expect(codes({ library: [agreeing(0.99)] })).toEqual([]);
  });

  it('is none where the two are different models or one is not done', () => {
    expect(codes({ library: [agreeing(0.9)], isAgreementExpected: false })).toEqual([]);
  });

  it('is told of each library', () => {
    const library = [agreeing(0.9), agreeing(0.98)];
    expect(codes({ library })).toEqual(['library-disagrees', 'library-disagrees']);
  });
});
