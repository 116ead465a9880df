import { circumstanceRule, circumstanceRuleSelect } from '../../circumstances/access.ts';
import { circumstanceOrder, circumstanceWhere } from '../../circumstances/filters.ts';
import type { Context } from '../../context.ts';
import { loaderOf } from '../../lib/loader.ts';
import { memberRule, memberRuleSelect } from '../../members/access.ts';
import { organizationRule, organizationRuleSelect } from '../../organizations/access.ts';
import { CAPACITIES } from '../../words.ts';
import { column, related } from '../column.ts';
import type { ExportResource } from '../exportTypes.ts';

const unit = { select: { ...organizationRuleSelect, name: true } };
const person = { select: { ...memberRuleSelect, fullName: true } };

/** The names of task fields by their codes. */
function taskFieldNames({ db, loaders }: Context, codes: readonly string[]): Promise<string[]> {
  const loader = loaderOf<string>(loaders, 'export.taskFields', async (asked) => {
    const fields = await db.taskField.findMany({
      where: { code: { in: [...asked] } },
      select: { code: true, name: true },
    });
    const names = new Map(fields.map(({ code, name }) => [code, name]));
    return asked.map((code) => names.get(code) ?? code);
  });
  return Promise.all(codes.map((code) => loader.load(code)));
}

export const circumstances: ExportResource = {
  model: 'circumstance',
  permission: 'circumstance:read',
  filterType: 'CircumstanceFilter',
  orderType: 'CircumstanceOrderBy',
  rule: circumstanceRule,
  where: circumstanceWhere,
  order: circumstanceOrder,
  select: {
    ...circumstanceRuleSelect,
    member: person,
    branch: unit,
    recordedOn: true,
    workCapacity: true,
    hoursPerWeek: true,
    strengths: true,
    wishes: true,
    consultedBy: person,
    consultedOn: true,
  },
  columns: [
    related('member', 'fullName', memberRule, 'Đảng viên', 'Member'),
    related('branch', 'name', organizationRule, 'Chi bộ', 'Branch'),
    column('day', 'recordedOn', 'Ngày ghi', 'Recorded on'),
    column('text', 'workCapacity', 'Khả năng nhận việc', 'Work capacity', { words: CAPACITIES }),
    column('number', 'hoursPerWeek', 'Số giờ mỗi tuần', 'Hours a week'),
    {
      heading: { vi: 'Thế mạnh', en: 'Strengths' },
      kind: 'text',
      value: async (row, context) => (await taskFieldNames(context, row.strengths as string[])).join('; '),
    },
    column('text', 'wishes', 'Nguyện vọng', 'Wishes'),
    related('consultedBy', 'fullName', memberRule, 'Người trao đổi', 'Consulted by'),
    column('day', 'consultedOn', 'Ngày trao đổi', 'Consulted on'),
  ],
};
