import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { readTable } from '../../../src/sources/read-table.ts';
import { type Evaluation, evaluateModels } from '../../../src/studies/compare/evaluate-models.ts';
import { findWarnings } from '../../../src/studies/compare/warnings.ts';
import type { CompareOptions } from '../../../src/studies/shared/options.ts';
import { classTargetOf } from '../../describe/target-of.ts';
import { defaultOptions } from './options.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A table and, where it has one, its test set: files of the fixtures. */
interface Files {
  readonly table: string;
  readonly test?: string;
}

/** What becomes of labels that need a second look. */
interface Expected extends Files {
  readonly options?: CompareOptions;
  readonly error?: string;
  /** Rows by class, in the order of the classes. */
  readonly classes?: Readonly<Record<string, number>>;
  readonly actions?: readonly string[];
  /** Those about classes. */
  readonly warnings?: readonly string[];
  /** The same rows in plain form, which must have the same scores. */
  readonly control?: Files;
}

const folder = fileURLToPath(new URL('../../fixtures/labels/', import.meta.url));
const names = readdirSync(folder).filter((file) => file.endsWith('.json'));

async function evaluate({ table, test }: Files, options: CompareOptions = {}): Promise<Evaluation> {
  const testSet = test === undefined ? {} : { test: await readTable(folder + test) };
  const repeats = test === undefined ? { repeats: 1 } : {};
  const settings = { ...defaultOptions, hiddenSizes: [3], ...repeats, ...options, ...testSet };
  return evaluateModels(await readTable(folder + table), settings, {});
}

it.each(names)('%s', async (name) => {
  const expected: Expected = JSON.parse(readFileSync(folder + name, 'utf8'));
  if (expected.error !== undefined) {
    await expect(evaluate(expected, expected.options)).rejects.toMatchObject({
      name: 'InputError',
      message: expected.error,
    });
    return;
  }
  const found = await evaluate(expected, expected.options);
  const { classes } = classTargetOf(found.dataset);
  expect(classes.map(({ label, rows }) => [label, rows])).toEqual(Object.entries(expected.classes ?? {}));
  expect(found.dataset.actions.map(({ message }) => message)).toEqual(expected.actions);
  const unseen = findWarnings(found).filter(({ code }) => code === 'unseen-classes');
  expect(unseen.map(({ message }) => message)).toEqual(expected.warnings);
  if (expected.control !== undefined) {
    const control = await evaluate(expected.control);
    expect({ ...found.comparison, models: found.summary.models }).toEqual({
      ...control.comparison,
      models: control.summary.models,
    });
  }
});
