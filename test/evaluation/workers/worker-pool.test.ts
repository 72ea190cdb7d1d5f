import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { runOnWorkers } from '../../../src/evaluation/workers/worker-pool.ts';

/** A worker that answers each number with itself times what it was given at its start; of 13 it dies. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', (task) => {
      if (task === 13) throw new Error('thirteen');
      if (task !== 'wait') setTimeout(() => parentPort.postMessage(task * workerData), task % 3);
    });
  `)}`,
);
const tasks = Array.from({ length: 10 }, (_, task) => task);

describe('tasks', () => {
  it.each([1, 3, 50])('come back in their order from %i threads', async (threads) => {
    const seen: number[] = [];
    const onDone = (done: number, total: number) => {
      expect(total).toBe(10);
      seen.push(done);
    };
    expect(await runOnWorkers(worker, 7, tasks, { threads, onDone })).toEqual(tasks.map((task) => 7 * task));
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it.each([0, Number.NaN])('are refused with %d threads, which would leave them undone', async (threads) => {
    await expect(runOnWorkers(worker, 7, tasks, { threads })).rejects.toThrow(InputError);
  });

  it('fail with the one that fails', async () => {
    await expect(runOnWorkers(worker, 7, [1, 13, 2], { threads: 2 })).rejects.toThrow('thirteen');
  });

  it('end when the signal aborts, before or meanwhile', async () => {
    const reason = new Error('enough');
    const before = AbortSignal.abort(reason);
    await expect(runOnWorkers(worker, 7, tasks, { threads: 2, signal: before })).rejects.toBe(reason);
    const controller = new AbortController();
    const running = runOnWorkers(worker, 7, ['wait'], { threads: 1, signal: controller.signal });
    controller.abort(reason);
    await expect(running).rejects.toBe(reason);
  });
});
