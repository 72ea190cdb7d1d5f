import { whenReleased } from '../../built-kernel.ts';
import { Kernel, type KernelLayout } from './kernel/kernel.ts';
import type { Network } from './kernel/network.ts';

/**
 * One kernel serves every fit and every prediction of this thread, because each instance reserves gibibytes of address
 * space. `loaded` is the parameters of the net that is ready to predict; another net loads its own first.
 */
let shared: Kernel | undefined;
let loaded: Float32Array | undefined;
whenReleased(() => {
  shared = undefined;
  loaded = undefined;
});

/** The thread's kernel, laid out anew: whatever net it held has to be loaded again. */
export function takeKernel(layout: KernelLayout): Kernel {
  loaded = undefined;
  if (shared === undefined) shared = new Kernel(layout);
  else shared.layOut(layout);
  return shared;
}

/**
 * The thread's kernel, ready to predict with a net.
 *
 * @param parameters tell one net from another by their identity, so they are not to be changed
 */
export function takePredictor(
  network: Network,
  output: 'softmax' | 'linear',
  parameters: Float32Array,
): Kernel {
  if (loaded === parameters && shared !== undefined) return shared;
  const kernel = takeKernel({ network, output, batchSize: 1, rows: 0 });
  kernel.restart(parameters);
  loaded = parameters;
  return kernel;
}
