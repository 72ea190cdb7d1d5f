// A TypeScript project that uses the package: test/install/matrix.sh type-checks it against the packed one.
import { type ComparisonResult, compare, comparisonTable, readTable } from 'simplest-model';

const table = await readTable('customers.csv', { missing: ['99'] });
const result: ComparisonResult = await compare(table, { target: 'churned', engine: 'compiled' });
console.log(comparisonTable(result), result.comparison.verdict);
