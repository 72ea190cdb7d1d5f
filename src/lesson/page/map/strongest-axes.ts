import type { LessonData } from '../../lesson-data.ts';
import type { Ready } from '../../protocol.ts';

/**
 * The two features whose map shows the most: numbers, as they have many places along an axis, and of them those that move
 * the regression furthest. Where there are too few numbers, other features in their order.
 *
 * @param features that models are shown
 * @returns two of the features, or one twice where it is the only one
 */
export function strongestAxes(
  features: LessonData['features'],
  { columns, regression }: Ready,
): readonly [LessonData['features'][number], LessonData['features'][number]] {
  // Inputs are standardized, so that coefficients can be compared.
  const strengthOf = ({ name, kind }: LessonData['features'][number]): number => {
    const column = columns.indexOf(name);
    if (kind !== 'numeric' || column < 0) return -1;
    return regression.coefficients.reduce(
      (most, ofSum) => Math.max(most, Math.abs(ofSum[column] as number)),
      0,
    );
  };
  const [x, y] = [...features].sort((one, other) => strengthOf(other) - strengthOf(one));
  if (x === undefined) throw new Error('a lesson has a feature');
  return [x, y ?? x];
}
