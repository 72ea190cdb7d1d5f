import type { Matrix } from '../../encode/matrix.ts';
import type { DecisionMap, MapView } from '../protocol.ts';
import { type MapGrid, mapGrid } from './map-grid.ts';
import type { PreparedRows } from './prepared-rows.ts';

/** A model's predictions of rows. */
type Answer = (matrix: Matrix) => Float64Array;

/** The maps of both models over one view: its points, and what the regression answers there, are computed once. */
export class DecisionMaps {
  readonly #rows: PreparedRows;
  readonly #regression: Answer;
  #view: MapView;
  #grid: MapGrid;
  #ofRegression: Float64Array;

  constructor(rows: PreparedRows, regression: Answer, view: MapView) {
    this.#rows = rows;
    this.#regression = regression;
    this.#view = view;
    this.#grid = mapGrid(rows.features, rows.encoding, view);
    this.#ofRegression = regression(this.#grid.matrix);
  }

  /** Changes the view. */
  look(view: MapView): void {
    this.#view = view;
    this.#grid = mapGrid(this.#rows.features, this.#rows.encoding, view);
    this.#ofRegression = this.#regression(this.#grid.matrix);
  }

  /** The maps, with a net as it is now. */
  withNet(net: Answer): DecisionMap {
    const { xs, ys, matrix } = this.#grid;
    return { view: this.#view, xs, ys, net: net(matrix), regression: this.#ofRegression };
  }
}
