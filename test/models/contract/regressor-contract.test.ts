import { meanBaseline } from '../../../src/models/baseline/mean.ts';
import { compiledDenseNetRegressor } from '../../../src/models/dense-net/regressor.ts';
import { linearRegression } from '../../../src/models/linear-regression/linear-regression.ts';
import { describeRegressorContract } from './regressor-contract.ts';

describeRegressorContract('mean', () => meanBaseline());
describeRegressorContract('linear regression', () => linearRegression());
describeRegressorContract('dense net', () => compiledDenseNetRegressor({ seed: 1 }));
