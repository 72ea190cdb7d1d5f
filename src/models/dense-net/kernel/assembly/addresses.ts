import { parameters, gradient, rows, codes, targets, order, block, outputs } from './layout';

// Addresses change with every `layOut`, so JavaScript asks for them afterwards.

export function parametersAddress(): usize {
  return parameters;
}

export function gradientAddress(): usize {
  return gradient;
}

export function rowsAddress(): usize {
  return rows;
}

export function codesAddress(): usize {
  return codes;
}

export function targetsAddress(): usize {
  return targets;
}

export function orderAddress(): usize {
  return order;
}

export function blockAddress(): usize {
  return block;
}

export function outputsAddress(): usize {
  return outputs;
}
