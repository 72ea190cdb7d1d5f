import type { LessonData } from '../../lesson-data.ts';
import type { DecisionMap } from '../../protocol.ts';
import { element, setAttribute } from '../drawing/dom.ts';
import type { Palette } from '../drawing/palette.ts';
import { createSharpCanvas } from '../drawing/sharp-canvas.ts';
import { drawRows, type MapRows } from './draw-rows.ts';
import { paintAreas } from './paint-areas.ts';
import { nearestRow, type PlacedRow, placer } from './row-places.ts';

/** What a map is of. */
export interface MapPicture {
  /** The features that models are shown, which the view counts. */
  readonly features: LessonData['features'];
  readonly map: DecisionMap;
  /** One model's, of the points. */
  readonly predictions: Float64Array;
  readonly description: string;
  readonly palette: Palette;
}

/** The map of one model: its answers as areas, and on top of them the rows. */
export interface MapDrawing {
  readonly root: HTMLElement;
  draw(picture: MapPicture): void;
}

/** So many rows are drawn at most. */
const mostRows = 800;
const mostHeight = 300;

/** @param onChoose is given the row that lies nearest to a click */
export function createDecisionMap(data: LessonData, onChoose: (row: number) => void): MapDrawing {
  let shown: MapPicture | undefined;
  let rows: MapRows | undefined;
  const areas = element('canvas', { class: 'areas', 'aria-hidden': 'true' });
  const drawing = createSharpCanvas(
    { class: 'rows', role: 'img' },
    (width) => Math.min(mostHeight, width),
    () => drawRowsOf(shown),
  );
  const { canvas } = drawing;
  const every = Math.max(1, Math.ceil((data.train.length + data.test.length) / mostRows));

  function drawRowsOf(picture: MapPicture | undefined): void {
    if (picture === undefined || drawing.width === 0) return;
    rows = placeRows(picture);
    drawRows(drawing, data.target, rows, picture.palette);
  }

  function placeRows({ features, map }: MapPicture): MapRows {
    const placeX = placer(features[map.view.x], map.xs, drawing.width);
    const placeY = placer(features[map.view.y], map.ys, drawing.height);
    const place = (row: number): PlacedRow[] => {
      const [x, y] = [placeX(row), placeY(row)];
      return x === null || y === null ? [] : [{ row, x, y }];
    };
    const thinned = (list: readonly number[]): PlacedRow[] =>
      list.filter((_, index) => index % every === 0).flatMap(place);
    return {
      train: thinned(data.train),
      test: thinned(data.test),
      followed: place(map.view.row)[0] ?? null,
    };
  }

  canvas.addEventListener('click', ({ offsetX, offsetY }) => {
    if (rows === undefined) return;
    const nearest = nearestRow([...rows.train, ...rows.test], offsetX, drawing.height - offsetY);
    if (nearest !== null) onChoose(nearest);
  });
  return {
    root: element('div', { class: 'map' }, areas, canvas),
    draw(picture) {
      setAttribute(canvas, 'aria-label', picture.description);
      paintAreas(areas, data.target, picture.map, picture.predictions, picture.palette);
      // The rows lie as they did while the net trains.
      const isAsBefore = shown !== undefined && haveSameRows(shown, picture);
      shown = picture;
      if (!isAsBefore) drawRowsOf(picture);
    },
  };
}

function haveSameRows(one: MapPicture, other: MapPicture): boolean {
  const [{ view }, { view: otherView }] = [one.map, other.map];
  return (
    one.features === other.features &&
    one.palette === other.palette &&
    view.x === otherView.x &&
    view.y === otherView.y &&
    view.row === otherView.row
  );
}
