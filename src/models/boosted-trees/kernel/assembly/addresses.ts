import { bins, derivatives, flags, found, missingBins, offsets, order } from './layout';

// Addresses change with every `layOut`, so JavaScript asks for them afterwards.

export function binsAddress(): usize {
  return bins;
}

export function offsetsAddress(): usize {
  return offsets;
}

export function derivativesAddress(): usize {
  return derivatives;
}

export function orderAddress(): usize {
  return order;
}

export function flagsAddress(): usize {
  return flags;
}

export function foundAddress(): usize {
  return found;
}

export function missingBinsAddress(): usize {
  return missingBins;
}
