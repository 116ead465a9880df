import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(js|css|html|svg|json|txt)$/;
const WORTHWHILE_BYTES = 1024;

/** Writes a `.br` and a `.gz` beside every text file of the built panel, so that the server sends them as they are. */
export async function compressPanel(directory) {
  const files = readdirSync(directory, { recursive: true }).filter((name) => COMPRESSIBLE.test(name));
  await Promise.all(files.map((name) => compressFile(join(directory, name))));
}

async function compressFile(path) {
  const content = readFileSync(path);
  if (content.length < WORTHWHILE_BYTES) return;
  const brotli = promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const zipped = promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION });
  await Promise.all([writeFile(`${path}.br`, await brotli), writeFile(`${path}.gz`, await zipped)]);
}
