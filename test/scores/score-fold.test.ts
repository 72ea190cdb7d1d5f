import { expect, test } from 'vitest';
import { type ScoreRecord, scoreFold } from '../../src/scores/score-fold.ts';
import { type Predictions, predictions } from './predictions.ts';

function scoresOf({ classes, probabilities, classCount, priors }: Predictions): ScoreRecord {
  return scoreFold(classes, probabilities, classCount, priors);
}

test.each(predictions)('$name: every score equals scikit-learn', (entry) => {
  const scores = scoresOf(entry);
  const expected = entry.expected.scores;
  expect(Object.keys(scores)).toEqual(Object.keys(expected));
  for (const name of Object.keys(scores) as (keyof ScoreRecord)[]) {
    if (expected[name] === null) expect(scores[name]).toBeNull();
    else expect(scores[name]).toBeCloseTo(expected[name], 12);
  }
});

test('nothing that is passed in is changed', () => {
  const entry = predictions.find(({ priors }) => priors !== undefined) as Predictions;
  const copy = structuredClone(entry);
  scoresOf(entry);
  expect(entry).toEqual(copy);
});
