import { describe, expect, it, test } from 'vitest';
import { narrowestHalfWidth, unitInterval } from '../../src/statistics/unit-interval.ts';

describe('unitInterval', () => {
  it('is what its example says', () => {
    const interval = unitInterval(
      {
        estimate: 0.5,
        ofRepeats: [0.5],
        influences: [Float64Array.of(2, 0, 0, -2)],
        restsOnFits: false,
      },
      1 / 4,
    );
    expect(interval).toMatchObject({ estimate: 0.5, units: 4, repeatDeviation: null });
    expect(interval.low).toBeCloseTo(0.5 - 3.1824, 3);
    expect(interval.high).toBeCloseTo(0.5 + 3.1824, 3);
  });

  it("is Bayle and others' for one fit a row and no correction: on the hours of sleep of Student (1908)", () => {
    // What 10 patients slept longer by one drug than by another; R's t.test prints 0.7001142 to 2.4598858, t 4.0621.
    const gains = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const influences = [Float64Array.from(gains, (gain) => gain - 1.58)];
    const interval = unitInterval({ estimate: 1.58, ofRepeats: [1.58], influences, restsOnFits: false }, 0);
    expect(interval.low).toBeCloseTo(0.7001142, 6);
    expect(interval.high).toBeCloseTo(2.4598858, 6);
    expect(1.58 / (interval.standardError ?? 0)).toBeCloseTo(4.0621, 4);
  });

  it('charges a share of what repeats average out, and their own spread', () => {
    // Means 1, 0, −1, 0: s² = 2/3. Repeats: 8/3 and 0, and so s₁² = 4/3. Of 4 units, with ρ = ½:
    // 1.5 × (2/3 + ½ × 2/3) ÷ 4 = 0.375; the estimates 1 and 3 have r² = 2, and 2 ÷ 2 = 1.
    const { standardError, unitDeviation, singleDeviation, repeatDeviation } = unitInterval(
      {
        estimate: 2,
        ofRepeats: [1, 3],
        influences: [Float64Array.of(2, 0, -2, 0), new Float64Array(4)],
        restsOnFits: false,
      },
      1 / 2,
    );
    expect(unitDeviation).toBeCloseTo(Math.sqrt(2 / 3), 12);
    expect(singleDeviation).toBeCloseTo(Math.sqrt(4 / 3), 12);
    expect(repeatDeviation).toBeCloseTo(Math.SQRT2, 12);
    expect(standardError).toBeCloseTo(Math.sqrt(1.375), 12);
  });

  it('charges all of it where the score rests on the fits, and more where a single repeat cannot tell', () => {
    // As above, 1.5 × (2/3 + 1 × 2/3) ÷ 4 = 0.5, and 1 of the repeats.
    const influences = [Float64Array.of(2, 0, -2, 0), new Float64Array(4)];
    const repeated = { estimate: 2, ofRepeats: [1, 3], influences, restsOnFits: true };
    expect(unitInterval(repeated, 1 / 2).standardError).toBeCloseTo(Math.sqrt(1.5), 12);
    // s² = 8/3: 1.25 × 8/3 ÷ 4, and 2 × 0.25 × 8/3 ÷ 4 in place of what repeats would tell.
    const single = { estimate: 0, ofRepeats: [0], influences: influences.slice(0, 1), restsOnFits: true };
    expect(unitInterval(single, 1 / 4).standardError).toBeCloseTo(Math.sqrt((1.75 * 8) / 3 / 4), 12);
    // On a test set the fits are taken as they are.
    expect(unitInterval(single, 0).standardError).toBeCloseTo(Math.sqrt(8 / 3 / 4), 12);
  });

  it('does not exist for a single unit, and has no width where all are alike', () => {
    const alike = (units: number) =>
      unitInterval(
        { estimate: 3, ofRepeats: [3], influences: [new Float64Array(units)], restsOnFits: false },
        1 / 4,
      );
    expect(alike(1)).toMatchObject({ estimate: 3, low: null, high: null, standardError: null });
    expect(alike(2)).toMatchObject({ estimate: 3, low: 3, high: 3, standardError: 0 });
  });
});

test('narrowestHalfWidth is what its example says, and is not known from one repeat', () => {
  const spread = { units: 4, unitDeviation: Math.SQRT2, singleDeviation: Math.sqrt(3) };
  expect(narrowestHalfWidth(spread, { ofRepeats: [0, 0], restsOnFits: false }, 1 / 4)).toBeCloseTo(2.179, 3);
  expect(narrowestHalfWidth(spread, { ofRepeats: [0], restsOnFits: false }, 1 / 4)).toBeNull();
});
