import { createInterface, type Interface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Where answers come from: a terminal, or a stream that is read to its end. */
export interface Asking {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

/** Asks for a line; an empty answer means the proposal, if there is one. */
export async function askLine({ input, output }: Asking, question: string, proposal = ''): Promise<string> {
  const reader = createInterface({ input, output });
  try {
    const hint = proposal ? ` [${proposal}]` : '';
    return (await answerOf(reader, `${question}${hint}: `)).trim() || proposal;
  } finally {
    reader.close();
  }
}

/**
 * Asks for a secret: on a terminal without showing what is typed, otherwise the first line of the input.
 */
export async function askSecret({ input, output }: Asking, question: string): Promise<string> {
  if (!input.isTTY) return (await text(input)).split(/\r?\n/)[0] ?? '';
  output.write(`${question}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output: silent, terminal: true });
  try {
    return await answerOf(reader, '');
  } finally {
    reader.close();
    output.write('\n');
  }
}

/** @throws {Error} when the input ends (Ctrl-C, Ctrl-D) before there is an answer */
function answerOf(reader: Interface, question: string): Promise<string> {
  return new Promise((resolve, reject) => {
    reader.once('close', () => reject(new Error('Cancelled.')));
    reader.question(question).then(resolve, reject);
  });
}
