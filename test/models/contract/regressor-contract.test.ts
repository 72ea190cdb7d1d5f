import { meanBaseline } from '../../../src/models/baseline/mean.ts';
import { boostedTreesRegressor } from '../../../src/models/boosted-trees/boosted-trees.ts';
import { decisionTreeRegressor } from '../../../src/models/decision-tree/decision-tree.ts';
import { compiledDenseNetRegressor } from '../../../src/models/dense-net/regressor.ts';
import { linearRegression } from '../../../src/models/linear-regression/linear-regression.ts';
import { neighboursRegressor } from '../../../src/models/nearest-neighbours/nearest-neighbours.ts';
import { describeRegressorContract } from './regressor-contract.ts';

describeRegressorContract('mean', () => meanBaseline());
describeRegressorContract('linear regression', () => linearRegression());
describeRegressorContract('dense net', () => compiledDenseNetRegressor({ seed: 1 }));
describeRegressorContract('decision tree', () => decisionTreeRegressor(1), 'of the rows');
describeRegressorContract('nearest neighbours', () => neighboursRegressor(1), 'of the rows');
describeRegressorContract('boosted trees', () => boostedTreesRegressor(1), 'of the rows');
