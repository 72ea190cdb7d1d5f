import { featureSource } from '../../describe/apply-features.ts';
import type { Dataset } from '../../describe/dataset.ts';
import { dialectOf } from '../../dialects/registry.ts';
import { learnEncoding } from '../../encode/encoding.ts';
import { predictionsPerRow } from '../../models/contract/targets.ts';
import { judgeAllRows } from '../all-rows/all-rows.ts';
import type { AllRowsResult } from '../all-rows/all-rows-result.ts';
import type { AllRowsTask, SampledModel } from '../all-rows/prepared-rows.ts';
import type { CompareSettings, RowsInEngine, TimedContext } from '../shared/options.ts';
import { defaultFolds } from '../shared/options.ts';
import { savedTargetOf } from '../shared/saved-models/saved-target.ts';
import type { Evaluation } from './evaluate-models.ts';
import { type FullFit, type FullFits, fitOnAllRows } from './full-fits.ts';

/**
 * Judges the headline's two models on the rows that the table was drawn from, where they lie.
 *
 * @throws InputError when the engine refuses
 */
export async function judgeSampledModels(
  { dataset, data, trainingRows, full: counted, isFullOfAllRows, comparison }: Evaluation,
  rows: RowsInEngine,
  { folds = defaultFolds, seed, positive, mergeLabels }: CompareSettings,
  { clock, signal, onProgress }: TimedContext,
): Promise<AllRowsResult> {
  // Of a large sample the models of a fold are counted, and here those of all of it are asked.
  const full = isFullOfAllRows ? counted : fitOnAllRows({ ...data, ladder: [] }, trainingRows, seed);
  const [difference] = comparison.differences;
  const fitOf = (id: string | undefined): FullFit => {
    const found = full.fits.find(({ model }) => model.id === id);
    if (found === undefined) throw new Error(`no fit of ${id}`);
    return found;
  };
  const [reference, candidate] = [fitOf(comparison.reference), fitOf(difference?.candidate)];
  const { engine, relation, missing } = rows;
  const { features } = dataset;
  const task: AllRowsTask = {
    dialect: dialectOf(engine.dialect),
    relation,
    missing,
    sources: features.map(featureSource),
    encoding: learnEncoding(features, trainingRows),
    target: savedTargetOf(dataset.target),
    ...(positive === undefined ? {} : { positive: positiveLabel(dataset) }),
    ...(mergeLabels === true ? { mergesLabels: true } : {}),
    reference: sampledModel(reference, dataset, full),
    candidate: sampledModel(candidate, dataset, full),
  };
  const answersOf = ({ fitted }: FullFit): Float64Array => {
    const predictions = new Float64Array(full.features.rows * predictionsPerRow(full.targets));
    fitted.predict(full.features, predictions);
    return predictions;
  };
  const sample = { targets: full.targets, reference: answersOf(reference), candidate: answersOf(candidate) };
  const context = {
    clock,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress: (stage: string) => onProgress(stage) }),
  };
  return judgeAllRows(engine, task, sample, { folds, seed }, context);
}

/** The second of two classes is the one that is told from all others. */
function positiveLabel({ target }: Dataset): string {
  if (target.task === 'regression') throw new TypeError('a number has no class that is told from others');
  return target.classes[1]?.label ?? '';
}

/** A fitted model as arithmetic: what its saved files would say. */
function sampledModel({ model, fitted }: FullFit, { target }: Dataset, full: FullFits): SampledModel {
  const context = { target: savedTargetOf(target), columns: full.encodedColumns };
  const files = model.persistence?.toFiles(fitted, context) ?? {};
  const formula = model.persistence?.fromFiles((name) => files[name] ?? new Uint8Array(), context).formula;
  if (formula === undefined) throw new Error(`${model.id} is no formula`);
  return { id: model.id, formula };
}
