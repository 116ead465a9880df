import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { permissionsPage } from '../src/access/permissionsPage.ts';
import { errorsPage } from '../src/errorsPage.ts';

const write = (name: string, text: string) =>
  writeFileSync(fileURLToPath(new URL(`../../docs/users/${name}`, import.meta.url)), text);

/** Writes the users' pages that say what the code says: the table of rights, and the errors. */
write('permissions.md', permissionsPage());
write('errors.md', errorsPage());
