import type { Member, Prisma } from '../generated/client/client.ts';
import { memberNameColumns } from '../names.ts';
import { type FactoryDatabase, makeBranch } from './makeOrganization.ts';

type Overrides = Partial<Omit<Prisma.MemberUncheckedCreateInput, 'givenName' | 'sortKey' | 'searchKey' | 'birthYear'>>;

/** An active official member; the branch is made when no `branchId` is given. */
export async function makeMember(db: FactoryDatabase, overrides: Overrides = {}): Promise<Member> {
  const branchId = overrides.branchId ?? (await makeBranch(db)).id;
  const birthDate = overrides.birthDate === undefined ? new Date('1970-05-19') : overrides.birthDate;
  return db.member.create({
    data: {
      gender: 'FEMALE',
      joinedOn: new Date('2000-02-03'),
      officialOn: new Date('2001-02-03'),
      ...overrides,
      ...memberNameColumns(overrides.fullName ?? 'Nguyễn Thị An'),
      branchId,
      birthDate,
      birthYear: birthDate ? new Date(birthDate).getUTCFullYear() : null,
    },
  });
}
