import { describe } from '../../../src/describe/describe.ts';
import { readBytes } from '../../../src/sources/read-table.ts';
import { fitModels } from '../../../src/studies/explain/fitted-models.ts';
import { targetsOf } from '../../../src/studies/shared/targets-of.ts';
import { csv, scattered } from '../../helpers/tables.ts';

/** Sixty rows with a number, a colour, an often missing number and a date, and what is to be predicted from them. */
export function mixedTable(target: (number: number, colour: string, row: number) => string | number): string {
  return csv('size,colour,gap,day,y', 60, (row) => {
    const [size, colour] = [scattered(row), ['red', 'green', 'blue', 'green', 'green'][row % 5] as string];
    const gap = row % 4 === 0 ? '' : scattered(row * 5 + 2);
    const day = `2024-${String((row % 12) + 1).padStart(2, '0')}-${String((row % 28) + 1).padStart(2, '0')}`;
    return [size, colour, gap, day, target(size, colour, row)];
  });
}

export const noise = (row: number): number => scattered(row * row + 5) - 50;

/** A table in which two classes, three or a number are to be predicted. */
export const mixedTables = {
  'two classes': mixedTable((size, colour, row) =>
    size + noise(row) > (colour === 'red' ? 30 : 60) ? 'yes' : 'no',
  ),
  'three classes': mixedTable(
    (size, _, row) => 'abc'[Math.floor(((size + noise(row) + 50) / 200) * 3)] as string,
  ),
  'a number': mixedTable((size, colour, row) => size * 3 + (colour === 'red' ? 50 : 0) + noise(row) / 10),
} as const;

/** A described table with both models, fitted on all of its rows. */
export async function fittedOn(text: string) {
  const table = await readBytes('table.csv', new TextEncoder().encode(text));
  const dataset = describe(table);
  const options = { hiddenSizes: [8, 4], outputs: 'article' } as const;
  const data = { features: dataset.features, targets: targetsOf(dataset.target), options };
  return { table, dataset, models: fitModels(data, 1), data };
}
