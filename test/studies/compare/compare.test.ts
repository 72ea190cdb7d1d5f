import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../../src/sources/contract/table.ts';
import { readBytes } from '../../../src/sources/read-table.ts';
import { compare } from '../../../src/studies/compare/compare.ts';
import { monotonicClock } from '../../../src/timing/clock.ts';
import { twoClasses } from '../../helpers/tables.ts';
import { withoutTimings } from '../../helpers/without-timings.ts';
import { defaultOptions } from './options.ts';

let table: Table;
beforeAll(async () => {
  table = await readBytes('table.csv', new TextEncoder().encode(twoClasses()));
});

interface Watching {
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: string) => void;
}
const options = { ...defaultOptions, folds: 2, repeats: 1 };
const run = (watching: Watching) =>
  compare(table, options, { clock: monotonicClock, collectGarbage() {}, ...watching });

const stages = ['fold 1 of 2', 'fold 2 of 2', 'timing the predictions', 'timing the preprocessing'];

it('tells its stages', async () => {
  const told: string[] = [];
  await run({ onProgress: (stage) => told.push(stage) });
  expect(told).toEqual(stages);
});

describe('can be interrupted', () => {
  it.each(stages)('in the stage: %s', async (stage) => {
    const controller = new AbortController();
    const { signal } = controller;
    // A signal from outside is told on a turn of the event loop, as here.
    const onProgress = (told: string) => {
      if (told === stage) setImmediate(() => controller.abort(new Error('enough')));
    };
    const ending = run({ signal, onProgress }).then(
      () => 'a result',
      (error) => error.message,
    );
    expect(await ending).toBe('enough');
  });

  it('before it begins', async () => {
    await expect(run({ signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});

it('gives its result no figure of the clock outside the timings', async () => {
  const [one, other] = await Promise.all([run({}), run({})]);
  expect(withoutTimings(other)).toEqual(withoutTimings(one));
});
