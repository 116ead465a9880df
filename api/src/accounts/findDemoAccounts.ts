import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';

export type DemoAccount = { username: string; displayName: string; role: string; password: string };

/** The accounts of the demo, which the seed leaves in a setting; none where the demo was not seeded. */
export async function findDemoAccounts(db: PrismaClient): Promise<DemoAccount[]> {
  const setting = await db.setting.findUnique({ where: { key: 'demo.accounts' } });
  return (setting?.value as DemoAccount[] | undefined) ?? [];
}
