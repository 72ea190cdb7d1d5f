import { type Encoding, encodeRows, learnEncoding } from '../../encode/encoding.ts';
import type { Matrix } from '../../encode/matrix.ts';
import type { EvaluationData } from '../../evaluation/folds/evaluate-fold.ts';
import type { LayeredModel, QuestioningModel, SummingModel } from '../../models/contract/explanation.ts';
import type { Predictor } from '../../models/contract/fitted-model.ts';
import { rowCount } from '../../models/contract/targets.ts';
import { askedModels, comparedModels } from '../../models/registry.ts';
import { allRows } from '../shared/dataset-rows.ts';

/** A model that was opened. */
type Opened<Inside> = Inside & {
  readonly id: string;
  readonly parameterCount: number;
  readonly predictor: Predictor;
};

/** The models as they are when they learn from all rows, for whoever looks inside. */
export interface FittedModels {
  readonly encoding: Encoding;
  readonly encoded: Matrix;
  readonly net: Opened<LayeredModel>;
  readonly regression: Opened<SummingModel>;
  /** The trees of the ladder that were asked for. */
  readonly trees: readonly Opened<QuestioningModel>[];
}

/** Fits the models that can be opened on all rows, as a comparison does to count their parameters. */
export function fitModels(data: EvaluationData, seed: number): FittedModels {
  const { features, targets, options, ladder = [] } = data;
  const rows = allRows({ rows: rowCount(targets) });
  const encoding = learnEncoding(features, rows);
  const encoded = encodeRows(features, encoding, rows);
  const models = [...comparedModels(targets.task), ...askedModels(targets.task, ladder)];
  const opened = models.flatMap(({ id, explainer, create }) => {
    if (explainer === undefined) return [];
    const fitted = create(targets.task, options, seed).fit(encoded, targets);
    return [{ id, parameterCount: fitted.parameterCount, predictor: fitted, ...explainer.open(fitted) }];
  });
  const net = opened.find((model) => model.kind === 'layers');
  const regression = opened.find((model) => model.kind === 'sums');
  if (net === undefined || regression === undefined) {
    throw new Error(`no model of ${targets.task} has layers, or sums, to be opened`);
  }
  const trees = opened.filter((model) => model.kind === 'questions');
  return { encoding, encoded, net, regression, trees };
}
