import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBaseline, readBaseline } from '../../../src/checks/reference/read-reference.ts';
import { InputError } from '../../../src/errors.ts';
import { comparisonDocument } from '../../../src/report/compare/comparison-document.ts';
import { html } from '../../../src/report/page/html.ts';
import { json } from '../../../src/report/render/json.ts';
import { scratchFolder } from '../../helpers/scratch-folder.ts';
import { smallResult } from '../../results/small-result.ts';

const folder = scratchFolder();
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const named = (name: string) => ({ ...smallResult, dataset: { ...smallResult.dataset, name } });

describe('readBaseline', () => {
  it('reads one result or an array of them', () => {
    const one = write('one.json', json(smallResult));
    expect(readBaseline(one)).toEqual({ file: one, results: [smallResult] });
    const list = write('list.json', json([named('a.csv'), named('b.csv')]));
    expect(readBaseline(list).results).toHaveLength(2);
  });

  it('reads a result that has more than is known of', () => {
    const [net, ...others] = smallResult.models;
    const models = [{ ...net, surprise: 1 }, ...others];
    const more = write('more.json', json({ ...smallResult, models, surprise: [] }));
    expect(readBaseline(more).results).toHaveLength(1);
  });

  it('reads a page with a result in it', async () => {
    const document = comparisonDocument([smallResult], { isList: false, details: false, explain: false });
    const page = await html.render(document, { isColoured: false });
    expect(readBaseline(write('page.html', page)).results).toEqual([JSON.parse(json(smallResult))]);
    const other = write('other.html', '<!doctype html><p>Hello');
    expect(() => readBaseline(other)).toThrow('it is not JSON');
  });

  const { comparison: _, ...withoutComparison } = smallResult;
  it.each([
    ['not JSON', 'accuracy,0.7', 'it is not JSON'],
    ['empty', '', 'it is not JSON'],
    ['another object', '{"schemaVersion": 2}', 'it is no result of compare'],
    ['a number', '5', 'it is no result of compare'],
    ['null', 'null', 'it is no result of compare'],
    ['an empty array', '[]', 'it is no result of compare'],
    ['an array with something else', json([smallResult, 5]), 'it is no result of compare'],
    ['a part missing', json(withoutComparison), 'it is no result of compare'],
    ['text for a number', json({ ...smallResult, models: 'none' }), 'it is no result of compare'],
    [
      'a fold too few',
      json({ ...smallResult, protocol: { ...smallResult.protocol, repeats: 2 } }),
      'it is no',
    ],
    ['a later version', json({ ...smallResult, schemaVersion: 3 }), 'its schemaVersion is 3'],
    ['an earlier version', json({ ...smallResult, schemaVersion: 1 }), 'its schemaVersion is 1'],
  ])('refuses %s', (name, text, message) => {
    const file = write(`${name}.json`, text);
    expect(() => readBaseline(file)).toThrow(InputError);
    expect(() => readBaseline(file)).toThrow(message);
    expect(() => readBaseline(file)).toThrow('--baseline "');
  });

  it('refuses a file that is not there, and a folder', () => {
    expect(() => readBaseline('nowhere.json')).toThrow(
      'cannot read --baseline "nowhere.json": there is no such file (check the path)',
    );
    expect(() => readBaseline(folder)).toThrow('it is a folder');
  });
});

describe('findBaseline', () => {
  it('takes the only result, whatever its name', () => {
    expect(findBaseline({ file: 'f', results: [smallResult] }, 'renamed.csv')).toBe(smallResult);
  });

  it('finds a table in an array by its name', () => {
    const results = [named('a.csv'), named('b.csv'), named('c.csv'), named('c.csv')];
    expect(findBaseline({ file: 'f', results }, 'b.csv')).toBe(results[1]);
    expect(() => findBaseline({ file: 'f', results }, 'd.csv')).toThrow(
      '--baseline "f": it has no result of "d.csv" (it has "a.csv", "b.csv", "c.csv", "c.csv")',
    );
    expect(() => findBaseline({ file: 'f', results }, 'c.csv')).toThrow('several results of "c.csv"');
  });
});
