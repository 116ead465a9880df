import { Worker } from 'node:worker_threads';
import { overloaded } from '../errors.ts';
import type { PrintDocument, PrintFormat } from './printDocument.ts';
import type { PrintAnswer, PrintJob } from './printWorker.ts';

/** A worker that has had nothing to do for so long is ended; the next document starts another. */
const IDLE_MS = 60_000;
const LONGEST_MS = 60_000;
const MOST_WAITING = 20;
const MEMORY_MB = 1024;

type Waiting = { resolve(file: Buffer): void; reject(error: unknown): void; timer: NodeJS.Timeout };

/** Draws documents in a thread of their own, so that no other request waits for them; the thread lives only while it is used. */
export type Printer = {
  /** @throws OVERLOADED when too many wait, or when one takes too long or too much memory. */
  print(document: PrintDocument, format: PrintFormat): Promise<Buffer>;
  close(): Promise<void>;
};

/** A printer; it starts nothing before the first document. */
export function createPrinter(): Printer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  async function stop(error?: unknown): Promise<void> {
    const ended = worker;
    worker = null;
    clearTimeout(idle);
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    waiting.clear();
    await ended?.terminate();
  }

  function settle(answer: PrintAnswer): void {
    const job = waiting.get(answer.id);
    if (!job) return;
    waiting.delete(answer.id);
    clearTimeout(job.timer);
    if ('file' in answer) job.resolve(Buffer.from(answer.file));
    else job.reject(new Error(answer.error));
    if (waiting.size > 0) return;
    worker?.unref();
    idle = setTimeout(() => void stop(), IDLE_MS).unref();
  }

  function started(): Worker {
    if (worker) return worker;
    const fresh = startWorker();
    fresh.on('message', settle);
    // A document too large for the thread's memory is refused; the server goes on.
    fresh.on('error', (error: NodeJS.ErrnoException) => {
      if (worker === fresh) void stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? overloaded() : error);
    });
    worker = fresh;
    return fresh;
  }

  return {
    print(document, format) {
      if (waiting.size >= MOST_WAITING) return Promise.reject(overloaded());
      clearTimeout(idle);
      lastId += 1;
      const job: PrintJob = { id: lastId, format, document };
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => void stop(overloaded()), LONGEST_MS).unref();
        waiting.set(job.id, { resolve, reject, timer });
        const thread = started();
        thread.ref();
        thread.postMessage(job);
      });
    },
    close: () => stop(overloaded()),
  };
}

/** The built worker lies beside the built server; from the sources it runs as the server does. */
function startWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./printWorker.js', import.meta.url), { resourceLimits });
  }
  const loader = import.meta.resolve('tsx/esm/api');
  const source = new URL('./printWorker.ts', import.meta.url).href;
  const begin = `import('${loader}').then(({ register }) => { register(); return import('${source}'); });`;
  return new Worker(begin, { eval: true, resourceLimits });
}
