import type { LessonTarget } from '../lesson-data.ts';
import { texts } from '../texts.ts';

/** What a sum of the regression speaks for: a class by its code, or the number or its logarithm. */
export function ofWhat(target: LessonTarget, code: number): string {
  if (target.task === 'classification') return texts.ofClass(target.labels[code] ?? '');
  return target.transform === 'log' ? texts.ofLog(target.name) : texts.ofClass(target.name);
}
