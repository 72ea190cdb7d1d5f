import { readableJson } from '../../text/readable-json.ts';
import type { Persistence, SavedTarget } from '../contract/persistence.ts';
import { logisticFormula } from './formula.ts';
import type { FittedLogisticRegression } from './logistic-regression.ts';
import { createPredictor } from './predictor.ts';
import { fromLogisticRegressionFile, toLogisticRegressionFile } from './saved-file.ts';

const file = 'logistic-regression.json';

/** Saves a logistic regression as JSON that a person reads; every class was among the rows that it was fitted on. */
export const logisticRegressionPersistence: Persistence<FittedLogisticRegression> = {
  files: () => ({ [file]: 'the logistic regression' }),

  toFiles(fitted, { columns, target }) {
    const record = toLogisticRegressionFile(fitted, columns, labelsOf(target));
    return { [file]: Buffer.from(readableJson({ ...record })) };
  },

  fromFiles(read, { target }) {
    const numbers = fromLogisticRegressionFile(JSON.parse(Buffer.from(read(file)).toString('utf8')));
    const classCount = labelsOf(target).length;
    const presentClasses = Int32Array.from({ length: classCount }, (_, code) => code);
    return {
      parameterCount: numbers.intercepts.length + numbers.coefficients.length,
      predict: createPredictor({ classCount, presentClasses, ...numbers }),
      formula: logisticFormula(numbers),
    };
  },
};

function labelsOf(target: SavedTarget): readonly string[] {
  if (target.task !== 'classification') throw new TypeError('a logistic regression predicts classes');
  return target.classes;
}
