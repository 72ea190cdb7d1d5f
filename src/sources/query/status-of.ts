import { readdirSync, type Stats, statSync } from 'node:fs';

/** What lies at a path; undefined where nothing does, or nothing that can be looked at. */
export function statusOf(path: string): Stats | undefined {
  return lookedAt(() => statSync(path));
}

/** The names in a folder; none where it cannot be listed. */
export function readdirSafely(folder: string): string[] {
  return lookedAt(() => readdirSync(folder)) ?? [];
}

/** What the file system tells; undefined where it refuses. */
export function lookedAt<Found>(look: () => Found): Found | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return undefined;
    throw error;
  }
}
