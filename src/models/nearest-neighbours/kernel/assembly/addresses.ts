import { boxes, nodes, pointRows, points, query, rows } from './layout';

// Addresses change with every `layOut`, so JavaScript asks for them afterwards.

export function pointsAddress(): usize {
  return points;
}

export function pointRowsAddress(): usize {
  return pointRows;
}

export function boxesAddress(): usize {
  return boxes;
}

export function nodesAddress(): usize {
  return nodes;
}

export function queryAddress(): usize {
  return query;
}

export function rowsAddress(): usize {
  return rows;
}
