import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** A folder for a database, and whether a server has it locked. */
export function temporaryDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'phan-cong-start-'));
  const dataDir = join(folder, 'db');
  return {
    dataDir,
    isLocked: () => existsSync(`${dataDir}.lock`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** `npm start`'s script in a process of its own, on a free port unless told otherwise. */
export class StartProcess {
  readonly child: ChildProcess;
  /** What it has printed so far, errors included. */
  output = '';
  private readonly startedAt = performance.now();
  private readonly exited: Promise<number | null>;

  constructor(
    settings: Record<string, string>,
    [program, ...args]: [string, ...string[]] = [process.execPath, 'api/scripts/start.mjs'],
  ) {
    this.child = spawn(program, args, {
      cwd: repository,
      env: { ...process.env, DATABASE_URL: '', PORT: '0', SEED_DEMO: 'false', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    this.exited = new Promise((resolve) => this.child.on('close', resolve));
  }

  private hear(text: string): void {
    this.output += text;
  }

  /** Waits until it says where it runs: the address, and how many milliseconds that took. */
  async ready(): Promise<{ address: string; milliseconds: number }> {
    for (;;) {
      const address = /http:\/\/\S+/.exec(this.output)?.[0];
      if (address && this.output.includes('Ctrl-C'))
        return { address, milliseconds: performance.now() - this.startedAt };
      if (this.child.exitCode !== null) throw new Error(`It ended with ${this.child.exitCode}:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Sends a signal, if given, and waits for the end: the exit code. */
  async ended(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.child.kill(signal);
    return this.exited;
  }
}
