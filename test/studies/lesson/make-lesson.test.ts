import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { readBytes, readTable } from '../../../src/sources/read-table.ts';
import { type LessonOptions, makeLesson } from '../../../src/studies/lesson/make-lesson.ts';
import { csv, scattered } from '../../helpers/tables.ts';

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const words = { compare: 'table', curve: 'table', tune: 'table', explain: 'table' };

async function lessonOf(name: string, roomBytes: number, options: Partial<LessonOptions> = {}) {
  const table = await readTable(`datasets/${name}.csv`, {});
  return makeLesson(table, { seed: 1, words, roomBytes, ...options });
}

/** A table of a hundred rows, ten a group, of which each is an hour after the one before it. */
async function hourly(firstHour = 0) {
  const text = csv('hour,group,width,size', 100, (row) => [
    firstHour + row,
    `group ${Math.floor(row / 10)}`,
    scattered(row),
    scattered(row) + scattered(row * 3) > 100 ? 'high' : 'low',
  ]);
  return readBytes(`hours from ${firstHour}`, Buffer.from(text));
}

describe('a lesson of a table', () => {
  it('has all of a table that has room, in the first of five parts', async () => {
    const lesson = await lessonOf('credit_scoring', 2e6);
    // datasets/catalogue.json: 4,454 rows, of which a fifth is 890.8.
    expect(lesson.sampledFrom).toBeNull();
    expect(lesson.train.length + lesson.test.length).toBe(4454);
    expect(lesson.test.length).toBe(891);
    expect(new Set([...lesson.train, ...lesson.test]).size).toBe(4454);
  });

  it('samples a table that has no room, keeps the shares of its classes, and says so', async () => {
    const whole = await lessonOf('credit_scoring', 2e6);
    const roomBytes = bytesOf(whole) / 4;
    const sample = await lessonOf('credit_scoring', roomBytes);
    expect(bytesOf(sample)).toBeLessThanOrEqual(roomBytes);
    expect(bytesOf(sample)).toBeGreaterThan(0.9 * roomBytes);
    expect(sample.sampledFrom).toBe(4454);
    const rows = sample.train.length + sample.test.length;
    expect(sample.notes[0]).toBe(
      `credit_scoring.csv has 4,454 rows: the page holds a sample of ${rows.toLocaleString('en')}`,
    );
    const share = ({ target }: typeof sample): number => {
      if (target.task !== 'classification') throw new Error('it has classes');
      return target.codes.filter((code) => code === 1).length / target.codes.length;
    };
    expect(Math.abs(share(sample) - share(whole))).toBeLessThan(2 / rows);
  });

  it('keeps the rows of a group on one side', async () => {
    const { train, test, fold } = makeLesson(await hourly(), {
      seed: 1,
      words,
      roomBytes: 2e6,
      groupBy: 'group',
    });
    const groupsOf = (rows: readonly number[]) => new Set(rows.map((row) => Math.floor(row / 10)));
    // Ten groups in five folds.
    expect(groupsOf(test).size).toBe(2);
    expect([...groupsOf(train)].filter((group) => groupsOf(test).has(group))).toEqual([]);
    expect(train.length + test.length).toBe(100);
    expect(fold).toBe(0);
  });

  it('learns from all that came before the newest rows, on which it is judged', async () => {
    const { train, test, fold } = makeLesson(await hourly(), {
      seed: 1,
      words,
      roomBytes: 2e6,
      orderBy: 'hour',
    });
    // Six blocks, of which the last begins at 5 × 100 ÷ 6 = 83.3.
    expect(train).toEqual(Array.from({ length: 83 }, (_, row) => row));
    expect(test).toEqual(Array.from({ length: 17 }, (_, row) => 83 + row));
    expect(fold).toBe(4);
  });

  it('is judged on a test set of its own, and on some of it where there is no room', async () => {
    const [table, test] = [await hourly(), await hourly(1000)];
    const options = { seed: 1, words, test };
    const lesson = makeLesson(table, { ...options, roomBytes: 2e6 });
    expect(lesson.train).toEqual(Array.from({ length: 100 }, (_, row) => row));
    expect(lesson.test).toEqual(Array.from({ length: 100 }, (_, row) => 100 + row));
    const sample = makeLesson(table, { ...options, roomBytes: 0.7 * bytesOf(lesson) });
    expect(sample.sampledFrom).toBe(200);
    const hours = sample.features.find(({ name }) => name === 'hour');
    if (hours?.kind !== 'numeric') throw new Error('hours are numbers');
    expect(sample.train.length).toBeGreaterThan(20);
    expect(sample.test.length).toBeGreaterThan(20);
    expect(sample.train.every((row) => Number(hours.values[row]) < 100)).toBe(true);
    expect(sample.test.every((row) => Number(hours.values[row]) >= 1000)).toBe(true);
  });

  it('refuses two ways to split', async () => {
    const table = await hourly();
    expect(() =>
      makeLesson(table, { seed: 1, words, roomBytes: 2e6, groupBy: 'group', orderBy: 'hour' }),
    ).toThrow('--order-by and --group-by are different ways to split');
  });

  it('refuses a table of which not even a few rows have room', async () => {
    await expect(lessonOf('credit_scoring', 2000)).rejects.toThrow(InputError);
  });
});
