import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { permissionsPage } from '../src/access/permissionsPage.ts';

/** Writes docs/users/permissions.md from the one table of rights. */
writeFileSync(fileURLToPath(new URL('../../docs/users/permissions.md', import.meta.url)), permissionsPage());
