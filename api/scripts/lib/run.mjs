import { spawn } from 'node:child_process';
import { repository } from './repository.mjs';

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Runs a program in the repository and waits for it; a signal meanwhile ends both.
 *
 * @param {string} program a path or a name found in PATH; `node` is this Node.js
 * @param {string[]} args
 * @param {{ isQuiet?: boolean, cwd?: string, env?: Record<string, string | undefined> }} [options] quiet: what it prints
 *   is kept, and shown when it fails
 * @returns {Promise<number>} its exit code; 1 when it could not be started or a signal ended it
 */
export function run(program, args, { isQuiet = false, cwd = repository, env = {} } = {}) {
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
    // On Windows npx is a batch file.
    shell: process.platform === 'win32' && program !== 'node',
  });
  const printed = [];
  child.stdout?.on('data', (chunk) => printed.push(chunk));
  child.stderr?.on('data', (chunk) => printed.push(chunk));
  const stopPassing = passSignals(child);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      stopPassing();
      process.stderr.write(`${program}: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => {
      stopPassing();
      if (code !== 0) process.stderr.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}

function passSignals(child) {
  const end = (signal) => {
    child.kill(signal);
    process.exit(128 + SIGNALS[signal]);
  };
  for (const signal of Object.keys(SIGNALS)) process.on(signal, end);
  return () => {
    for (const signal of Object.keys(SIGNALS)) process.off(signal, end);
  };
}
