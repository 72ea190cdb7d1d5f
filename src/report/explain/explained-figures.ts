import { lineupOf } from '../../models/registry.ts';
import type {
  ExplanationResult,
  Fairness,
  Importance,
  NetExplanation,
  RegressionExplanation,
  RowExplanation,
} from '../../results/explanation-result.ts';
import type { RecordValue } from '../document/document.ts';

/** A figure of an explanation. */
export interface ExplainedFigure {
  /** Of what: a layer, an equation, a contrast, the importance of features, a row, the treatment of groups. */
  readonly part: 'layer' | 'equation' | 'contrast' | 'importance' | 'row' | 'fairness';
  readonly model: string;
  /** The class that it is about; null where it is about all, or about a number. */
  readonly class: string | null;
  /** The layer, column, feature or group. */
  readonly name: string;
  readonly figure: string;
  readonly value: RecordValue;
}

/** The ids of the models that are explained. */
export interface ExplainedIds {
  readonly net: string;
  readonly regression: string;
}

/** The ids of the models that a result explains. */
export function explainedIds({
  task,
  regression,
}: Pick<ExplanationResult, 'task' | 'regression'>): ExplainedIds {
  return { net: lineupOf(task).candidates[0].id, regression: regression.id };
}

type About = Omit<ExplainedFigure, 'figure' | 'value'>;

function figuresOf(about: About, figures: Readonly<Record<string, RecordValue>>): ExplainedFigure[] {
  return Object.entries(figures).map(([figure, value]) => ({ ...about, figure, value }));
}

/** The sizes of the net's layers. */
export function layerFigures({ layers }: NetExplanation, { net }: ExplainedIds): ExplainedFigure[] {
  return layers.flatMap(({ name, inputs, outputs, activation, parameters }) =>
    figuresOf({ part: 'layer', model: net, class: null, name }, { inputs, outputs, activation, parameters }),
  );
}

/** The coefficients of the regression that is compared. */
export function equationFigures({ id, equations }: RegressionExplanation): ExplainedFigure[] {
  return equations.flatMap(({ class: label, intercept, coefficients }) =>
    [{ column: 'intercept', value: intercept }, ...coefficients].flatMap(({ column, value }) =>
      figuresOf({ part: 'equation', model: id, class: label, name: column }, { coefficient: value }),
    ),
  );
}

/** What the refit without a penalty says of each column. */
export function contrastFigures({ id, contrasts }: RegressionExplanation): ExplainedFigure[] {
  return contrasts.flatMap(({ class: label, terms }) =>
    terms.flatMap(({ name, coefficient, standardError, low, high, oddsRatio, problem }) =>
      figuresOf(
        { part: 'contrast', model: id, class: label, name },
        {
          coefficient,
          standardError,
          low,
          high,
          oddsRatio: oddsRatio?.estimate ?? null,
          oddsRatioLow: oddsRatio?.low ?? null,
          oddsRatioHigh: oddsRatio?.high ?? null,
          problem,
        },
      ),
    ),
  );
}

/** What each model loses when a feature is shuffled. */
export function importanceFigures({ features }: Importance, ids: ExplainedIds): ExplainedFigure[] {
  return features.flatMap(({ feature, net, regression }) =>
    (
      [
        [ids.net, net],
        [ids.regression, regression],
      ] as const
    ).flatMap(([model, { mean, sd }]) =>
      figuresOf({ part: 'importance', model, class: null, name: feature }, { mean, sd }),
    ),
  );
}

/** The regression's products of one row, and what each feature adds to its decision. */
export function rowFigures({ regression }: RowExplanation, ids: ExplainedIds): ExplainedFigure[] {
  const about = (label: string | null, name: string): About => ({
    part: 'row',
    model: ids.regression,
    class: label,
    name,
  });
  return [
    ...regression.sums.flatMap(({ class: label, products, intercept, sum }) => [
      ...products.flatMap(({ column, input, weight, product }) =>
        figuresOf(about(label, column), { input, weight, product }),
      ),
      ...figuresOf(about(label, 'intercept'), { product: intercept }),
      ...figuresOf(about(label, 'sum'), { product: sum }),
    ]),
    ...regression.reasons.flatMap(({ feature, contribution }) =>
      figuresOf(about(null, feature), { contribution }),
    ),
  ];
}

/** How each model treats each group. */
export function fairnessFigures({ groups, selectedClass }: Fairness, ids: ExplainedIds): ExplainedFigure[] {
  return groups.flatMap(({ label, rows, observed, net, regression }) =>
    (
      [
        [ids.net, net],
        [ids.regression, regression],
      ] as const
    ).flatMap(([model, figures]) =>
      figuresOf(
        { part: 'fairness', model, class: selectedClass, name: label },
        { rows, observed, ...figures },
      ),
    ),
  );
}
