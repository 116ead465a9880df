import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DUMP_FORMAT, DUMP_VERSION, type DumpFooter, type DumpHeader } from './dump.ts';

/** A dump cannot be read, or cannot go into this database. */
export class RestoreError extends Error {
  override name = 'RestoreError';
}

/**
 * The lines of a gzipped dump, without their line feeds.
 *
 * @throws {RestoreError} when it cannot be unpacked
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of input.pipe(gunzip)) {
      // Only a line feed ends a line: a text may hold other signs that readers of lines stop at.
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw new RestoreError('The dump is damaged or cut short: it cannot be unpacked.', { cause: error });
  }
  if (rest !== '') yield rest;
}

/**
 * Reads the first line of a dump.
 *
 * @throws {RestoreError} when it is not one this program can read
 */
export function readHeader(line: string | undefined): DumpHeader {
  const header = parseLine(line ?? 'null') as Partial<DumpHeader> | null;
  if (header?.format !== DUMP_FORMAT || !header.migrations) {
    throw new RestoreError('This file is not a dump of this program.');
  }
  if (header.version !== DUMP_VERSION) {
    throw new RestoreError(
      `The dump has format version ${header.version}; this program reads version ${DUMP_VERSION}.`,
    );
  }
  return header as DumpHeader;
}

/**
 * One line of a dump as a value.
 *
 * @throws {RestoreError} when it is not JSON
 */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new RestoreError('The dump is damaged: a line is not JSON.', { cause: error });
  }
}

/** Whether a line is the last one of a dump. */
export function isFooter(value: unknown): value is DumpFooter {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}
