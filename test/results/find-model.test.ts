import { describe, expect, it } from 'vitest';
import {
  comparedModels,
  engineOf,
  findModel,
  furtherCandidates,
  headlineModels,
  figureOf as metricOf,
  referenceOf,
} from '../../src/results/find-model.ts';
import { figureOf, modelOf, smallResult } from './small-result.ts';

const [net, regression, majority] = smallResult.models;
const other = { ...modelOf('linear-regression', figureOf(0.5)), role: 'candidate' as const };

describe('a model of a result', () => {
  it('is found by what it is there for, wherever it stands', () => {
    const models = smallResult.models.toReversed();
    expect(headlineModels({ models })).toEqual({ candidate: net, reference: regression, baseline: majority });
    expect(referenceOf({ models })).toBe(regression);
  });

  it('may be one of many: the first candidate is the headline', () => {
    const models = [...smallResult.models.slice(0, 2), other, ...smallResult.models.slice(2)];
    expect(headlineModels({ models }).candidate).toBe(net);
    expect(furtherCandidates({ models })).toEqual([other]);
    expect(comparedModels({ models })).toEqual([net, regression, other]);
    expect(findModel({ models }, 'linear-regression')).toBe(other);
  });

  it('is a bug where it is missing', () => {
    expect(() => findModel(smallResult, 'mean')).toThrow('the result has no mean');
    expect(() => headlineModels({ models: smallResult.models.slice(0, 2) })).toThrow('no baseline');
  });

  it('has the times of what was timed, and the metrics of its task', () => {
    const { candidate, baseline } = headlineModels(smallResult);
    expect(engineOf(candidate, 'library')?.extrapolated).toBe(true);
    expect(engineOf(baseline, 'compiled')).toBeNull();
    expect(() => metricOf(candidate, 'rmse')).toThrow('no rmse');
    expect(metricOf(candidate, 'accuracy').mean).toBeCloseTo(0.8, 12);
  });
});
