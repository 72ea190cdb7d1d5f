import type { LessonData } from '../lesson-data.ts';
import { LossHistory } from '../loss-history.ts';
import type { Frame, MapView, Planned, Ready, Report } from '../protocol.ts';
import { defaultLessonSettings } from '../settings.ts';
import { lessonTexts, texts } from '../texts.ts';
import { answerFacts } from './answer-facts.ts';
import { createControls } from './controls.ts';
import { drawMap } from './draw-map.ts';
import { drawNet, mostUnits } from './draw-net.ts';
import { followedRow } from './followed-row.ts';
import { createKnobs } from './knobs.ts';
import { createPictures, key, layOut } from './layout.ts';
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
  const pictures = createPictures();
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

  layOut(
    data,
    { bar: bar.root, controls: controls.root, scoreboard: scoreboard.root, mapChoice, knobs: knobs.root },
    pictures,
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
      pictures.regression.replaceChildren(regressionTable(data, report));
      pictures.netCanvas.setAttribute('aria-label', texts.netDescription(report.layerSizes.join(', ')));
      pictures.netNote.replaceChildren(
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
      if (current !== null) bar.answer(lessonTexts[current]?.answer(answerFacts(data, ready, now)) ?? '');
    } else if (now.epoch === 0 && now.batch === 0) controls.playFast();
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
    drawNet(pictures.netCanvas, ready, frame);
    pictures.loss.replaceChildren(lossPlot(history, ready.regression.losses));
    const shown = shownFeatures();
    pictures.maps.forEach(({ name, canvas }, index) => {
      const { map } = frame as Frame;
      canvas.setAttribute(
        'aria-label',
        texts.mapDescription(name, shown[view.x]?.name ?? '', shown[view.y]?.name ?? ''),
      );
      drawMap(canvas, data, shown, view, map, index === 0 ? map.net : map.regression);
    });
    pictures.mapNote.textContent = texts.mapNote(view.row + 1);
    if (!controls.isPlaying() || frame.batch === 0)
      pictures.followed.replaceChildren(followedRow(data, ready, view.row, frame.followed));
  }
}
