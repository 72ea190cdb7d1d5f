import { allocate, releaseAll } from '../../../assembly/memory';

/**
 * Where everything stands in the instance's memory. One instance holds one net at a time;
 * `begin` followed by `layOut` forgets the previous net and reuses its memory.
 *
 * Four samples make a *group*, one in each lane of a 128-bit vector. A group's numbers stand in a *strip*:
 * for each layer one vector a unit, then one vector of ones, whose weights are the layer's biases.
 * So a layer with its biases is a single matrix of (inputs + 1) × outputs, which is also how the parameters lie.
 */

/** i32, one a layer, inputs first. */
export let layerSizes: usize = 0;
export let layerCount: i32 = 0;

export let inputCount: i32 = 0;
export let outputCount: i32 = 0;
export let usesTanh: bool = false;
export let usesSoftmax: bool = false;

export let batchSize: i32 = 0;

/** Bytes of a vector as long as the parameters, rounded up to whole 128-bit vectors; the rest stays zero. */
export let parameterBytes: usize = 0;
export let parameters: usize = 0;
/** The address after the last parameter, without the rounding. */
export let parametersEnd: usize = 0;
export let gradient: usize = 0;
export let firstMoments: usize = 0;
export let secondMoments: usize = 0;

export let stripBytes: usize = 0;
/** A batch's strips of unit values, and of the loss's derivatives by each unit's weighted sum. */
export let units: usize = 0;
export let deltas: usize = 0;
/** What dropout multiplied each unit value by, in strips as well. */
export let masks: usize = 0;
/** Offset of the output layer within a strip. */
export let outputOffset: usize = 0;

/** Categories among the inputs: i32 pairs of a category's first input and its count of levels, ascending. */
export let categories: usize = 0;
export let categoryCount: i32 = 0;
/** Inputs that are no category's. */
export let denseCount: i32 = 0;
/** Bytes of the first hidden layer's outputs, rounded up to whole 128-bit vectors. */
export let levelBytes: usize = 0;
/** f32, (inputs + 1) × 4 lanes × outputs, by bytes as above: gradients of levels' weights, one sum a lane. */
export let levelSums: usize = 0;
/** Zeros for the weights of no level. */
export let noLevel: usize = 0;

/** f32, rows × inputs that are no category's. */
export let rows: usize = 0;
/** i32, rows × categories: the input that is 1, −1 for none. */
export let codes: usize = 0;
/** i32 class codes, one a row; for a linear output f32, rows × outputs. */
export let targets: usize = 0;
/** i32 row numbers. */
export let order: usize = 0;
/** A block of rows to predict: f32, rows × inputs; and what was predicted: f64, rows × outputs. */
export let block: usize = 0;
export let outputs: usize = 0;

/** Starts afresh and returns the address at which the caller writes the layer sizes before calling `layOut`. */
export function begin(sizes: i32): usize {
  releaseAll();
  layerCount = sizes;
  layerSizes = allocate(<usize>sizes << 2);
  return layerSizes;
}

/** Returns the address at which the caller writes the categories before calling `layOut`. */
export function beginCategories(count: i32): usize {
  categoryCount = count;
  categories = allocate(<usize>count << 3);
  return categories;
}

/** Divides the memory for the net whose layer sizes were written, growing it where it must. */
export function layOut(batch: i32, rowCapacity: i32, blockRows: i32, tanh: bool, softmax: bool): void {
  batchSize = batch;
  usesTanh = tanh;
  usesSoftmax = softmax;
  inputCount = sizeOf(0);
  outputCount = sizeOf(layerCount - 1);

  let bytes: usize = 0;
  for (let layer = 1; layer < layerCount; layer++) bytes += weightBytes(sizeOf(layer - 1), sizeOf(layer));
  parameterBytes = roundUp(bytes);
  parameters = allocateZeros(parameterBytes);
  parametersEnd = parameters + bytes;
  gradient = allocateZeros(parameterBytes);
  firstMoments = allocateZeros(parameterBytes);
  secondMoments = allocateZeros(parameterBytes);

  stripBytes = 0;
  for (let layer = 0; layer < layerCount; layer++) stripBytes += <usize>(sizeOf(layer) + 1) << 4;
  outputOffset = stripBytes - (<usize>(outputCount + 1) << 4);
  const groups = <usize>((batch + 3) >> 2);
  units = allocate(groups * stripBytes);
  deltas = allocate(groups * stripBytes);
  masks = allocate(groups * stripBytes);
  for (let group: usize = 0; group < groups; group++) setOnes(units + group * stripBytes);

  denseCount = inputCount;
  for (let category = 0; category < categoryCount; category++) denseCount -= levelsOf(category);
  levelBytes = roundUp(<usize>sizeOf(1) << 2);
  levelSums = allocate(categoryCount > 0 ? (<usize>(inputCount + 1) * levelBytes) << 2 : 0);
  noLevel = allocateZeros(levelBytes);

  const capacity = <usize>rowCapacity;
  rows = allocate((capacity * denseCount) << 2);
  codes = allocate((capacity * categoryCount) << 2);
  targets = allocate((softmax ? capacity : capacity * outputCount) << 2);
  order = allocate(capacity << 2);
  block = allocate((<usize>blockRows * inputCount) << 2);
  outputs = allocate((<usize>blockRows * outputCount) << 3);
}

// @ts-ignore: decorator
@inline
export function sizeOf(layer: i32): i32 {
  return load<i32>(layerSizes + (<usize>layer << 2));
}

// @ts-ignore: decorator
@inline
export function firstInputOf(category: i32): i32 {
  return load<i32>(categories + (<usize>category << 3));
}

// @ts-ignore: decorator
@inline
export function levelsOf(category: i32): i32 {
  return load<i32>(categories + (<usize>category << 3), 4);
}

/** Bytes of one layer's weights and biases. */
// @ts-ignore: decorator
@inline
export function weightBytes(inputs: i32, outputs: i32): usize {
  return (<usize>(inputs + 1) * <usize>outputs) << 2;
}

function setOnes(strip: usize): void {
  for (let layer = 0; layer < layerCount; layer++) {
    strip += <usize>sizeOf(layer) << 4;
    v128.store(strip, f32x4.splat(1));
    strip += 16;
  }
}

function roundUp(bytes: usize): usize {
  return (bytes + 15) & ~15;
}

function allocateZeros(bytes: usize): usize {
  const address = allocate(bytes);
  memory.fill(address, 0, bytes);
  return address;
}
