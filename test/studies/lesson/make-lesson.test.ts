import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { readTable } from '../../../src/sources/read-table.ts';
import { makeLesson } from '../../../src/studies/lesson/make-lesson.ts';

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

async function lessonOf(name: string, roomBytes: number) {
  const table = await readTable(`datasets/${name}.csv`, {});
  return makeLesson(table, { seed: 1, argument: name, roomBytes });
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

  it('refuses a table of which not even a few rows have room', async () => {
    await expect(lessonOf('credit_scoring', 2000)).rejects.toThrow(InputError);
  });
});
