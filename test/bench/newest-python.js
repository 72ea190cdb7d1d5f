import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's, whose scikit-learn comes with `apt-get install python3-sklearn`. */
const debianPython = '/usr/bin/python3';

/**
 * The Python with the newest scikit-learn that can be had: an environment of its own that pip fills when it is first asked
 * for, else Debian's. Remove the folder to have pip look again.
 */
export function newestPython() {
  const environment = join(tmpdir(), 'simplest-model-bench-python');
  const python = join(environment, 'bin', 'python');
  try {
    if (!existsSync(python)) {
      execFileSync(debianPython, ['-m', 'venv', environment], { stdio: 'ignore' });
      const install = ['-m', 'pip', 'install', '--quiet', '--only-binary=:all:', 'scikit-learn', 'pandas'];
      execFileSync(python, install, { stdio: 'ignore' });
    }
    execFileSync(python, ['-c', 'import pandas, sklearn'], { stdio: 'ignore' });
    return python;
  } catch {
    return debianPython;
  }
}
