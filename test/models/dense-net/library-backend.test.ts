import { expect, it, vi } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { loadTensorFlow } from '../../../src/models/dense-net/tensorflow.ts';

// A machine where the native package is absent, whatever this one has.
vi.mock('../../../src/models/dense-net/tensorflow-native.ts', () => ({
  requireNativeTensorFlow() {
    throw new Error('it is not installed (npm install it)\nand more');
  },
}));

it('refuses a backend that is not there', async () => {
  const refusal = await loadTensorFlow('node').catch((error: unknown) => error);
  expect(refusal).toEqual(new InputError('--backend node: it is not installed (npm install it)'));
  expect(refusal).toBeInstanceOf(InputError);
});

it('falls back to WebAssembly, says so, and leaves no handlers behind', async () => {
  const handlers = () => [
    process.listenerCount('uncaughtException'),
    process.listenerCount('unhandledRejection'),
  ];
  const before = handlers();
  const { backend, name, notes, core } = await loadTensorFlow();
  expect(backend).toBe('wasm');
  expect(name).toBe('TensorFlow.js 4.22.0 (wasm)');
  expect(core.getBackend()).toBe('wasm');
  expect(notes).toEqual(['--backend node: it is not installed (npm install it)']);
  expect(handlers()).toEqual(before);
});

it('runs the backend that was asked for', async () => {
  const { backend, notes, core } = await loadTensorFlow('cpu');
  expect([backend, notes, core.getBackend()]).toEqual(['cpu', [], 'cpu']);
});
