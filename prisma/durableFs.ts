import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type EngineOptions = Parameters<NodeFS['init']>[1];

/** What Emscripten hands to a stream operation: the open file's descriptor, or none for a directory. */
interface NodeStream {
  nfd?: number | null;
  node: unknown;
}

interface SyncableFileSystem {
  stream_ops: { fsync?: (stream: NodeStream) => number };
  realPath(node: unknown): string;
}

/**
 * PGlite's file system on Node, with the one operation it lacks: a flush that reaches the disk. Without it a commit
 * survives the end of the process but not a power failure.
 */
export class DurableNodeFS extends NodeFS {
  override async init(pg: PGlite, options: EngineOptions) {
    const { emscriptenOpts } = await super.init(pg, options);
    const addFlush = (module: object) => {
      const fileSystem = (module as { NODEFS: SyncableFileSystem }).NODEFS;
      fileSystem.stream_ops.fsync = (stream) => flush(fileSystem, stream);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [addFlush, ...(emscriptenOpts.preRun ?? [])] } };
  }
}

function flush(fileSystem: SyncableFileSystem, stream: NodeStream): number {
  if (stream.nfd != null) {
    fdatasyncSync(stream.nfd);
    return 0;
  }
  const descriptor = openSync(fileSystem.realPath(stream.node), 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return 0;
}
