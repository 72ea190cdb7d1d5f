import { EngineRefusal } from './engine-refusal.ts';

/** A column as the server describes it. */
export interface CompactColumn {
  readonly name: string;
  readonly type: string;
}

/** What ends the rows, and begins them. */
const [rowsBegin, rowsEnd] = ['\t"data":', '\t]'];

/**
 * Reads an answer in ClickHouse's format JSONCompact as it comes: every version writes a row a line, and all of them the
 * names and types of the columns first. An error behind the first rows stands in their place, and a server that is gone
 * leaves the end away.
 *
 * @param onColumns is told the columns before the first row
 * @throws EngineRefusal when the server says within the rows that it has failed
 * @throws Error when the answer breaks off
 */
export async function* compactRows(
  chunks: AsyncIterable<Buffer | string>,
  onColumns: (columns: readonly CompactColumn[]) => void,
): AsyncGenerator<unknown[][]> {
  let place: 'head' | 'rows' | 'behind' = 'head';
  let head = '';
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    const rows: unknown[][] = [];
    for (const line of lines) {
      if (place === 'behind') continue;
      if (place === 'head' && line === rowsBegin) {
        place = 'rows';
        onColumns((JSON.parse(`${head}"data":[]}`) as { meta: CompactColumn[] }).meta);
      } else if (place === 'head') head += `${line}\n`;
      else if (line.startsWith(rowsEnd)) place = 'behind';
      else if (line.startsWith('\t\t[')) rows.push(parsed(line));
      else if (line.trim() !== '' && line !== '\t[') throw refusal(line);
    }
    if (rows.length > 0) yield rows;
  }
  if (place !== 'behind') throw refusal(`${head}${rest}`);
}

function parsed(line: string): unknown[] {
  try {
    return JSON.parse(line.replace(/,$/, ''));
  } catch {
    throw refusal(line);
  }
}

/** What stands in the place of rows: an error of the server's, if it had the time to tell one. */
function refusal(text: string): Error {
  const [said] = /Code: \d+.*/.exec(text) ?? [];
  return said === undefined ? new Error('the connection was terminated') : new EngineRefusal(said);
}
