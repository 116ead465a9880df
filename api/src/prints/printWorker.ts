import { parentPort } from 'node:worker_threads';
import type { PrintDocument, PrintFormat } from './printDocument.ts';

export type PrintJob = { id: number; format: PrintFormat; document: PrintDocument };
export type PrintAnswer = { id: number; file: Uint8Array } | { id: number; error: string };

/** Each library is loaded by the first document that needs it. */
async function render({ format, document }: PrintJob): Promise<Uint8Array> {
  if (format === 'docx') return (await import('./renderDocx.ts')).renderDocx(document);
  return (await import('./renderPdf.ts')).renderPdf(document);
}

/** Where a document failed, for the log; never the message, which may quote the document. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}

parentPort?.on('message', async (job: PrintJob) => {
  const answer: PrintAnswer = await render(job).then(
    (file) => ({ id: job.id, file }),
    (error: unknown) => ({ id: job.id, error: whereOf(error) }),
  );
  parentPort?.postMessage(answer);
});
