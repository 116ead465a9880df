import { householdGroupRule, householdRule, householdRuleSelect } from '../../households/access.ts';
import { householdVisitRule, householdVisitRuleSelect } from '../../householdVisits/access.ts';
import { householdVisitOrder, householdVisitWhere } from '../../householdVisits/filters.ts';
import { memberRule, memberRuleSelect } from '../../members/access.ts';
import { organizationRule, organizationRuleSelect } from '../../organizations/access.ts';
import { VISIT_OUTCOMES, VISIT_TOPICS } from '../../words.ts';
import { column, related } from '../column.ts';
import type { ExportResource } from '../exportTypes.ts';

export const householdVisits: ExportResource = {
  model: 'householdVisit',
  permission: 'visit:read',
  filterType: 'HouseholdVisitFilter',
  orderType: 'HouseholdVisitOrderBy',
  rule: householdVisitRule,
  where: householdVisitWhere,
  order: householdVisitOrder,
  select: {
    ...householdVisitRuleSelect,
    member: { select: { ...memberRuleSelect, fullName: true } },
    household: { select: { ...householdRuleSelect, label: true } },
    householdGroup: { select: { ...householdRuleSelect, name: true } },
    branch: { select: { ...organizationRuleSelect, name: true } },
    visitedOn: true,
    topic: true,
    outcome: true,
    forwardedTo: true,
    resolvedOn: true,
    note: true,
  },
  columns: [
    column('day', 'visitedOn', 'Ngày gặp', 'Visited on'),
    related('member', 'fullName', memberRule, 'Đảng viên', 'Member'),
    related('branch', 'name', organizationRule, 'Chi bộ', 'Branch'),
    related('householdGroup', 'name', householdGroupRule, 'Nhóm hộ', 'Household group'),
    related('household', 'label', householdRule, 'Hộ', 'Household'),
    column('text', 'topic', 'Chủ đề', 'Topic', { words: VISIT_TOPICS }),
    column('text', 'outcome', 'Kết quả', 'Outcome', { words: VISIT_OUTCOMES }),
    column('text', 'forwardedTo', 'Chuyển đến', 'Forwarded to'),
    column('day', 'resolvedOn', 'Ngày giải quyết', 'Resolved on'),
    column('text', 'note', 'Ghi chú', 'Note'),
  ],
};
