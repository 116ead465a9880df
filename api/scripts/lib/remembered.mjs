import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository.mjs';

const file = join(repository, '.start.json');

/** The fingerprint a step had when it last succeeded. */
export function rememberedFingerprint(step) {
  return read()[step];
}

/** Notes that a step succeeded with this fingerprint. */
export function remember(step, fingerprint) {
  writeFileSync(file, `${JSON.stringify({ ...read(), [step]: fingerprint }, undefined, 2)}\n`);
}

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
