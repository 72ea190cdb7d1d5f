import { median } from 'd3-array';
import { directionOf } from '../../metrics/direction.ts';
import type { MetricName } from '../../metrics/registry.ts';
import type { Task } from '../../models/contract/targets.ts';
import type { Knob, SettingScore } from '../../results/tune-result.ts';
import { explainedShare } from '../../statistics/explained-share.ts';
import { ranks } from '../../statistics/ranks.ts';
import type { ModelCandidates } from './candidates.ts';

/**
 * How much each knob of a model matters, the most important first: the share of the variance of the settings' ranks that
 * its levels explain. Ranks, since a few settings that fail by far would outweigh all others; those that diverged share
 * the last one. What the knobs leave unexplained is what they do only together, and chance.
 *
 * @param scores one a setting
 */
export function judgeKnobs(
  { grid, settings }: Pick<ModelCandidates, 'grid' | 'settings'>,
  scores: readonly SettingScore[],
  metric: MetricName,
  task: Task,
): Knob[] {
  const worst = directionOf(metric) * Number.NEGATIVE_INFINITY;
  const ranked = ranks(scores.map(({ score }) => score.mean ?? worst));
  const knobs = grid.knobs.map(({ name, labelOf }): Knob => {
    const labels = settings.map(labelOf);
    const levels = [...new Set(grid.settings(task).map(labelOf))].filter((label) => labels.includes(label));
    return {
      name,
      share: explainedShare(ranked, labels),
      levels: levels.map((label) => {
        const ofLevel = scores.filter((_, index) => labels[index] === label);
        const means = ofLevel.flatMap(({ score }) => score.mean ?? []);
        return { label, settings: ofLevel.length, median: median(means) ?? null };
      }),
    };
  });
  return knobs.sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}
