/** What takes a training step from the gradient: Adam (Kingma and Ba, 2015), or gradient descent with classical momentum. */
export type Optimizer =
  | { readonly kind: 'adam' }
  /** Momentum is at least 0, which is plain gradient descent, and below 1. */
  | { readonly kind: 'sgd'; readonly momentum: number };
