import type { LessonData } from '../lesson-data.ts';
import { createLesson } from './lesson.ts';

const embedded = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');

createLesson(embedded('lesson-data') as LessonData, embedded('lesson-worker') as string);
