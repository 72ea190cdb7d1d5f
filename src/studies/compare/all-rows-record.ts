import { headlineMetrics } from '../../metrics/registry.ts';
import { learnsLogarithm } from '../../models/contract/log-target.ts';
import type { ClassificationResult, RegressionResult, Timings } from '../../results/comparison-result.ts';
import type { AllRowsResult, JudgedModel } from '../all-rows/all-rows-result.ts';

/** What all rows say of classes, as a result keeps it. */
export function classAllRowsRecord(all: AllRowsResult): NonNullable<ClassificationResult['allRows']> {
  return {
    ...common(all),
    metric: headlineMetrics.classification.name,
    judged: all.judged && {
      rows: all.judged.rows,
      models: judgedModels(all).map(({ id, score, confusion }) => ({
        id,
        score,
        confusion: confusion ?? [],
      })),
      difference: all.judged.difference,
    },
    refit: refitOf(all, false),
  };
}

/** What all rows say of a number, as a result keeps it. */
export function numberAllRowsRecord(
  all: AllRowsResult,
  target: RegressionResult['dataset']['target'],
): NonNullable<RegressionResult['allRows']> {
  return {
    ...common(all),
    metric: headlineMetrics.regression.name,
    judged: all.judged && {
      rows: all.judged.rows,
      models: judgedModels(all).map(({ id, score }) => ({ id, score, confusion: null })),
      difference: all.judged.difference,
    },
    refit: refitOf(all, learnsLogarithm(target)),
  };
}

/** What the clock has a part in. */
export function allRowsTimings(all: AllRowsResult): NonNullable<Timings['allRows']> {
  return judgedModels(all).map(({ id, spent }) => ({ id, ...spent }));
}

/** The candidate first, as in the headline. */
function judgedModels({ judged }: AllRowsResult): JudgedModel[] {
  return judged === null ? [] : [judged.candidate, judged.reference];
}

function common({ rows, sampleRows }: AllRowsResult) {
  return { rows, sampleRows };
}

function refitOf({ refit }: AllRowsResult, isOfLogarithm: boolean) {
  if (refit === null) return null;
  const finite = (score: number) => (Number.isFinite(score) ? score : null);
  return {
    ...refit,
    folds: refit.folds.map(({ rows, score }) => ({ rows, score: finite(score) })),
    score: finite(refit.score),
    isOfLogarithm,
  };
}
