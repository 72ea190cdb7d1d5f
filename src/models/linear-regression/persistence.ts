import { readableJson } from '../../text/readable-json.ts';
import type { Persistence } from '../contract/persistence.ts';
import { linearFormula } from './formula.ts';
import { createLinearPredictor, type LinearRegressionNumbers } from './predictor.ts';
import { fromLinearRegressionFile, toLinearRegressionFile } from './saved-file.ts';

const file = 'linear-regression.json';

/** Saves a linear regression as JSON that a person reads. */
export const linearRegressionPersistence: Persistence<LinearRegressionNumbers> = {
  files: () => ({ [file]: 'the linear regression' }),

  toFiles: (numbers, { columns, target }) => ({
    [file]: Buffer.from(readableJson({ ...toLinearRegressionFile(numbers, columns, target) })),
  }),

  fromFiles(read) {
    const numbers = fromLinearRegressionFile(JSON.parse(Buffer.from(read(file)).toString('utf8')));
    return {
      parameterCount: numbers.coefficients.length + 1,
      predict: createLinearPredictor(numbers),
      formula: linearFormula(numbers),
    };
  },
};
