import { crc32, inflateRawSync } from 'node:zlib';
import { ImportFileError } from './fileErrors.ts';
import { FILE_LIMITS } from './fileLimits.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** One entry of a ZIP directory, sizes in bytes as declared (not yet believed). */
export interface ZipEntry {
  name: string;
  isEncrypted: boolean;
  method: number;
  crc: number;
  packedBytes: number;
  declaredBytes: number;
  offset: number;
}

/**
 * Reads the directory of a ZIP archive without inflating anything.
 * @throws ImportFileError FILE_DAMAGED (no or broken directory, ZIP64), FILE_BOMB (too many entries or declared bytes)
 */
export function readZipDirectory(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) {
    throw new ImportFileError('FILE_DAMAGED');
  }
  const count = bytes.readUInt16LE(end + 10);
  if (count > FILE_LIMITS.archiveEntries) throw new ImportFileError('FILE_BOMB');
  const entries: ZipEntry[] = [];
  let position = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (position + 46 > bytes.length || bytes.readUInt32LE(position) !== DIRECTORY_ENTRY) {
      throw new ImportFileError('FILE_DAMAGED');
    }
    const nameLength = bytes.readUInt16LE(position + 28);
    entries.push({
      name: bytes.toString('utf8', position + 46, position + 46 + nameLength),
      isEncrypted: (bytes.readUInt16LE(position + 8) & 1) === 1,
      method: bytes.readUInt16LE(position + 10),
      crc: bytes.readUInt32LE(position + 16),
      packedBytes: bytes.readUInt32LE(position + 20),
      declaredBytes: bytes.readUInt32LE(position + 24),
      offset: bytes.readUInt32LE(position + 42),
    });
    position += 46 + nameLength + bytes.readUInt16LE(position + 30) + bytes.readUInt16LE(position + 32);
  }
  const declared = entries.reduce((sum, entry) => sum + entry.declaredBytes, 0);
  if (declared > FILE_LIMITS.declaredBytes) throw new ImportFileError('FILE_BOMB');
  return entries;
}

/**
 * Inflates one entry, never producing more than it declares nor more than `limit` bytes.
 * @throws ImportFileError FILE_BOMB (larger than declared or than the limit), FILE_DAMAGED (broken data or checksum)
 */
export function extractEntry(bytes: Buffer, entry: ZipEntry, limit: number): Buffer {
  if (entry.declaredBytes > limit) throw new ImportFileError('FILE_BOMB');
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL_ENTRY) {
    throw new ImportFileError('FILE_DAMAGED');
  }
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length !== entry.packedBytes) throw new ImportFileError('FILE_DAMAGED');
  const data = unpack(packed, entry);
  if (data.length !== entry.declaredBytes || crc32(data) !== entry.crc) throw new ImportFileError('FILE_DAMAGED');
  return data;
}

function unpack(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new ImportFileError('FILE_DAMAGED');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.declaredBytes) });
  } catch (cause) {
    const isTooLong = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ImportFileError(isTooLong ? 'FILE_BOMB' : 'FILE_DAMAGED', {}, { cause });
  }
}

/** Packs parts into a ZIP archive without compression, for a reader that accepts nothing but archives. */
export function storeZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    chunks.push(uint32(LOCAL_ENTRY), common, nameBytes, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(uint32(DIRECTORY_ENTRY), Buffer.from([20, 0]), common, tail, nameBytes);
    offset += 30 + nameBytes.length + data.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(directoryBytes.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...chunks, directoryBytes, uint32(END_OF_DIRECTORY), end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
