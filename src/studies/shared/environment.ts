import { createRequire } from 'node:module';
import { arch, cpus, platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../../package-file.ts';
import type { Environment } from '../../results/comparison-result.ts';

const require = createRequire(import.meta.url);

/** Where the figures were measured: times hold for this machine only. */
export function describeEnvironment(): Environment {
  const { version } = require(fileURLToPath(packageFile('package.json'))) as { version: string };
  const processors = cpus();
  return {
    simplestModel: version,
    node: process.version,
    platform: `${platform()} ${arch()}`,
    processor: processors[0]?.model ?? null,
    cores: processors.length,
  };
}
