import { type Command, Option } from 'commander';
import type { ExportCheck } from '../../checks/export-check.ts';
import type { Dialect, DialectName } from '../../dialects/contract.ts';
import { dialectNames, dialectOf } from '../../dialects/registry.ts';
import { InputError } from '../../errors.ts';
import { checkOutputs } from '../../files/check-output.ts';
import { shownPath } from '../../files/shown-path.ts';
import { writeFile } from '../../files/write-file.ts';
import { exportCheckLine } from '../../report/tables/export-checks.ts';
import { modelTitle } from '../../report/wording/model-title.ts';
import type { ReadOptions } from '../../sources/contract/read-options.ts';
import { withoutPassword } from '../../sources/database/open-database.ts';
import { tableName } from '../../sql/table-name.ts';
import type { ExportedModels } from '../../studies/export/export-models.ts';
import { savedModelIds } from '../../studies/shared/saved-models/saved-files.ts';
import type { SavedModels } from '../../studies/shared/saved-models/saved-models.ts';
import { listTexts } from '../../text/list-texts.ts';
import { datasetFile } from '../options/dataset-file.ts';
import { optionGroups } from '../options/option-groups.ts';
import { gather } from '../options/parse-option.ts';
import { readOptionsFor } from '../options/saved-reading.ts';
import { printTexts } from '../output/print-texts.ts';
import { tell } from '../output/publish.ts';
import { interruptionSignal } from '../signals/interruption.ts';

interface ExportFlags {
  readonly dialect: DialectName;
  readonly table?: string;
  readonly key?: string[];
  readonly model: string;
  readonly check?: string;
  readonly output?: string;
  readonly force?: boolean;
}

const explanation = `
Of each model one select, to be run where the rows are. It gives the columns of
--key and then, for classes, the most probable one ("predicted") and how probable
each is, or the predicted number. What is done to the cells is in it: missing
numbers filled, numbers scaled, a column a level, dates on circles. Its table has
numbers, text and dates as such: the engine refuses what is none. Nearest
neighbours are their table, and cannot be written.`;

/** `compare export <folder>`: saved models as SQL. */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write models that --save-model wrote as SQL, to predict where the rows are')
    .argument('<folder>', 'the folder of the saved models')
    .optionsGroup('The SQL:')
    .addOption(
      new Option('--dialect <name>', 'whose SQL').choices(dialectNames as string[]).makeOptionMandatory(),
    )
    .option('--table <name>', 'the table that it reads, such as sales.orders (default: data)')
    .option('--key <column>', 'a column of the table that it gives too, such as an id (repeatable)', gather)
    .optionsGroup(optionGroups.models)
    .addOption(
      new Option('--model <name>', 'which of the models').choices([...savedModelIds, 'all']).default('all'),
    )
    .optionsGroup(optionGroups.output)
    .option('--output <file>', 'write to a file instead of standard output')
    .option('--force', 'let --output replace a file that exists')
    .optionsGroup(optionGroups.checks)
    .option(
      '--check <source>',
      'run it on a database, or in DuckDB on the rows of a file, and exit 1 unless it predicts what `predict` does',
    )
    .addHelpText('after', explanation)
    .action(run);
}

async function run(folder: string, flags: ExportFlags): Promise<void> {
  const { readModels } = await import('../../studies/shared/saved-models/read-models.ts');
  const { exportModels } = await import('../../studies/export/export-models.ts');
  const { modelsSql } = await import('../../report/tables/models-sql.ts');
  const { dialect: name, table, key: keys = [], model, check, output, force = false } = flags;
  const saved = readModels(folder);
  const dialect = dialectOf(name);
  const asked = model === 'all' ? undefined : model;
  const exported = exportModels(
    saved,
    dialect,
    { relation: tableName(dialect, table ?? 'data'), keys },
    asked,
  );
  const inputs = { paths: check === undefined ? [] : [datasetFile(check)], title: 'the table of --check' };
  const [path] = checkOutputs(output === undefined ? [] : [output], { force, inputs });
  const signal = interruptionSignal();
  // Before anything is written, as its source may be none.
  const checks = check === undefined ? [] : await checkOn(saved, flags, check, asked, signal);
  const texts = modelsSql(exported.models, dialect.title);
  process.exitCode = checks.every(({ passed }) => passed) ? 0 : 1;
  if (path === undefined) await printTexts(texts, signal);
  else await writeFile(path, texts, signal);
  tell('Note', exportNotes(exported, dialect));
  for (const each of checks) {
    tell(each.passed ? 'gate passed' : 'gate failed', [{ message: exportCheckLine(each) }]);
  }
}

async function checkOn(
  saved: SavedModels,
  { dialect, table }: ExportFlags,
  source: string,
  asked: string | undefined,
  signal: AbortSignal,
): Promise<ExportCheck[]> {
  const { openRelation } = await import('../../sources/open-relation.ts');
  const options = { ...readOptionsFor(saved, {}), signal };
  const place = datasetFile(source);
  const opened = await openRelation(place, table === undefined ? options : { ...options, table });
  if (opened === undefined) return checkOnRows(saved, dialect, place, asked, options);
  const { engine, relation } = opened;
  try {
    refuseOther(dialect, engine.dialect, source);
    const { checkOnEngine } = await import('../../studies/export/check-on-engine.ts');
    return await checkOnEngine(saved, engine, relation, asked, options);
  } finally {
    await engine.close();
  }
}

/** A file is read as `predict` reads it, and its rows are put into an engine. */
async function checkOnRows(
  saved: SavedModels,
  dialect: DialectName,
  place: string,
  asked: string | undefined,
  options: ReadOptions & { readonly signal: AbortSignal },
): Promise<ExportCheck[]> {
  refuseOther(dialect, 'duckdb', place);
  const { readTable } = await import('../../sources/read-table.ts');
  const { checkOnFile } = await import('../../studies/export/check-on-file.ts');
  return checkOnFile(saved, await readTable(place, options), asked, options.signal);
}

function refuseOther(asked: DialectName, found: DialectName, source: string): void {
  if (asked === found) return;
  throw new InputError(
    `--check ${shownPath(withoutPassword(source))}: its rows are asked in SQL of ${dialectOf(found).title} (use --dialect ${found}, or check where the rows are)`,
  );
}

/** From so many characters on, ClickHouse wants to be asked to read a query. */
const longQuery = 262_144;

function exportNotes(
  { models, left }: ExportedModels,
  { name, title }: Dialect,
): { readonly message: string }[] {
  const long = models.filter(({ sql }) => name === 'clickhouse' && sql.length > longQuery);
  const titles = (ids: readonly string[]) => listTexts(ids.map(modelTitle), ids.length);
  return [
    ...(left.length === 0 ? [] : [{ message: `no SQL of the ${titles(left)}, which are their table.` }]),
    ...(long.length === 0
      ? []
      : [
          {
            message:
              `the SQL of the ${titles(long.map(({ id }) => id))} is longer than ${title} reads unasked: ` +
              'raise max_query_size, max_ast_elements and max_expanded_ast_elements.',
          },
        ]),
  ];
}
