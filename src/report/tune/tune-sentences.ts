import { inPoints } from '../../metrics/points.ts';
import { findModel } from '../../models/registry.ts';
import { tunedPair } from '../../results/find-tuned.ts';
import type { TunedModel, TuneResult } from '../../results/tune-result.ts';
import { formatCount, formatMilliseconds, formatNumber, formatPoints } from '../../text/format.ts';
import { chancesSentence } from '../wording/chances-sentence.ts';
import { metricPhrase } from '../wording/metric-title.ts';
import { modelTitle, modelWording } from '../wording/model-title.ts';
import { scoreFormat } from '../wording/score-format.ts';

/** What the sweep says, for someone who reads no table: a paragraph each. */
export function tuneSentences(result: TuneResult): [string, ...string[]] {
  return [
    `${worthOfTuning(result)} ${againstRegression(result)}`,
    bestSetting(result),
    howItWasDone(result),
    whatItTook(result),
  ];
}

/** What tuning the net brought, in a few words. */
export function tuningAnswer(result: TuneResult): string {
  const { candidate: net } = tunedPair(result);
  const [tuned, untuned] = [net.tuned.score.mean, net.settings[0]?.score.mean ?? null];
  if (tuned === null || untuned === null) return 'Too many settings diverged to tell.';
  const gain = inPoints(tuned - untuned, result.metric, result.pointSize);
  const worth = gain > result.margin ? 'Yes' : 'No';
  return `${worth}: tuning the net brought ${formatPoints(gain)} points.`;
}

function worthOfTuning(result: TuneResult): string {
  const { candidate: net } = tunedPair(result);
  const { format } = scoreFormat(result);
  const { mean } = net.tuned.score;
  const [best, untuned] = [net.settings[net.best]?.score.mean ?? null, net.settings[0]?.score.mean ?? null];
  if (mean === null || best === null || net.optimism === null) {
    return 'Too many settings diverged to tell what tuning the net is worth.';
  }
  const seems = `The best of ${formatCount(net.settings.length)} nets seems to reach ${format(best)}; chosen without the rows that judge it, it has ${format(mean)} (optimism ${formatPoints(net.optimism)} points)`;
  if (untuned === null) return `${seems}.`;
  const gain = inPoints(mean - untuned, result.metric, result.pointSize);
  return `${seems}. Untuned it has ${format(untuned)}: tuning brought ${formatPoints(gain)} points.`;
}

function againstRegression(result: TuneResult): string {
  const { difference, verdict, evidence, margin, metric } = result;
  const { candidate, reference } = tunedPair(result);
  const regression = modelTitle(reference.id);
  if (difference === null) return `It cannot be held against the untuned ${regression}.`;
  const { estimate, low, high, chances } = difference;
  const interval =
    low === null || high === null
      ? 'no interval'
      : `95 % interval ${formatPoints(low)} to ${formatPoints(high)}`;
  const points = `${formatNumber(margin)} ${margin === 1 ? 'point' : 'points'}`;
  const meaning =
    verdict === candidate.id
      ? `better by more than the margin of ${points}`
      : verdict === 'inconclusive'
        ? `by the margin of ${points} or more, but not surely so`
        : `not better by the margin of ${points}`;
  const ofChance =
    chances === null
      ? ''
      : ` ${chancesSentence(chances, modelWording(candidate.id).nickname, modelWording(reference.id).nickname)}`;
  const side = estimate < 0 ? 'behind' : 'ahead of';
  const distance = formatPoints(Math.abs(estimate)).replace('+', '');
  return `Tuned, it is ${side} the untuned ${regression} by ${distance} points of ${metricPhrase(metric)} (${interval}): ${meaning} (${evidence}).${ofChance}`;
}

function bestSetting(result: TuneResult): string {
  const { candidate, reference } = tunedPair(result);
  const parts = formatCount(result.protocol.folds * result.protocol.repeats);
  return `Best as it seems: ${describeBest(candidate)}; ${describeBest(reference)}. For the ${parts} parts of the rows ${differentSettings(candidate, 'net')} and ${differentSettings(reference, 'ridge')} were chosen.`;
}

function describeBest({ id, settings, best }: TunedModel): string {
  const setting = settings[best]?.setting ?? {};
  return findModel(id).tuning?.describe(setting) ?? '';
}

function differentSettings({ tuned }: TunedModel, noun: string): string {
  const count = new Set(tuned.chosen).size;
  return `${formatCount(count)} ${count === 1 ? noun : `different ${noun}s`}`;
}

function howItWasDone(result: TuneResult): string {
  const { protocol } = result;
  const { diverged, unfinished } = tunedPair(result).candidate.failed;
  return (
    `Every setting learns from ${formatCount(protocol.trainRows)} rows at a time: 3 parts of 5, where compare uses 4. ` +
    'A part is scored by the two fits that left it out, and what is chosen for it is chosen by the scores of these two ' +
    'on the other parts that they left out: no row has a say in what it judges. ' +
    `Nets that diverged have no score (${formatCount(diverged)}); ${formatCount(unfinished)} still improved at the limit of their epochs in most fits.`
  );
}

function whatItTook({ protocol, timings, settingsRule }: TuneResult): string {
  const work = timings.models.map(
    ({ id, fits, milliseconds }) =>
      `${formatCount(fits)} fits of the ${modelTitle(id)} took ${formatMilliseconds(milliseconds)}`,
  );
  return `${work.join(', ')}, summed over threads. ${sentence(settingsRule)} ${sentence(protocol.rule)}`;
}

function sentence(rule: string): string {
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`;
}
