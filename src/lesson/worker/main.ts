import type { Order, Report } from '../protocol.ts';
import { Engine } from './engine.ts';

/** The part of a worker's global scope that is used here. */
declare const self: {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(report: Report): void;
};

/** As fast as it goes: batches for so long before each picture, which leaves time for 60 of them a second. */
const trainingMilliseconds = 10;
/** A map is of a thousand predictions, and whoever watches sees no more of them than this. */
const mapMilliseconds = 100;

let engine: Engine | undefined;
let playing: ReturnType<typeof setTimeout> | undefined;
/** When a map was sent last. */
let mapMoment = Number.NEGATIVE_INFINITY;

const clock = (): number => performance.now();

function pause(): void {
  clearTimeout(playing);
  playing = undefined;
}

function show(begun: Engine, isMapDue: boolean): void {
  const frame = begun.frame(isMapDue);
  if (frame.map !== null) mapMoment = clock();
  self.postMessage(frame);
}

function play(begun: Engine, order: Extract<Order, { readonly kind: 'play' }>): void {
  const { speed, everyMilliseconds, untilEpoch } = order;
  const start = clock();
  const isDone = (): boolean => begun.isFinished || (untilEpoch !== null && begun.epoch >= untilEpoch);
  const isTime = (done: number): boolean =>
    speed > 0 ? done >= speed : clock() >= start + trainingMilliseconds;
  for (let done = 0; !isDone() && !isTime(done); done++) begun.step(1);
  show(begun, isDone() || clock() >= mapMoment + mapMilliseconds);
  const pause = Math.max(0, start + everyMilliseconds - clock());
  playing = isDone() ? undefined : setTimeout(() => play(begun, order), pause);
}

function obey(order: Order): void {
  if (order.kind === 'begin') {
    engine = new Engine(order.data, order.settings, order.view, clock);
    self.postMessage(engine.ready);
    self.postMessage(engine.plan());
    show(engine, true);
    return;
  }
  if (engine === undefined) throw new Error(`the lesson was told to ${order.kind} before it began`);
  switch (order.kind) {
    case 'play':
      pause();
      play(engine, order);
      return;
    case 'pause':
      pause();
      break;
    case 'step':
      pause();
      engine.step(order.batches);
      break;
    case 'restart':
      pause();
      engine.restart();
      break;
    case 'view':
      engine.look(order.view);
      break;
  }
  show(engine, true);
}

self.onmessage = ({ data }) => {
  try {
    obey(data);
  } catch (error) {
    self.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
