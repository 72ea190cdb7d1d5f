import {
  blockRows,
  categoryCount,
  codesOf,
  columnBytes,
  denseCount,
  firstScratch,
  grams,
  layOutGrams,
  numbersOf,
  remembered,
  scoreCount,
  weightBytes,
  weighted,
} from './layout';
import { addProducts } from './products';

/** The Gram matrix of the first `rows` rows, weighted by their curvatures: the Hessian of two classes. */
export function gramOfCurvatures(rows: i32): void {
  layOutGrams(1);
  for (let block = 0; block * blockRows < rows; block++) {
    addGram(block, remembered + <usize>block * columnBytes, grams);
  }
}

/**
 * The Gram matrices of the first `rows` rows, weighted by the products of two classes' probabilities: one a pair of
 * classes, (1, 0), (2, 0), (2, 1), …
 */
export function gramsOfPairs(rows: i32): void {
  layOutGrams((scoreCount * (scoreCount - 1)) >> 1);
  for (let block = 0; block * blockRows < rows; block++) {
    const probabilities = remembered + <usize>block * <usize>scoreCount * columnBytes;
    let gram = grams;
    for (let k = 1; k < scoreCount; k++) {
      for (let l = 0; l < k; l++) {
        multiply(probabilities + <usize>k * columnBytes, probabilities + <usize>l * columnBytes, firstScratch);
        addGram(block, firstScratch, gram);
        gram += weightBytes * (weightBytes >> 3);
      }
    }
  }
}

/** The Gram matrices of the first `rows` rows, weighted by p (1 − p): one a class. */
export function gramsOfClasses(rows: i32): void {
  layOutGrams(scoreCount);
  for (let block = 0; block * blockRows < rows; block++) {
    const probabilities = remembered + <usize>block * <usize>scoreCount * columnBytes;
    let gram = grams;
    for (let k = 0; k < scoreCount; k++) {
      const ofClass = probabilities + <usize>k * columnBytes;
      for (let at: usize = 0; at < columnBytes; at += 16) {
        const probability = v128.load(ofClass + at);
        v128.store(firstScratch + at, f64x2.mul(probability, f64x2.sub(f64x2.splat(1), probability)));
      }
      addGram(block, firstScratch, gram);
      gram += weightBytes * (weightBytes >> 3);
    }
  }
}

/** Adds a block's weighted products of each two columns to the lower triangle of a Gram matrix. */
function addGram(block: i32, rowWeights: usize, gram: usize): void {
  const numbers = numbersOf(block);
  for (let j: usize = 0; j < <usize>denseCount; j++) {
    multiply(numbers + j * columnBytes, rowWeights, weighted + j * columnBytes);
  }
  addProducts(weighted, denseCount, numbers, denseCount, gram, weightBytes, true);
  for (let category = 0; category < categoryCount; category++) {
    const list = codesOf(block, category);
    for (let j: usize = 0; j < <usize>denseCount; j++) {
      scatterRows(list, weighted + j * columnBytes, gram + (j << 3));
    }
    for (let other = 0; other < category; other++) {
      scatterPairs(list, codesOf(block, other), rowWeights, gram);
    }
    scatterPairs(list, list, rowWeights, gram);
  }
}

/** Adds each row's number in one column of the matrix, in the row of its level. */
function scatterRows(list: usize, values: usize, result: usize): void {
  for (let row = 0; row < blockRows; row++) {
    const at = result + <usize>load<i32>(list + (<usize>row << 2)) * weightBytes;
    store<f64>(at, load<f64>(at) + load<f64>(values + (<usize>row << 3)));
  }
}

/** Adds each row's number at the place of its two levels. */
function scatterPairs(list: usize, other: usize, values: usize, result: usize): void {
  for (let row = 0; row < blockRows; row++) {
    const place = <usize>row << 2;
    const at = result + <usize>load<i32>(list + place) * weightBytes + (<usize>load<i32>(other + place) << 3);
    store<f64>(at, load<f64>(at) + load<f64>(values + (<usize>row << 3)));
  }
}

function multiply(left: usize, right: usize, result: usize): void {
  for (let at: usize = 0; at < columnBytes; at += 16) {
    v128.store(result + at, f64x2.mul(v128.load(left + at), v128.load(right + at)));
  }
}
