/** What does TensorFlow.js's arithmetic, the native library first: it is what a user who installed it runs on. */
export const tensorFlowBackends = ['node', 'wasm', 'cpu'] as const;
export type TensorFlowBackend = (typeof tensorFlowBackends)[number];
