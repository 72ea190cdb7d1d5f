import { findMetric, type MetricName } from '../../metrics/registry.ts';
import type { LessonData } from '../lesson-data.ts';
import { LossHistory } from '../loss-history.ts';
import type { Frame, MapView, Planned, Ready, Report } from '../protocol.ts';
import { defaultLessonSettings } from '../settings.ts';
import { type AnswerFacts, lessonTexts, texts, verdicts } from '../texts.ts';
import { createControls } from './controls.ts';
import { element } from './dom.ts';
import { drawMap } from './draw-map.ts';
import { drawNet, mostUnits } from './draw-net.ts';
import { followedRow } from './followed-row.ts';
import { formatCount, formatNumber, formatScore, formatTime } from './format.ts';
import { createKnobs } from './knobs.ts';
import { createLessonBar } from './lesson-bar.ts';
import { lessonSetups } from './lesson-setups.ts';
import { lossPlot } from './loss-plot.ts';
import { createMapChoice } from './map-choice.ts';
import { regressionTable } from './regression-table.ts';
import { createScoreboard } from './scoreboard.ts';
import { Trainer } from './trainer.ts';

/** A slider is dragged through many values: only where it rests is trained. */
const restMilliseconds = 150;

/** Builds the page and lets it live. */
export function createLesson(data: LessonData, workerScript: string): void {
  const metric = findMetric(data.metric as MetricName);
  const isShare = metric.kind === 'share';
  const setups = lessonSetups(data.seed, data.train.length);
  let settings = defaultLessonSettings(data.seed);
  let ready: Ready | undefined;
  let planned: Planned | undefined;
  let frame: Frame | undefined;
  let history = new LossHistory();
  let rest: ReturnType<typeof setTimeout> | undefined;
  let current: number | null = null;
  let isShowing = false;
  let isDrawn = true;

  const trainer = new Trainer(workerScript, data, hear);
  const scoreboard = createScoreboard(data);
  const netCanvas = element('canvas', { role: 'img' });
  const netNote = element('p', { class: 'soft' });
  const regressionPart = element('div', {
    class: 'scroll',
    tabindex: '0',
    role: 'region',
    'aria-label': texts.regressionNumbers,
  });
  const lossPart = element('div');
  const maps = [texts.netShort, texts.regressionShort].map((name) => ({
    name,
    canvas: element('canvas', { role: 'img' }),
  }));
  const mapNote = element('p', { class: 'soft' });
  const followPart = element('div');
  const mapChoice = createMapChoice(data, (view) => {
    trainer.tell({ kind: 'view', view: shownView(view) });
  });
  const controls = createControls({
    onPlay: (speed, pauseMilliseconds) =>
      trainer.tell({ kind: 'play', speed, pauseMilliseconds, untilEpoch: isShowing ? endOfLesson() : null }),
    onPause: () => trainer.tell({ kind: 'pause' }),
    onBatch: () => trainer.tell({ kind: 'step', batches: 1 }),
    onEpoch: () =>
      trainer.tell({ kind: 'step', batches: frame === undefined ? 1 : frame.batchesPerEpoch - frame.batch }),
    onRestart: () => {
      history = new LossHistory();
      trainer.tell({ kind: 'restart' });
    },
  });
  const knobs = createKnobs(data, (changed) => {
    settings = changed;
    begin(restMilliseconds);
  });
  const bar = createLessonBar(data, {
    onChoose(index) {
      current = index;
      isShowing = false;
      settings =
        index === null
          ? defaultLessonSettings(data.seed)
          : (setups[index] as (typeof setups)[number]).settings;
      knobs.show(settings);
      begin(0);
    },
    onShow() {
      isShowing = true;
      history = new LossHistory();
      if (frame?.epoch !== 0 || frame.batch !== 0) trainer.tell({ kind: 'restart' });
      if (planned !== undefined) controls.playFast();
    },
  });

  document.body.prepend(
    element('a', { class: 'skip', href: '#models' }, texts.skip),
    element(
      'main',
      {},
      element('h1', {}, `${texts.title}: ${data.name}`),
      element(
        'p',
        { class: 'soft' },
        texts.intro(data.target.name, formatCount(data.train.length), formatCount(data.test.length)),
      ),
      bar.root,
      controls.root,
      element(
        'div',
        { class: 'models', id: 'models' },
        element(
          'section',
          { class: 'part', 'aria-labelledby': 'net' },
          element('h2', { id: 'net' }, texts.net),
          netCanvas,
          netNote,
        ),
        scoreboard.root,
        element(
          'section',
          { class: 'part', 'aria-labelledby': 'regression' },
          element('h2', { id: 'regression' }, texts.regression),
          regressionPart,
        ),
      ),
      element(
        'div',
        { class: 'pictures' },
        element(
          'section',
          { class: 'part', 'aria-labelledby': 'loss' },
          element('h2', { id: 'loss' }, texts.loss(texts.lossNames[data.target.task])),
          lossPart,
          lossKey(),
        ),
        element(
          'section',
          { class: 'part', 'aria-labelledby': 'map' },
          element('h2', { id: 'map' }, texts.map),
          mapChoice.root,
          element(
            'div',
            { class: 'maps' },
            ...maps.map(({ name, canvas }) =>
              element('div', {}, element('p', { class: 'soft' }, name), canvas),
            ),
          ),
          mapChoice.key,
          mapNote,
        ),
      ),
      knobs.root,
      element(
        'section',
        { class: 'part below', 'aria-labelledby': 'follow' },
        element('h2', { id: 'follow' }, texts.follow),
        followPart,
      ),
      ...notesOf(data),
    ),
  );
  knobs.show(settings);
  begin(0);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  window.addEventListener('resize', draw);

  function begin(delay: number): void {
    clearTimeout(rest);
    controls.wait();
    rest = setTimeout(() => {
      ready = undefined;
      planned = undefined;
      frame = undefined;
      history = new LossHistory();
      mapChoice.leaveOut(settings.leftOut);
      trainer.begin(settings, shownView(mapChoice.view()));
    }, delay);
  }

  /** A view counts the features that the models are shown. */
  function shownView({ x, y, row }: MapView): MapView {
    const shown = shownFeatures();
    const place = (index: number): number => {
      const found = shown.indexOf(data.features[index] as LessonData['features'][number]);
      return found < 0 ? 0 : found;
    };
    return { x: place(x), y: place(y), row };
  }

  function shownFeatures(): LessonData['features'] {
    return data.features.filter(({ name }) => name !== settings.leftOut);
  }

  function hear(report: Report): void {
    if (report.kind === 'failed') {
      controls.fail(texts.failed(report.message));
      return;
    }
    if (report.kind === 'ready') {
      ready = report;
      scoreboard.begin(report);
      regressionPart.replaceChildren(regressionTable(data, report));
      netCanvas.setAttribute('aria-label', texts.netDescription(report.layerSizes.join(', ')));
      netNote.replaceChildren(
        key('plus'),
        `${texts.positive}  `,
        key('minus'),
        `${texts.negative}; ${texts.thickness}`,
        report.layerSizes.some((size) => size > mostUnits) ? `; ${texts.unitsLeft(mostUnits)}` : '',
      );
    } else if (report.kind === 'planned') {
      planned = report;
      scoreboard.plan(report);
    } else {
      frame = report;
      for (const losses of report.losses) history.add(losses);
      if (report.epoch === 0 && report.batch === 0) history = new LossHistory();
      controls.update(report, planned?.epochs ?? null);
      if (isShowing) show(report);
      requestDraw();
    }
  }

  function endOfLesson(): number | null {
    return current === null ? null : (setups[current]?.epochs ?? null);
  }

  /** Plays a lesson to its end. */
  function show(now: Frame): void {
    if (now.finished || now.epoch >= (endOfLesson() ?? Number.POSITIVE_INFINITY)) {
      isShowing = false;
      controls.pause();
      if (current !== null) bar.answer(lessonTexts[current]?.answer(factsOf(now)) ?? '');
    } else if (now.epoch === 0 && now.batch === 0) controls.playFast();
  }

  function factsOf(now: Frame): AnswerFacts {
    const score = (found: Frame['score']): string =>
      found === null ? '–' : formatScore(found.estimate, isShare);
    const regression = ready?.regression;
    return {
      net: score(now.score),
      regression: score(regression?.score ?? null),
      metric: metric.phrase,
      netNumbers: formatCount(ready?.net.parameterCount ?? 0),
      regressionNumbers: formatCount(regression?.parameterCount ?? 0),
      netTime: formatTime(now.milliseconds),
      regressionTime: formatTime(regression?.milliseconds ?? 0),
      ratio: `${formatNumber(now.milliseconds / Math.max(0.1, regression?.milliseconds ?? 0), 2)} times`,
      rows: formatCount(ready?.trainingRows ?? 0),
      verdict: verdictOf(now),
    };
  }

  function verdictOf({ difference }: Frame): string {
    if (difference?.low == null || difference.high === null) return verdicts.open;
    if (difference.low <= 0 && difference.high >= 0) return verdicts.open;
    return difference.low > 0 !== metric.lowerIsBetter ? verdicts.net : verdicts.regression;
  }

  function requestDraw(): void {
    if (!isDrawn) return;
    isDrawn = false;
    requestAnimationFrame(() => {
      isDrawn = true;
      draw();
    });
  }

  function draw(): void {
    if (ready === undefined || frame === undefined) return;
    const view = shownView(mapChoice.view());
    scoreboard.update(frame);
    drawNet(netCanvas, ready, frame);
    lossPart.replaceChildren(lossPlot(history, ready.regression.losses));
    const shown = shownFeatures();
    maps.forEach(({ name, canvas }, index) => {
      const { map } = frame as Frame;
      canvas.setAttribute(
        'aria-label',
        texts.mapDescription(name, shown[view.x]?.name ?? '', shown[view.y]?.name ?? ''),
      );
      drawMap(canvas, data, shown, view, map, index === 0 ? map.net : map.regression);
    });
    mapNote.textContent = texts.mapNote(view.row + 1);
    if (!controls.isPlaying() || frame.batch === 0)
      followPart.replaceChildren(followedRow(data, ready, view.row, frame.followed));
  }
}

function key(kind: string): HTMLElement {
  return element('span', { class: `key ${kind}` });
}

function lossKey(): HTMLElement {
  return element(
    'p',
    { class: 'soft' },
    key('plus'),
    `${texts.netShort}  `,
    key('minus'),
    `${texts.regressionShort}; ${texts.lossKey}`,
  );
}

function notesOf({ notes }: LessonData): HTMLElement[] {
  if (notes.length === 0) return [];
  return [
    element(
      'section',
      { class: 'part below', 'aria-labelledby': 'notes' },
      element('h2', { id: 'notes' }, texts.notes),
      element('ul', { class: 'soft' }, ...notes.map((note) => element('li', {}, note))),
    ),
  ];
}
