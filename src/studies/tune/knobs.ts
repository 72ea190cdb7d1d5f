import { median } from 'd3-array';
import type { NetCandidate } from '../../evaluation/tuning/tuning-candidate.ts';
import { lossMetrics, type MetricName } from '../../metrics/metric-name.ts';
import type { Knob, SettingScore } from '../../results/tune-result.ts';
import { explainedShare } from '../../statistics/explained-share.ts';
import { ranks } from '../../statistics/ranks.ts';
import { netGrid, netKnobs } from './net-grid.ts';

/**
 * How much each knob of the net matters, the most important first: the share of the variance of the settings' ranks that
 * its levels explain. Ranks, since a few settings that fail by far would outweigh all others; those that diverged share
 * the last one. What the knobs leave unexplained is what they do only together, and chance.
 *
 * @param settings one a candidate
 */
export function judgeKnobs(
  candidates: readonly NetCandidate[],
  settings: readonly SettingScore[],
  metric: MetricName,
): Knob[] {
  const worst = lossMetrics.has(metric) ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const ranked = ranks(settings.map(({ score }) => score.mean ?? worst));
  const knobs = netKnobs.map(({ name, labelOf }): Knob => {
    const labels = candidates.map(labelOf);
    const levels = [...new Set(netGrid.map(labelOf))].filter((label) => labels.includes(label));
    return {
      name,
      share: explainedShare(ranked, labels),
      levels: levels.map((label) => {
        const ofLevel = settings.filter((_, index) => labels[index] === label);
        const scores = ofLevel.flatMap(({ score }) => score.mean ?? []);
        return { label, settings: ofLevel.length, median: median(scores) ?? null };
      }),
    };
  });
  return knobs.sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}
