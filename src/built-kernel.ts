import { builtBytes } from './built-bytes.ts';
import { InputError } from './errors.ts';

/** The part of WebAssembly's interface that is used here: neither ES2023 nor Node 20's types declare it. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

/**
 * Makes instances of a model's kernel, each with its own memory. The kernel is read and compiled once, when the first is
 * asked for.
 *
 * @param model the model's folder; `npm run build` made the kernel
 */
export function kernelsOf<Exports extends object>(model: string): () => Exports {
  let compiled: object | undefined;
  return () => {
    compiled ??= new WebAssembly.Module(builtBytes(`dist/models/${model}/kernel/kernel.wasm`));
    return new WebAssembly.Instance(compiled, {}).exports as Exports;
  };
}

const releases: (() => void)[] = [];

/** Has something done when the thread's kernels are let go of: whoever remembers what one holds forgets it. */
export function whenReleased(forget: () => void): void {
  releases.push(forget);
}

/**
 * Lets go of the thread's kernels, so that a garbage collection gives back their memory, which grows and never shrinks. The
 * next one who needs a kernel makes it anew.
 */
export function releaseKernels(): void {
  for (const forget of releases) forget();
}

/** The thread's only instance of a model's kernel, as each reserves gibibytes of address space. */
export function onlyKernelOf<Exports extends object>(model: string): () => Exports {
  const instantiate = kernelsOf<Exports>(model);
  let instance: Exports | undefined;
  whenReleased(() => {
    instance = undefined;
  });
  return () => {
    instance ??= instantiate();
    return instance;
  };
}

/**
 * Refuses rows that take more of a kernel's memory than they may: addresses have 32 bits, so that a layout beyond 4 GiB
 * would wrap around instead of failing.
 *
 * @param who such as "The dense net needs"
 * @param shape what the rows are, such as "10 rows of 3 columns"
 * @throws InputError beyond the limit
 */
export function checkKernelSize(who: string, bytes: number, limitBytes: number, shape: string): void {
  if (bytes <= limitBytes) return;
  const gibibytes = (bytes / 2 ** 30).toFixed(1);
  throw new InputError(`${who} ${gibibytes} GiB for ${shape}, and WebAssembly has 4: use fewer rows.`);
}
