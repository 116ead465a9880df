import type { Prisma, TaskField } from '../generated/client/client.ts';
import { type FactoryDatabase, unique } from './makeOrganization.ts';

/** An active task field with a code of its own. */
export async function makeTaskField(
  db: FactoryDatabase,
  overrides: Partial<Prisma.TaskFieldUncheckedCreateInput> = {},
): Promise<TaskField> {
  const code = overrides.code ?? `FIELD_${unique().toUpperCase()}`;
  return db.taskField.create({ data: { name: `Lĩnh vực ${code}`, nameEn: `Field ${code}`, ...overrides, code } });
}
