import type { LessonData } from '../lesson-data.ts';
import { LossHistory } from '../loss-history.ts';
import type { DecisionMap, Frame, MapView, Planned, Ready, Report } from '../protocol.ts';
import { defaultLessonSettings } from '../settings.ts';
import { lessonTexts, texts } from '../texts.ts';
import { answerFacts } from './answer-facts.ts';
import { createControls } from './controls.ts';
import { createKnobs } from './knobs.ts';
import { layOut } from './layout.ts';
import { createLessonBar } from './lesson-bar.ts';
import { lessonSetups, overfitEpochs } from './lesson-setups.ts';
import { createMapChoice } from './map/map-choice.ts';
import { strongestAxes } from './map/strongest-axes.ts';
import { createPictures } from './pictures.ts';
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
  let map: DecisionMap | null = null;
  let features = data.features;
  let history = new LossHistory();
  let rest: ReturnType<typeof setTimeout> | undefined;
  let current: number | null = null;
  let isShowing = false;
  let isDrawn = true;

  const trainer = new Trainer(workerScript, data, hear);
  const scoreboard = createScoreboard(data);
  const pictures = createPictures(data, (row) => mapChoice.follow(row));
  const mapChoice = createMapChoice(data, (view) => {
    trainer.tell({ kind: 'view', view: shownView(view) });
  });
  const controls = createControls({
    onPlay: (speed, everyMilliseconds) =>
      trainer.tell({ kind: 'play', speed, everyMilliseconds, untilEpoch: isShowing ? endOfLesson() : null }),
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
      playLesson();
    },
  });

  layOut(
    data,
    { bar: bar.root, controls: controls.root, scoreboard: scoreboard.root, mapChoice, knobs: knobs.root },
    pictures,
  );
  knobs.show(settings);
  begin(0);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', pictures.recolour);

  function begin(delay: number): void {
    clearTimeout(rest);
    trainer.end();
    controls.wait();
    ready = undefined;
    planned = undefined;
    frame = undefined;
    map = null;
    features = data.features.filter(({ name }) => name !== settings.leftOut);
    history = new LossHistory();
    mapChoice.leaveOut(settings.leftOut);
    rest = setTimeout(() => trainer.begin(settings, shownView(mapChoice.view())), delay);
  }

  /** A view counts the features that the models are shown. */
  function shownView({ x, y, row }: MapView): MapView {
    const place = (index: number): number =>
      Math.max(0, features.indexOf(data.features[index] as LessonData['features'][number]));
    return { x: place(x), y: place(y), row };
  }

  function hear(report: Report): void {
    if (report.kind === 'failed') {
      controls.fail(texts.failed(report.message));
      return;
    }
    if (report.kind === 'ready') {
      ready = report;
      scoreboard.begin(report, current !== null);
      pictures.begin(report);
      mapChoice.suggest(strongestAxes(features, report));
    } else if (report.kind === 'planned') {
      planned = report;
      scoreboard.plan(report);
    } else {
      frame = report;
      map = report.map ?? map;
      controls.update(report, planned?.epochs ?? null);
      for (const losses of report.losses) history.add(losses);
      if (report.epoch === 0 && report.batch === 0) history = new LossHistory();
      if (isShowing) show(report);
      requestDraw();
    }
  }

  function endOfLesson(): number | null {
    if (current === null) return null;
    return setups[current]?.epochs ?? (settings.stops ? null : overfitEpochs);
  }

  /** Plays a lesson so fast that a class can follow it, once it is known how long the net trains. */
  function playLesson(): void {
    const epochs = endOfLesson() ?? planned?.epochs ?? null;
    if (planned === undefined || frame === undefined || epochs === null) return;
    controls.playBatches(epochs * frame.batchesPerEpoch);
  }

  /** Plays a lesson to its end. */
  function show(now: Frame): void {
    if (now.finished || now.epoch >= (endOfLesson() ?? Number.POSITIVE_INFINITY)) {
      isShowing = false;
      controls.pause();
      if (current !== null) bar.answer(lessonTexts[current]?.answer(answerFacts(data, ready, now)) ?? '');
    } else if (now.epoch === 0 && now.batch === 0) playLesson();
  }

  /** Whether a lesson waits for the class to guess. */
  function isAsking({ epoch, batch }: Frame): boolean {
    return current !== null && epoch === 0 && batch === 0;
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
    scoreboard.update(frame, isAsking(frame));
    pictures.draw({ ready, frame, map, history, features });
  }
}
