/**
 * What `compare … --all-rows` does, in this process, with the time of each stage: `engines.js` starts it for each source.
 *
 * node engines-task.js SAMPLED_ROWS READ_OPTIONS_AS_JSON [address]
 */

import { openRows } from '../../dist/cli/commands/open-rows.js';
import { readInput } from '../../dist/cli/options/table-input.js';
import { compare } from '../../dist/index.js';

const [sampled, reading, argument] = process.argv.slice(2);
const targetOf = ({ columns }) => columns.findIndex(({ name }) => name === 'target');
const options = { ...JSON.parse(reading), sample: { rows: Number(sampled), seed: 1, targetOf } };

const seconds = {};
let [stage, since] = ['reading', performance.now()];
const begin = (next) => {
  const now = performance.now();
  seconds[stage] = (seconds[stage] ?? 0) + (now - since) / 1000;
  [stage, since] = [next, now];
};

const table = await readInput(argument, options);
begin('comparing');
const rows = await openRows(argument, options);
try {
  const { allRows, timings } = await compare(
    table,
    { target: 'target', engine: 'compiled', seed: 1, allRows: rows },
    { onProgress: (next) => begin(next.startsWith('all rows') ? next : 'comparing') },
  );
  begin('done');
  const megabytes = process.resourceUsage().maxRSS / 1000;
  console.log(JSON.stringify({ seconds, megabytes, allRows, timings: timings.allRows }));
} finally {
  await rows.engine.close();
}
