/**
 * What the page of a lesson costs the browser: how long its main thread works for a picture, and whether anything grows
 * while it trains on and on. Exit code 1 where something does. README.md says what is printed.
 *
 * Run after a build, where there is a Chromium: node test/bench/lesson-page.js [minutes] [table]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [minutes = '10', table = 'credit_scoring'] = process.argv.slice(2);
const command = fileURLToPath(new URL('../../bin/compare.js', import.meta.url));
/** The heap breathes by less than this, in bytes, and the nodes that wait to be collected are fewer. */
const tolerance = 2_000_000;
const toleratedNodes = 50;
/** The choices of the page's speed. */
const speeds = { 'ten batches a picture': '2', 'as fast as it goes': '4' };

const folder = mkdtempSync(join(tmpdir(), 'lesson-page-'));
const browser = await chromium.launch({
  executablePath: execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim(),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  process.exitCode = (await measure()) ? 0 : 1;
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function measure() {
  const file = join(folder, 'lesson.html');
  execFileSync(process.execPath, [command, 'lesson', table, '--output', file], { stdio: 'inherit' });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(file).href);
  const session = await page.context().newCDPSession(page);
  const control = (name) => page.locator('.controls').getByRole('button', { name, exact: true });
  const setSpeed = (value) => page.locator('.controls select').selectOption(value);
  await untilReady(page);
  // A net that does not stop.
  await change(page, () => page.locator('.knobs input[type="checkbox"]').uncheck());

  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  for (const [name, value] of Object.entries(speeds)) {
    await setSpeed(value);
    await control('Play').click();
    await page.waitForTimeout(1500);
    print(`${name}: ${await picturesOf(page, session)}`);
    await control('Pause').click();
  }

  print('minute  epochs  heap of page  of worker, MB  nodes  listeners  resident MB');
  const known = [];
  for (let minute = 1; minute <= Number(minutes); minute++) {
    // Every third minute has a worker of its own, every other one trains anew.
    if (minute % 3 === 0)
      await change(page, () => page.locator('.knobs input[type="range"]').first().press('ArrowRight'));
    else await control('Restart').click();
    await control('Play').click();
    await page.waitForTimeout(60_000);
    await control('Pause').click();
    const now = await memoryOf(page, session);
    known.push(now);
    const epochs = (await page.locator('.status').textContent()).match(/\d+/)[0];
    print(
      [minute, epochs, mega(now.heap), mega(now.workerHeap), now.nodes, now.listeners, now.resident].join(
        '\t',
      ),
    );
  }
  const [first, last] = [known[0], known.at(-1)];
  return (
    last.heap - first.heap < tolerance &&
    last.workerHeap - first.workerHeap < tolerance &&
    last.nodes - first.nodes < toleratedNodes &&
    last.listeners <= first.listeners
  );
}

/** Pictures a second, and the main thread's time for one. */
async function picturesOf(page, session) {
  const seconds = 8;
  const task = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
  const before = await task();
  const { frames, pictures } = await page.evaluate(
    (milliseconds) =>
      new Promise((resolve) => {
        let [frames, pictures] = [0, 0];
        const observer = new MutationObserver(() => pictures++);
        observer.observe(document.querySelector('.status'), {
          childList: true,
          characterData: true,
          subtree: true,
        });
        const end = performance.now() + milliseconds;
        const count = () => {
          frames++;
          if (performance.now() < end) requestAnimationFrame(count);
          else {
            observer.disconnect();
            resolve({ frames, pictures });
          }
        };
        requestAnimationFrame(count);
      }),
    1000 * seconds,
  );
  const busy = (1000 * ((await task()) - before)) / pictures;
  return `${(pictures / seconds).toFixed(0)} pictures a second, ${(frames / seconds).toFixed(0)} frames, ${busy.toFixed(1)} ms of the main thread a picture (load ${loadavg()[0].toFixed(1)})`;
}

/** What is held, when all that is not is thrown away. */
async function memoryOf(page, session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const workerHeap = await workerHeapOf(page);
  return {
    heap: usedSize,
    workerHeap,
    nodes,
    listeners: jsEventListeners,
    resident: await residentMegabytes(),
  };
}

/** The heap of the page's only worker, which is asked through the page: it has no session of its own. */
async function workerHeapOf(page) {
  const session = await page.context().newCDPSession(page);
  const attached = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => attached.push(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  if (attached.length !== 1) throw new Error(`the page has ${attached.length} workers`);
  const ask = (id, method) =>
    new Promise((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message);
        if (answer.id === id) resolve(answer.result);
      });
      session.send('Target.sendMessageToTarget', {
        sessionId: attached[0],
        message: JSON.stringify({ id, method }),
      });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask(2, 'Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** The memory of the largest of the browser's processes that show pages. */
async function residentMegabytes() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(readFileSync(`/proc/${id}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]));
  return Math.round(Math.max(...sizes) / 1000);
}

async function change(page, touch) {
  await touch();
  await page.waitForFunction(() => !/^(epoch|done)/.test(document.querySelector('.status').textContent));
  await untilReady(page);
}

async function untilReady(page) {
  await page.waitForFunction(() =>
    /^(epoch|done)/.test(document.querySelector('.status')?.textContent ?? ''),
  );
}

function mega(bytes) {
  return (bytes / 1e6).toFixed(2);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
