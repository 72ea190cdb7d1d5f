import { defaultLessonSettings, type LessonSettings } from '../settings.ts';

/** How a lesson sets the page up. */
export interface LessonSetup {
  readonly settings: LessonSettings;
  /** After which epoch its answer is shown; null where the net stops by itself. */
  readonly epochs: number | null;
}

/** Fewer rows than this teach neither model. */
const fewestRows = 20;
/** So long trains a net that does not stop by itself. */
export const overfitEpochs = 100;

/** The set-ups of the six lessons, in the order of their texts. */
export function lessonSetups(seed: number, trainingRows: number): readonly LessonSetup[] {
  const usual = defaultLessonSettings(seed);
  const lesson = (changes: Partial<LessonSettings>, epochs: number | null = null): LessonSetup => ({
    settings: { ...usual, ...changes },
    epochs,
  });
  return [
    lesson({ trainingRows: Math.min(trainingRows, Math.max(fewestRows, Math.round(trainingRows / 10))) }),
    lesson({ learningRate: 10 * usual.learningRate }),
    lesson({ labelNoise: 0.2, hiddenSizes: [100, 50], stops: false }, overfitEpochs),
    lesson({}),
    lesson({}),
    lesson({}),
  ];
}
