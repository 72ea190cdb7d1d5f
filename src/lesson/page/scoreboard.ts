import { findMetric, type MetricName } from '../../metrics/registry.ts';
import type { LessonData } from '../lesson-data.ts';
import type { Frame, LiveScore, Planned, Ready } from '../protocol.ts';
import { texts } from '../texts.ts';
import { element, setText } from './drawing/dom.ts';
import { ends, formatCount, formatScore, formatTime } from './drawing/format.ts';

/** The figures of both models, side by side. */
export interface Scoreboard {
  readonly root: HTMLElement;
  /** @param isAsking whether a lesson asks how good the models are, so that no score is shown yet */
  begin(ready: Ready, isAsking: boolean): void;
  plan(planned: Planned): void;
  update(frame: Frame, isAsking: boolean): void;
}

export function createScoreboard({ metric }: LessonData): Scoreboard {
  const { title, kind } = findMetric(metric as MetricName);
  const isShare = kind === 'share';
  const line = (name: string): Row => ({
    name,
    net: element('td', {}, '–'),
    regression: element('td', {}, '–'),
  });
  const numbers = line(texts.numbers);
  const multiplications = line(texts.multiplications);
  const time = line(texts.time);
  const search = line(texts.searchTime);
  const learned = line(texts.rowsLearned);
  const score = line(texts.unseen(title));
  const rows = [numbers, multiplications, time, search, learned, score];
  const difference = element('p', { class: 'soft' });
  let ofRegression: LiveScore | null = null;
  const shownScores = { net: createShownScore(isShare), regression: createShownScore(isShare) };
  const root = element(
    'section',
    { class: 'part', 'aria-labelledby': 'between' },
    element('h2', { id: 'between' }, texts.between),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('td'),
          element('th', { scope: 'col' }, texts.netShort),
          element('th', { scope: 'col' }, texts.regressionShort),
        ),
      ),
      element(
        'tbody',
        {},
        ...rows.map((row) =>
          element(
            'tr',
            row === score ? { class: 'score' } : {},
            element('th', { scope: 'row' }, row.name),
            row.net,
            row.regression,
          ),
        ),
      ),
    ),
    difference,
    element('p', { class: 'soft' }, texts.intervalNote),
  );
  score.net.replaceChildren(...shownScores.net.parts);
  score.regression.replaceChildren(...shownScores.regression.parts);
  score.net.id = 'net-score';
  score.regression.id = 'regression-score';
  return {
    root,
    begin({ regression, net, trainingRows }, isAsking) {
      ofRegression = regression.score;
      numbers.net.textContent = formatCount(net.parameterCount);
      numbers.regression.textContent = formatCount(regression.parameterCount);
      multiplications.net.textContent = formatCount(net.multiplications);
      multiplications.regression.textContent = formatCount(regression.multiplications);
      time.net.textContent = '–';
      time.regression.textContent = formatTime(regression.milliseconds);
      search.net.textContent = '…';
      learned.net.textContent = formatCount(trainingRows);
      learned.regression.textContent = formatCount(trainingRows);
      shownScores.net.show(isAsking ? 'asked' : null);
      shownScores.regression.show(isAsking ? 'asked' : ofRegression);
    },
    plan({ epochs, milliseconds }) {
      search.net.textContent = epochs === null ? '–' : formatTime(milliseconds);
    },
    update(frame, isAsking) {
      setText(time.net, frame.milliseconds === 0 ? '–' : formatTime(frame.milliseconds));
      shownScores.net.show(isAsking ? 'asked' : frame.score);
      shownScores.regression.show(isAsking ? 'asked' : ofRegression);
      setText(
        difference,
        frame.difference === null || isAsking
          ? ''
          : `${texts.difference}: ${differenceText(frame.difference, isShare)}`,
      );
    },
  };
}

/** A score with its interval below it, of which the texts alone change. */
function createShownScore(isShare: boolean) {
  const estimate = document.createTextNode('–');
  const interval = element('small');
  return {
    parts: [estimate, interval],
    show(found: LiveScore | 'asked' | null): void {
      const both = found === null || found === 'asked' ? null : ends(found, isShare);
      setText(
        estimate,
        found === 'asked' ? '?' : found === null ? '–' : formatScore(found.estimate, isShare),
      );
      setText(interval, both === null ? '' : texts.interval(...both));
    },
  };
}

interface Row {
  readonly name: string;
  readonly net: HTMLElement;
  readonly regression: HTMLElement;
}

function differenceText({ estimate, low, high }: LiveScore, isShare: boolean): string {
  const text = (value: number): string => {
    const size = isShare ? (100 * value).toFixed(1) : formatScore(value, false);
    return `${value > 0 ? '+' : ''}${size.replace('-', '−')}`;
  };
  const unit = isShare ? ` ${texts.points}` : '';
  return low === null || high === null
    ? `${text(estimate)}${unit}`
    : `${text(estimate)}${unit} (${texts.interval(text(low), text(high))})`;
}
