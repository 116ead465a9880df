import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { dumpDatabase } from '../dump.ts';
import { pathFromCommandLine, runScript, withDatabase } from './settings.ts';

await runScript(async () => {
  const [, , path] = process.argv;
  if (!path) throw new Error('Give the file to write: pnpm run db:dump <file.jsonl.gz>');
  const target = pathFromCommandLine(path);
  // Written beside the target first, so that a dump that fails does not replace an earlier one.
  const draft = `${target}.part`;
  try {
    const { tables, rows } = await withDatabase((database) =>
      dumpDatabase(database, createWriteStream(draft, { flush: true })),
    );
    renameSync(draft, target);
    return `${rows} rows of ${tables} tables written to ${target}`;
  } finally {
    rmSync(draft, { force: true });
  }
});
