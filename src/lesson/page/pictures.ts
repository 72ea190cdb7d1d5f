import type { LessonData } from '../lesson-data.ts';
import type { LossHistory } from '../loss-history.ts';
import type { DecisionMap, Frame, Ready } from '../protocol.ts';
import { texts } from '../texts.ts';
import { drawNet, mostUnits, netHeight } from './draw-net.ts';
import { element, setText } from './drawing/dom.ts';
import { type Palette, readPalette } from './drawing/palette.ts';
import { createSharpCanvas } from './drawing/sharp-canvas.ts';
import { createFollowedRow } from './followed-row.ts';
import { key } from './key.ts';
import { createLossPlot } from './loss-plot.ts';
import { axisRange } from './map/axis-range.ts';
import { createDecisionMap } from './map/decision-map.ts';
import { regressionTable } from './regression-table.ts';

/** What is to be seen: both models as they are now. */
export interface Scene {
  readonly ready: Ready;
  readonly frame: Frame;
  /** The newest there is. */
  readonly map: DecisionMap | null;
  readonly history: LossHistory;
  /** The features that models are shown. */
  readonly features: LessonData['features'];
}

/** All that is drawn while the models train. */
export interface Pictures {
  readonly net: HTMLElement;
  readonly netNote: HTMLElement;
  readonly regression: HTMLElement;
  readonly loss: Element;
  /** The net's, and the regression's. */
  readonly maps: readonly { readonly name: string; readonly root: HTMLElement }[];
  readonly mapNote: HTMLElement;
  readonly followed: HTMLElement;
  /** Makes room for two models. */
  begin(ready: Ready): void;
  /** Draws what is not yet as the scene has it. */
  draw(scene: Scene): void;
  /** Draws all of it in the colours of the style sheet as they are now. */
  recolour(): void;
}

/** @param onChooseRow is given a row that was clicked at */
export function createPictures(data: LessonData, onChooseRow: (row: number) => void): Pictures {
  let palette = readPalette();
  let scene: Scene | undefined;
  /** How much of the history the plot shows. */
  let plotted: { readonly history: LossHistory; readonly epochs: number } | undefined;
  const drawNetOf = ({ ready, frame }: Scene): void => drawNet(net, ready, frame, palette);
  const net = createSharpCanvas(
    { role: 'img' },
    () => netHeight,
    () => {
      if (scene !== undefined) drawNetOf(scene);
    },
  );
  const netNote = element('p', { class: 'soft' });
  const regression = element('div', {
    class: 'scroll',
    tabindex: '0',
    role: 'region',
    'aria-label': texts.regressionNumbers,
  });
  const plot = createLossPlot();
  const names = [texts.netShort, texts.regressionShort] as const;
  const maps = names.map((name) => ({ name, ...createDecisionMap(data, onChooseRow) }));
  const mapNote = element('p', { class: 'soft' });
  const followed = createFollowedRow(data);

  function drawMaps({ features }: Scene, map: DecisionMap, colours: Palette): void {
    const [x, y] = [features[map.view.x], features[map.view.y]];
    if (x === undefined || y === undefined) return;
    maps.forEach(({ name, draw }, index) => {
      const description = texts.mapDescription(name, x.name, y.name);
      const predictions = index === 0 ? map.net : map.regression;
      draw({ features, map, predictions, description, palette: colours });
    });
    const axes = texts.mapAxes(x.name, axisRange(x, map.xs), y.name, axisRange(y, map.ys));
    setText(mapNote, `${axes} ${texts.mapNote(map.view.row + 1)}`);
  }

  return {
    net: net.canvas,
    netNote,
    regression,
    loss: plot.root,
    maps,
    mapNote,
    followed: followed.root,
    begin(ready) {
      scene = undefined;
      plotted = undefined;
      regression.replaceChildren(regressionTable(data, ready));
      net.canvas.setAttribute('aria-label', texts.netDescription(ready.layerSizes.join(', ')));
      netNote.replaceChildren(
        key('plus'),
        `${texts.positive}  `,
        key('minus'),
        `${texts.negative}; ${texts.thickness}`,
        ready.layerSizes.some((size) => size > mostUnits) ? `; ${texts.unitsLeft(mostUnits)}` : '',
      );
      followed.begin(ready);
    },
    draw(next) {
      const before = scene;
      scene = next;
      if (next.frame !== before?.frame) {
        drawNetOf(next);
        followed.update(next.frame.followedRow, next.frame.followed);
      }
      if (next.map !== null && next.map !== before?.map) drawMaps(next, next.map, palette);
      const { history } = next;
      if (plotted?.history === history && plotted.epochs === history.epochs) return;
      plotted = { history, epochs: history.epochs };
      plot.update(history, next.ready.regression.losses);
    },
    recolour() {
      palette = readPalette();
      if (scene === undefined) return;
      drawNetOf(scene);
      if (scene.map !== null) drawMaps(scene, scene.map, palette);
    },
  };
}
