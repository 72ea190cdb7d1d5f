import {
  type SymbolType,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import type { ModelResult } from '../../../results/comparison-result.ts';

/** How a model is told from others: by a class, which gives it colour and dashes, and by a shape. */
export interface MarkStyle {
  readonly className: 'net' | 'regression' | 'other' | 'baseline';
  readonly shape: SymbolType;
}

/** The headline's candidate, of comparisons the net. */
export const netStyle: MarkStyle = { className: 'net', shape: symbolCircle };

/** What candidates are held against. */
export const regressionStyle: MarkStyle = { className: 'regression', shape: symbolSquare };

const baselineStyle: MarkStyle = { className: 'baseline', shape: symbolWye };

const otherShapes: readonly [SymbolType, ...SymbolType[]] = [
  symbolTriangle,
  symbolDiamond,
  symbolStar,
  symbolCross,
];

/** @param place of the model in the order of results, where the headline's candidate and the reference come first */
export function styleOfPlace(place: number): MarkStyle {
  if (place === 0) return netStyle;
  return place === 1 ? regressionStyle : otherStyle(place - 2);
}

/** @param place among the models that are neither of the headline's */
function otherStyle(place: number): MarkStyle {
  return { className: 'other', shape: otherShapes[place % otherShapes.length] ?? otherShapes[0] };
}

/** Of each model of a comparison, in their order. */
export function stylesOf(models: readonly Pick<ModelResult, 'role'>[]): MarkStyle[] {
  let candidates = 0;
  let others = 0;
  return models.map(({ role }) => {
    if (role === 'reference') return regressionStyle;
    if (role === 'baseline') return baselineStyle;
    return role === 'candidate' && candidates++ === 0 ? netStyle : otherStyle(others++);
  });
}
