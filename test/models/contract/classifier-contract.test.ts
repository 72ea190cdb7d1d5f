import { majorityClass } from '../../../src/models/baseline/majority-class.ts';
import { compiledDenseNet } from '../../../src/models/dense-net/classifier.ts';
import { logisticRegression } from '../../../src/models/logistic-regression/logistic-regression.ts';
import { describeClassifierContract } from './classifier-contract.ts';

describeClassifierContract('majority class', () => majorityClass());
describeClassifierContract('logistic regression', () => logisticRegression());
describeClassifierContract('logistic regression by conjugate gradients', () =>
  logisticRegression({ solver: 'newton-cg' }),
);
describeClassifierContract('dense net', () => compiledDenseNet({ seed: 1 }));
