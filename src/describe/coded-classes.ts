import type { ClassTarget, TargetClass } from './dataset.ts';

/** Classes, and the code of each row. */
export type CodedClasses = Pick<ClassTarget, 'classes' | 'codes'>;

/** How many rows each class has. */
export function countClasses(labels: readonly string[], codes: Int32Array): TargetClass[] {
  const rows = new Array<number>(labels.length).fill(0);
  for (const code of codes) rows[code] = (rows[code] as number) + 1;
  return labels.map((label, code) => ({ label, rows: rows[code] as number }));
}
