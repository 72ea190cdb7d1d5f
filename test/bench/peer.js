import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A child process that answers every line of JSON with one: it lives through all rounds, idle but when it is asked. */
export class Peer {
  #child;
  #lines;
  #stderr = '';

  /** @param {Record<string, string>} environment variables on top of this process's own */
  constructor(command, commandArguments, environment = {}) {
    this.#child = spawn(command, commandArguments, { env: { ...process.env, ...environment } });
    this.#child.on('error', (error) => {
      this.#stderr += error.message;
    });
    // A write to a child that has ended: what matters then is in its stderr, and `ask` throws that.
    this.#child.stdin.on('error', (error) => {
      this.#stderr += error.message;
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text) => {
      this.#stderr += text;
    });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** @throws what the child wrote to stderr when it ends instead of answering */
  async ask(request) {
    this.#child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(this.#stderr.trim());
    return JSON.parse(value);
  }

  end() {
    this.#child.stdin.end();
  }
}
