import { majorityClass } from '../../../src/models/baseline/majority-class.ts';
import { boostedTreesClassifier } from '../../../src/models/boosted-trees/boosted-trees.ts';
import { decisionTreeClassifier } from '../../../src/models/decision-tree/decision-tree.ts';
import { compiledDenseNet } from '../../../src/models/dense-net/classifier.ts';
import { logisticRegression } from '../../../src/models/logistic-regression/logistic-regression.ts';
import { neighboursClassifier } from '../../../src/models/nearest-neighbours/nearest-neighbours.ts';
import { describeClassifierContract } from './classifier-contract.ts';

describeClassifierContract('majority class', () => majorityClass());
describeClassifierContract('logistic regression', () => logisticRegression());
describeClassifierContract('logistic regression by conjugate gradients', () =>
  logisticRegression({ solver: 'newton-cg' }),
);
describeClassifierContract('dense net', () => compiledDenseNet({ seed: 1 }));
describeClassifierContract('decision tree', () => decisionTreeClassifier(1));
describeClassifierContract('nearest neighbours', () => neighboursClassifier(1));
describeClassifierContract('boosted trees', () => boostedTreesClassifier(1));
