import { createRequire } from 'node:module';
import util from 'node:util';

const require = createRequire(import.meta.url);

const packageName = '@tensorflow/tfjs-node';

/** What TensorFlow.js's manifest says of its addon. */
interface Manifest {
  readonly binary: { readonly napi_versions: readonly number[] };
}

/**
 * Loads `@tensorflow/tfjs-node`, which registers a backend named `tensorflow`.
 *
 * The package is often there without its addon, where install scripts do not run or the download failed; to find
 * that out by requiring it would load every backend of TensorFlow.js first.
 *
 * @throws when it cannot run here; the message says what would install it
 */
export function requireNativeTensorFlow(): void {
  if (!isInstalled(`${packageName}/package.json`)) {
    throw new Error(`${packageName} is not installed (npm install ${packageName}@4.22.0)`);
  }
  const manifest: Manifest = require(`${packageName}/package.json`);
  const addons = manifest.binary.napi_versions.map((version) => `lib/napi-v${version}/tfjs_binding.node`);
  if (!addons.some((addon) => isInstalled(`${packageName}/${addon}`))) {
    throw new Error(`${packageName} is installed without its addon (npm rebuild ${packageName})`);
  }
  // The C++ library reads them as it loads: or it writes to stderr, and rounds differently from machine to machine.
  process.env.TF_CPP_MIN_LOG_LEVEL = '3';
  process.env.TF_ENABLE_ONEDNN_OPTS = '0';
  restoreFormerUtilities();
  require(packageName);
}

function isInstalled(file: string): boolean {
  try {
    return require.resolve(file) !== '';
  } catch {
    return false;
  }
}

/** Node 23 removed two functions that tfjs-node 4.22 calls. */
function restoreFormerUtilities(): void {
  const former = util as {
    isNullOrUndefined?: (value: unknown) => boolean;
    isArray?: (value: unknown) => boolean;
  };
  former.isNullOrUndefined ??= (value) => value === null || value === undefined;
  former.isArray ??= Array.isArray;
}
