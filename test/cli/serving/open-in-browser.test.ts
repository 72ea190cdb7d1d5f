import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type Desktop, openInBrowser } from '../../../src/cli/serving/open-in-browser.ts';

const address = 'http://127.0.0.1:4321/';

/** A program that was started, and does what a test has it do. */
class StandIn extends EventEmitter {
  isLeftAlone = false;
  unref(): void {
    this.isLeftAlone = true;
  }
}

function opened(platform: NodeJS.Platform, start?: Desktop['start']) {
  const program = new StandIn();
  const [commands, lines] = [[] as string[][], [] as string[]];
  openInBrowser(address, {
    platform,
    start:
      start ??
      ((name, args) => {
        commands.push([name, ...args]);
        return program;
      }),
    warn: (line) => lines.push(line),
  });
  return { program, commands, lines };
}

describe('opening a page in the browser', () => {
  it.each([
    ['linux', ['xdg-open', address]],
    ['freebsd', ['xdg-open', address]],
    ['darwin', ['open', address]],
    ['win32', ['cmd', '/c', 'start', '', address]],
  ] as const)('on %s starts %j, once, and does not wait for it', (platform, command) => {
    const { program, commands, lines } = opened(platform);
    expect(commands).toEqual([command]);
    expect(program.isLeftAlone).toBe(true);
    program.emit('exit', 0);
    expect(lines).toEqual([]);
  });

  it.each([
    [
      'is not there',
      (program: StandIn) => program.emit('error', new Error('spawn xdg-open ENOENT')),
      'ENOENT',
    ],
    ['has no browser', (program: StandIn) => program.emit('exit', 3), 'xdg-open exited with code 3'],
    ['is ended', (program: StandIn) => program.emit('exit', null), 'xdg-open was ended'],
  ] as const)('says in one line that the opener %s', (_, happens, reason) => {
    const { program, lines } = opened('linux');
    happens(program);
    expect(lines).toEqual([
      expect.stringMatching(`^Warning: --open: .*${reason} \\(open ${address} in one yourself\\)\n$`),
    ]);
  });

  it('says so, too, of a system that starts no programs', () => {
    const { lines } = opened('linux', () => {
      throw new Error('spawn EPERM');
    });
    expect(lines).toEqual([expect.stringContaining('spawn EPERM')]);
  });
});
