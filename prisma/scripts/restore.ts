import { createReadStream } from 'node:fs';
import { restoreDatabase } from '../restore.ts';
import { pathFromCommandLine, runScript, withDatabase } from './settings.ts';

await runScript(async () => {
  const [, , path] = process.argv;
  if (!path) throw new Error('Give the file to read: pnpm run db:restore <file.jsonl.gz>');
  const { tables, rows } = await withDatabase((database) =>
    restoreDatabase(database, createReadStream(pathFromCommandLine(path))),
  );
  return `${rows} rows of ${tables} tables restored.`;
});
