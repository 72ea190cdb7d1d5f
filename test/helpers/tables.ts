import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a file into a folder, and gives back its name. */
export function writeTable(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

/** A CSV: a header, and the cells that a function gives for each row. */
export function csv(header: string, rows: number, cells: (row: number) => readonly unknown[]): string {
  return `${header}\n${Array.from({ length: rows }, (_, row) => `${cells(row).join(',')}\n`).join('')}`;
}

/** A number from 0 to 99.9 a row, without any order to be seen. */
export function scattered(row: number): number {
  return ((row * 7919 + 13) % 1000) / 10;
}

/** Two features and two classes, `low` and `high`, that the sum of the features tells apart but for some noise. */
export function twoClasses(rows = 200): string {
  return csv('width,height,size', rows, (row) => {
    const [width, height, noise] = [scattered(row), scattered(row * 3 + 1), scattered(row * row + 5) - 50];
    return [width, height, width + height + noise > 100 ? 'high' : 'low'];
  });
}
