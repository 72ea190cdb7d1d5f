import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LessonData } from '../../../src/lesson/lesson-data.ts';
import { lessonPage } from '../../../src/report/lesson/lesson-page.ts';

const hostile = '</script><script>alert(1)</script><!--"\'&';

const data: LessonData = {
  name: hostile,
  words: { compare: hostile, curve: hostile, tune: hostile, explain: hostile },
  sampledFrom: null,
  features: [{ kind: 'numeric', name: hostile, values: [1, null, 3] }],
  target: { task: 'classification', name: hostile, labels: [hostile, 'b'], codes: [0, 1, 0] },
  train: [0, 1],
  test: [2],
  fold: 0,
  seed: 1,
  metric: 'accuracy',
  notes: [hostile],
};

/** Text of markup as a browser reads it: each of the five letters by its name or its number. */
function asRead(markup: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return markup.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return names[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

describe('the page of a lesson', () => {
  const page = lessonPage(data);
  const inside = (pattern: RegExp): string => page.match(pattern)?.[1] ?? '';

  it('has no text of the table as markup', () => {
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<!--"');
    expect(page.match(/<script\b/g)).toHaveLength(3);
    const title = inside(/<title>(.*?)<\/title>/);
    expect(title).not.toMatch(/[<>"']/);
    expect(asRead(title)).toBe(`Lesson: ${hostile}`);
    expect(JSON.parse(inside(/id="lesson-data">(.*?)<\/script>/))).toEqual(data);
  });

  it('runs its own script and style and nothing else', () => {
    const policy = inside(/Content-Security-Policy" content="([^"]*)"/);
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hash(inside(/<script>([\s\S]*?)<\/script>/))} 'wasm-unsafe-eval'`);
    expect(policy).toContain(`style-src ${hash(inside(/<style>([\s\S]*?)<\/style>/))}`);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|http/);
  });

  it('has nothing of Node in what it runs', () => {
    expect(page).not.toMatch(/["'`]node:|\brequire\(|\bprocess\.|\bBuffer\b/);
  });
});
