import type { Prisma, Role, User } from '../generated/client/client.ts';
import { searchKey, viSortKey } from '../names.ts';
import { type FactoryDatabase, unique } from './makeOrganization.ts';

type Overrides = Partial<Omit<Prisma.UserUncheckedCreateInput, 'sortKey' | 'searchKey'>> & {
  grants?: { role: Role; organizationId: string; validFrom?: Date; validTo?: Date }[];
};

/** An account that nobody can sign in to by password unless `passwordHash` is given, with its grants. */
export async function makeUser(db: FactoryDatabase, { grants = [], ...overrides }: Overrides = {}): Promise<User> {
  const username = overrides.username ?? `user-${unique()}`;
  const displayName = overrides.displayName ?? username;
  return db.user.create({
    data: {
      passwordHash: 'no password fits this',
      ...overrides,
      username,
      displayName,
      sortKey: viSortKey(displayName),
      searchKey: searchKey(displayName),
      grants: { create: grants.map((grant) => ({ validFrom: new Date('2020-01-01'), ...grant })) },
    } as Prisma.UserUncheckedCreateInput,
  });
}
