import { codes, dense, grams, labels, sums, weights } from './layout';

// Addresses change with every `layOut`, so JavaScript asks for them afterwards.

export function denseAddress(): usize {
  return dense;
}

export function codesAddress(): usize {
  return codes;
}

export function labelsAddress(): usize {
  return labels;
}

export function weightsAddress(): usize {
  return weights;
}

export function sumsAddress(): usize {
  return sums;
}

export function gramsAddress(): usize {
  return grams;
}
