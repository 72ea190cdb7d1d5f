import type { LessonData } from '../lesson-data.ts';
import type { MapView, Order, Report } from '../protocol.ts';
import type { LessonSettings } from '../settings.ts';

/**
 * The worker that trains, so that the page never waits. Every choice of settings has a worker of its own: the one before
 * it is ended, wherever it was.
 */
export class Trainer {
  readonly #address: string;
  readonly #data: LessonData;
  readonly #onReport: (report: Report) => void;
  #worker: Worker | undefined;

  /** @param script of the worker */
  constructor(script: string, data: LessonData, onReport: (report: Report) => void) {
    this.#address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    this.#data = data;
    this.#onReport = onReport;
  }

  begin(settings: LessonSettings, view: MapView): void {
    this.end();
    const worker = new Worker(this.#address);
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      if (worker === this.#worker) this.#onReport(data);
    };
    worker.onerror = ({ message }) => this.#onReport({ kind: 'failed', message });
    this.tell({ kind: 'begin', data: this.#data, settings, view });
  }

  /** Ends the training, wherever it is. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  tell(order: Order): void {
    this.#worker?.postMessage(order);
  }
}
