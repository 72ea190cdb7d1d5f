import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../bin/compare.js', import.meta.url));
const script = fileURLToPath(new URL('script.py', import.meta.url));

/** Writes a made-up table as CSV, its class last. */
export function writeTable(path, { numbers, codes, classes }) {
  const file = openSync(path, 'w');
  const names = [...numbers.map((_, j) => `number${j}`), ...codes.map((_, j) => `category${j}`), 'target'];
  let text = `${names.join(',')}\n`;
  for (let row = 0; row < classes.length; row++) {
    const cells = [
      ...numbers.map((values) => Number(values[row].toPrecision(7))),
      ...codes.map((ofRows) => `level${ofRows[row]}`),
      `class${classes[row]}`,
    ];
    text += `${cells.join(',')}\n`;
    if (text.length > 1e6) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

/** `compare` on a table: its seconds, the most memory it held, and how often it repeated the folds. */
export async function runCompare(path) {
  const { seconds, megabytes, output } = await run(process.execPath, [
    command,
    path,
    '--target',
    'target',
    '--engine',
    'compiled',
    '--json',
  ]);
  return { seconds, megabytes, repeats: JSON.parse(output).protocol.repeats };
}

/** The script of the same protocol. */
export function runScript(python, path, repeats, early) {
  return run(python, [script, path, String(repeats), early ? '1' : '0']);
}

/** Seconds and peak megabytes of a process, its threads included; the peak is the kernel's own, read until it ends. */
function run(program, programArguments) {
  return new Promise((resolve, reject) => {
    const oneCore = { OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
    const start = performance.now();
    const child = spawn(program, programArguments, { env: { ...process.env, ...oneCore } });
    let output = '';
    let errors = '';
    let megabytes = 0;
    const timer = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(child.pid));
    }, 20);
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, megabytes, output });
      else reject(new Error(errors));
    });
  });
}

/** 0 once the process has ended. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
