import { fileURLToPath } from 'node:url';

/** The repository's folder, with a separator at the end. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The workspace's packages, as in pnpm-workspace.yaml. */
export const packages = ['api', 'admin', 'prisma', 'test'];
