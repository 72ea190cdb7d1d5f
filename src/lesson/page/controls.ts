import type { Frame } from '../protocol.ts';
import { texts } from '../texts.ts';
import { element } from './drawing/dom.ts';

/** Play, step, restart and speed, and where the training is. */
export interface Controls {
  readonly root: HTMLElement;
  isPlaying(): boolean;
  /** Nothing can be played until a picture comes. */
  wait(): void;
  update(frame: Frame, epochs: number | null): void;
  pause(): void;
  /** Plays so many batches within a few seconds. */
  playBatches(count: number): void;
  fail(message: string): void;
}

interface Actions {
  onPlay(speed: number, everyMilliseconds: number): void;
  onPause(): void;
  onBatch(): void;
  onEpoch(): void;
  onRestart(): void;
}

/** From one picture to the next, 60 times a second. */
const pictureMilliseconds = 16;
/** Batches between two pictures, 0 for as many as fit, and how often there is one; a choice for each of the texts. */
const speeds = [
  { batches: 1, every: 400 },
  { batches: 1, every: pictureMilliseconds },
  { batches: 10, every: pictureMilliseconds },
  { batches: 100, every: pictureMilliseconds },
  { batches: 0, every: 0 },
] as const;

/** What a lesson shows takes about so long: long enough to be seen, short enough for a class. */
const lessonMilliseconds = 5000;

/** Who asked for less motion sees two pictures a second at most. */
const calmMilliseconds = 500;

/** How often there is a picture for who looks at the page. */
function calm(everyMilliseconds: number): number {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return isCalm ? Math.max(calmMilliseconds, everyMilliseconds) : everyMilliseconds;
}

export function createControls(actions: Actions): Controls {
  let isPlaying = false;
  let isReady = false;
  let isFinished = false;
  const button = (text: string, onClick: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button' }, text);
    made.addEventListener('click', onClick);
    return made;
  };
  const playButton = button(texts.play, () => (isPlaying ? pause() : play()));
  playButton.className = 'main';
  const batch = button(texts.stepBatch, () => {
    pause();
    actions.onBatch();
  });
  const epoch = button(texts.stepEpoch, () => {
    pause();
    actions.onEpoch();
  });
  const restart = button(texts.restart, () => {
    pause();
    actions.onRestart();
  });
  const speed = element(
    'select',
    {},
    ...texts.speeds.map((name, index) => element('option', { value: String(index) }, name)),
  );
  speed.value = '2';
  speed.addEventListener('change', () => {
    if (isPlaying) play();
  });
  const status = element('span', { class: 'status', role: 'status', 'aria-live': 'off' });

  function show(): void {
    playButton.textContent = isPlaying ? texts.pause : texts.play;
    for (const each of [playButton, batch, epoch]) each.disabled = !isReady || isFinished;
    restart.disabled = !isReady;
  }

  function play(): void {
    const { batches, every } = speeds[Number(speed.value)] as (typeof speeds)[number];
    playAt(batches, calm(every));
  }

  function playAt(batches: number, everyMilliseconds: number): void {
    isPlaying = true;
    actions.onPlay(batches, everyMilliseconds);
    show();
  }

  function pause(): void {
    if (isPlaying) actions.onPause();
    isPlaying = false;
    show();
  }

  return {
    root: element(
      'div',
      { class: 'controls' },
      playButton,
      batch,
      epoch,
      restart,
      element('label', {}, texts.speed, speed),
      status,
    ),
    isPlaying: () => isPlaying,
    wait() {
      isPlaying = false;
      isReady = false;
      status.textContent = texts.planning;
      show();
    },
    update(frame, epochs) {
      isReady = true;
      isFinished = frame.finished;
      if (isFinished) isPlaying = false;
      status.textContent = isFinished
        ? epochs === 0
          ? texts.ranAway
          : texts.done(frame.epoch)
        : texts.status(
            frame.epoch,
            epochs === null ? '' : texts.ofEpochs(epochs),
            frame.batch,
            frame.batchesPerEpoch,
          );
      show();
    },
    pause,
    playBatches(count) {
      const every = calm(pictureMilliseconds);
      playAt(Math.max(1, Math.ceil((count * every) / lessonMilliseconds)), every);
    },
    fail(message) {
      isPlaying = false;
      isReady = false;
      status.textContent = message;
      show();
    },
  };
}
