import type { Engine, EngineTable } from '../../engines/contract.ts';
import { InputError } from '../../errors.ts';
import { nearestName } from '../../text/nearest-name.ts';
import { quoteValue } from '../../text/quote-value.ts';

const mostShown = 12;

/**
 * The table that is asked for, or the only one.
 *
 * @throws InputError where there is none, or it has to be chosen
 */
export async function chooseTable(
  engine: Engine,
  asked: string | undefined,
  signal?: AbortSignal,
): Promise<EngineTable> {
  const tables = await engine.tables(signal);
  const found = tables.find(({ name }) => name === asked);
  if (found !== undefined) return found;
  const [only] = tables;
  const { location } = engine;
  if (only === undefined) throw new InputError(`${location} holds no table (name another database)`);
  if (asked === undefined && tables.length === 1) return only;
  const names = tables.map(({ name }) => name);
  const known = names.slice(0, mostShown).map((name) => quoteValue(name));
  const more = names.length > mostShown ? ` and ${names.length - mostShown} more` : '';
  const list = known.join(', ') + more;
  if (asked === undefined) {
    throw new InputError(`${location} holds ${names.length} tables (choose one with --table: ${list})`);
  }
  const near = nearestName(asked, names);
  const hint =
    names.length > mostShown && near !== undefined
      ? `did you mean ${quoteValue(near)}?`
      : `--table takes ${list}`;
  throw new InputError(`${location} holds no table ${quoteValue(asked)} (${hint})`);
}
