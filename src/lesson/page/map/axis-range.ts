import type { LessonData } from '../../lesson-data.ts';
import { texts } from '../../texts.ts';
import { formatNumber } from '../drawing/format.ts';

/** More levels are not all named. */
const mostNamed = 4;

/**
 * From where to where an axis reaches, in words: numbers from the least to the largest, levels by their names.
 *
 * @param places along the axis, ascending, as the map has them
 */
export function axisRange(feature: LessonData['features'][number], places: readonly number[]): string {
  const [low, high] = [places[0] as number, places.at(-1) as number];
  switch (feature.kind) {
    case 'yes/no':
      return feature.levels.join(', ');
    case 'category':
      return feature.levels.length <= mostNamed
        ? feature.levels.join(', ')
        : texts.axisRange(feature.levels[0] ?? '', feature.levels.at(-1) ?? '');
    case 'date':
      return texts.axisRange(dayOf(low), dayOf(high));
    case 'time':
      return texts.axisRange(hourOf(low), hourOf(high));
    case 'numeric':
      return texts.axisRange(formatNumber(low), formatNumber(high));
  }
}

/** The day of milliseconds since 1970 UTC. */
const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
/** The hour and minute of milliseconds since midnight. */
const hourOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(11, 16);
