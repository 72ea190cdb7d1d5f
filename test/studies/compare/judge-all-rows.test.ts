import { expect, it } from 'vitest';
import { featureSource } from '../../../src/describe/apply-features.ts';
import { holdInDuckdb } from '../../../src/engines/duckdb/duckdb-table.ts';
import { judgeAlone } from '../../../src/evaluation/timing/judge-alone.ts';
import { readBytes } from '../../../src/sources/read-table.ts';
import { evaluateModels } from '../../../src/studies/compare/evaluate-models.ts';
import { fitsOfFold } from '../../../src/studies/compare/full-fits.ts';
import { judgeSampledModels } from '../../../src/studies/compare/judge-all-rows.ts';
import { heldColumns } from '../../../src/studies/export/held-columns.ts';
import { defaultSettings } from '../../../src/studies/shared/options.ts';
import { twoClasses } from '../../helpers/tables.ts';

it('asks the models of the whole sample, also where those of a fold are counted', {
  timeout: 60_000,
}, async () => {
  const table = await readBytes('table.csv', new TextEncoder().encode(twoClasses(120)));
  const settings = { ...defaultSettings, repeats: 1, folds: 3 };
  const evaluation = await evaluateModels(table, settings, {});
  const { data, dataset, plan } = evaluation;
  const levels = dataset.target.task === 'classification' ? dataset.target.classes : [];
  const sources = [
    ...dataset.features.map(featureSource),
    { kind: 'category', name: dataset.target.name, levels: levels.map(({ label }) => label) } as const,
  ];
  const engine = await holdInDuckdb('data', heldColumns(table, sources), table.rows, 'the test');
  const rows = { engine, relation: '"data"', missing: { texts: [''], numbers: [] } };
  const judged = (of: typeof evaluation) => judgeSampledModels(of, rows, settings, { clock: () => 0 });

  const timed = await judgeAlone(data, plan.folds.slice(-1), { clock: () => 0 });
  const large = { ...evaluation, isFullOfAllRows: false, full: fitsOfFold(data, timed) };
  const found = await judged(large);
  expect(found).toEqual(await judged(evaluation));
  expect(found.sampleRows).toBe(120);
  await engine.close();
});
