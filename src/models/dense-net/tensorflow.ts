import { createRequire } from 'node:module';
import type * as Core from '@tensorflow/tfjs-core';
import type * as Layers from '@tensorflow/tfjs-layers';
import { InputError } from '../../errors.ts';
import { type TensorFlowBackend, tensorFlowBackends } from './tensorflow-backends.ts';
import { requireNativeTensorFlow } from './tensorflow-native.ts';

/** TensorFlow.js, loaded and ready. */
export interface TensorFlow {
  readonly core: typeof Core;
  readonly layers: typeof Layers;
  readonly backend: TensorFlowBackend;
  /** Package, version and backend: "TensorFlow.js 4.22.0 (wasm)". */
  readonly name: string;
  /** Why each backend that comes before this one did not run, one line each. */
  readonly notes: readonly string[];
}

/** Loads as CommonJS: its bundles take four times as long by `import`. */
const require = createRequire(import.meta.url);

/**
 * Loads TensorFlow.js and starts a backend of it, which stays the one that this process uses.
 *
 * @param requested the only backend to try; by default the first of `tensorFlowBackends` that starts
 * @throws InputError when the requested backend, or every one, does not start
 */
export async function loadTensorFlow(requested?: TensorFlowBackend): Promise<TensorFlow> {
  const core: typeof Core = require('@tensorflow/tfjs-core');
  // Before the first tensor, or TensorFlow.js recommends its other packages on stderr.
  core.enableProdMode();
  // Also registers the gradients of the operations.
  const layers: typeof Layers = require('@tensorflow/tfjs-layers');
  const notes: string[] = [];
  for (const backend of requested === undefined ? tensorFlowBackends : [requested]) {
    try {
      await startBackend(core, backend);
      const name = `TensorFlow.js ${core.version_core} (${backend})`;
      return { core, layers, backend, name, notes };
    } catch (error) {
      notes.push(`--backend ${backend}: ${firstLine(error)}`);
    }
  }
  throw new InputError(notes.join('; '));
}

async function startBackend(core: typeof Core, backend: TensorFlowBackend): Promise<void> {
  if (backend === 'node') requireNativeTensorFlow();
  else require(`@tensorflow/tfjs-backend-${backend}`);
  const started = await withoutNewHandlers(() =>
    core.setBackend(backend === 'node' ? 'tensorflow' : backend),
  );
  if (!started) throw new Error('it does not start on this machine');
}

/**
 * Runs `start` and takes away the process-wide error handlers that it leaves behind, as WebAssembly made by
 * Emscripten does: they would change the exit code of every later error.
 */
async function withoutNewHandlers<Result>(start: () => Promise<Result>): Promise<Result> {
  const exceptionHandlers = process.listeners('uncaughtException');
  const rejectionHandlers = process.listeners('unhandledRejection');
  const result = await start();
  for (const handler of process.listeners('uncaughtException')) {
    if (!exceptionHandlers.includes(handler)) process.off('uncaughtException', handler);
  }
  for (const handler of process.listeners('unhandledRejection')) {
    if (!rejectionHandlers.includes(handler)) process.off('unhandledRejection', handler);
  }
  return result;
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] as string;
}
