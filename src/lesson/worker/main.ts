import type { Order, Report } from '../protocol.ts';
import { Engine } from './engine.ts';

/** The part of a worker's global scope that is used here. */
declare const self: {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(report: Report): void;
};

/** As fast as it goes: batches until a picture is due. */
const pictureMilliseconds = 30;

let engine: Engine | undefined;
let playing: ReturnType<typeof setTimeout> | undefined;

const clock = (): number => performance.now();

function pause(): void {
  clearTimeout(playing);
  playing = undefined;
}

function play(begun: Engine, order: Extract<Order, { readonly kind: 'play' }>): void {
  const { speed, pauseMilliseconds, untilEpoch } = order;
  const end = clock() + pictureMilliseconds;
  const isDone = (): boolean => begun.isFinished || (untilEpoch !== null && begun.epoch >= untilEpoch);
  for (let done = 0; !isDone() && (speed > 0 ? done < speed : clock() < end); done++) begun.step(1);
  self.postMessage(begun.frame());
  playing = isDone() ? undefined : setTimeout(() => play(begun, order), pauseMilliseconds);
}

function obey(order: Order): void {
  if (order.kind === 'begin') {
    engine = new Engine(order.data, order.settings, order.view, clock);
    self.postMessage(engine.ready);
    self.postMessage(engine.plan());
    self.postMessage(engine.frame());
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
      return;
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
  self.postMessage(engine.frame());
}

self.onmessage = ({ data }) => {
  try {
    obey(data);
  } catch (error) {
    self.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
