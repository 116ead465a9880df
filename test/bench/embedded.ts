import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { residentMegabytes, startProduct } from './servers.ts';

const REST_MS = 5_000;

/** Starts the product twice on an embedded database of its own: time until /health answers the second time, and memory at rest then. */
export async function measureEmbeddedStart(): Promise<{ firstMs: number; secondMs: number; memory: number }> {
  const home = mkdtempSync(join(tmpdir(), 'phan-cong-embedded-'));
  try {
    const settings = { DATA_DIR: join(home, 'db') };
    const first = await startProduct(settings);
    await first.stop();
    const second = await startProduct(settings);
    await new Promise((done) => setTimeout(done, REST_MS));
    const memory = residentMegabytes(second.process.pid ?? 0);
    await second.stop();
    return { firstMs: first.readyAfterMs, secondMs: second.readyAfterMs, memory };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
