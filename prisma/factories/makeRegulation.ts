import type { Prisma, RegulationClause, WorkingRegulation } from '../generated/client/client.ts';
import { searchKey } from '../names.ts';
import { type FactoryDatabase, makeBranch } from './makeOrganization.ts';

type Overrides = Partial<Omit<Prisma.WorkingRegulationUncheckedCreateInput, 'searchKey' | 'clauses'>>;

/** A working regulation in force since 2025 with two clauses; the branch is made when no `branchId` is given. */
export async function makeRegulation(
  db: FactoryDatabase,
  overrides: Overrides = {},
): Promise<WorkingRegulation & { clauses: RegulationClause[] }> {
  const branchId = overrides.branchId ?? (await makeBranch(db)).id;
  const title = overrides.title ?? 'Quy chế làm việc của chi bộ';
  return db.workingRegulation.create({
    data: {
      adoptedOn: new Date('2025-01-05'),
      effectiveFrom: new Date('2025-01-10'),
      ...overrides,
      branchId,
      title,
      searchKey: searchKey(title),
      clauses: {
        create: [
          {
            number: 'Điều 5',
            heading: 'Phân công nhiệm vụ',
            text: 'Mỗi đảng viên được phân công nhiệm vụ.',
            ordinal: 0,
          },
          { number: 'Điều 6', heading: 'Phụ trách hộ', text: 'Đảng viên phụ trách hộ, nhóm hộ.', ordinal: 1 },
        ],
      },
    },
    include: { clauses: { orderBy: { ordinal: 'asc' } } },
  });
}
