import { scaleLinear } from 'd3-scale';
import type { ComparisonResult } from '../../../results/comparison-result.ts';
import { headlineDifference, headlineModels } from '../../../results/find-model.ts';
import { formatNumber } from '../../../text/format.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { modelWording } from '../../wording/model-title.ts';
import { horizontalAxis } from '../drawing/axes.ts';
import { rectangle, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { type Area, textWidth } from '../drawing/size.ts';
import { label } from '../drawing/text.ts';

/** Up to which margin the verdict is for the candidate, and from which on it is for the reference, in points. */
export function verdictBounds({ comparison }: ComparisonResult): { certain: number; possible: number } {
  const { estimate, low } = headlineDifference(comparison);
  return { certain: Math.max(0, low ?? 0), possible: Math.max(0, estimate) };
}

/** What the verdict would be by every margin up to one. */
export function verdictStrip(result: ComparisonResult, area: Area, most: number): Markup {
  const { margin } = result.comparison;
  const { candidate, reference } = headlineModels(result);
  const { certain, possible } = verdictBounds(result);
  const toX = scaleLinear().domain([0, most]).range([area.left, area.right]);
  const [middle, height] = [(area.top + area.bottom) / 2, area.bottom - area.top];
  const part = (classes: string, from: number, to: number, name: string): Markup[] => {
    const [start, width] = [toX(from), toX(to) - toX(from)];
    if (width <= 0) return [];
    const isRoomy = textWidth(name) < width;
    return [
      rectangle(`mark ${classes}`, [start, area.top], [width, height], { low: from, high: to }),
      ...(isRoomy ? [label(start + width / 2, middle + 4, name, { anchor: 'middle' })] : []),
    ];
  };
  return group(
    label(area.left, area.top - 8, 'The verdict, by the margin that is asked for:', { classes: 'muted' }),
    horizontalAxis(area, toX, roundLabels(0, most, 5, formatNumber), 'margin, points'),
    ...part('net band', 0, certain, modelWording(candidate.id).nickname),
    ...part('zone', certain, possible, 'inconclusive'),
    ...part('regression band', possible, most, modelWording(reference.id).nickname),
    segment('guide', [toX(margin), area.top - 4], [toX(margin), area.bottom + 4]),
  );
}
