import { findMetric, type MetricName } from '../../metrics/registry.ts';
import type { LessonData } from '../lesson-data.ts';
import type { Frame, Ready } from '../protocol.ts';
import { type AnswerFacts, verdicts } from '../texts.ts';
import { formatCount, formatNumber, formatScore, formatTime } from './drawing/format.ts';

/** What the answer to a lesson's question speaks of, as both models are at its end. */
export function answerFacts({ metric: name }: LessonData, ready: Ready | undefined, now: Frame): AnswerFacts {
  const { phrase, kind, lowerIsBetter } = findMetric(name as MetricName);
  const score = (found: Frame['score']): string =>
    found === null ? '–' : formatScore(found.estimate, kind === 'share');
  const regression = ready?.regression;
  return {
    net: score(now.score),
    regression: score(regression?.score ?? null),
    metric: phrase,
    netNumbers: formatCount(ready?.net.parameterCount ?? 0),
    regressionNumbers: formatCount(regression?.parameterCount ?? 0),
    netTime: formatTime(now.milliseconds),
    regressionTime: formatTime(regression?.milliseconds ?? 0),
    ratio: `${formatNumber(now.milliseconds / Math.max(0.1, regression?.milliseconds ?? 0), 2)} times`,
    rows: formatCount(ready?.trainingRows ?? 0),
    verdict: verdictOf(now, lowerIsBetter),
  };
}

function verdictOf({ difference }: Frame, lowerIsBetter: boolean): string {
  if (difference?.low == null || difference.high === null) return verdicts.open;
  if (difference.low <= 0 && difference.high >= 0) return verdicts.open;
  return difference.low > 0 !== lowerIsBetter ? verdicts.net : verdicts.regression;
}
