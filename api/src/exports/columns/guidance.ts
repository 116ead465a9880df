import { assignmentRule, assignmentRuleSelect } from '../../assignments/access.ts';
import { guidanceNoteRule, guidanceNoteRuleSelect } from '../../guidanceNotes/access.ts';
import { guidanceNoteOrder, guidanceNoteWhere } from '../../guidanceNotes/filters.ts';
import { memberRule, memberRuleSelect } from '../../members/access.ts';
import { organizationRule, organizationRuleSelect } from '../../organizations/access.ts';
import { column, related } from '../column.ts';
import type { ExportResource } from '../exportTypes.ts';

const person = { select: { ...memberRuleSelect, fullName: true } };

export const guidanceNotes: ExportResource = {
  model: 'guidanceNote',
  permission: 'guidanceNote:read',
  filterType: 'GuidanceNoteFilter',
  orderType: 'GuidanceNoteOrderBy',
  rule: guidanceNoteRule,
  where: guidanceNoteWhere,
  order: guidanceNoteOrder,
  select: {
    ...guidanceNoteRuleSelect,
    member: person,
    guide: person,
    branch: { select: { ...organizationRuleSelect, name: true } },
    assignment: { select: { ...assignmentRuleSelect, title: true } },
    notedOn: true,
    text: true,
  },
  columns: [
    column('day', 'notedOn', 'Ngày', 'Day'),
    related('member', 'fullName', memberRule, 'Đảng viên', 'Member'),
    related('branch', 'name', organizationRule, 'Chi bộ', 'Branch'),
    related('assignment', 'title', assignmentRule, 'Nhiệm vụ', 'Task'),
    related('guide', 'fullName', memberRule, 'Người hướng dẫn', 'Guide'),
    column('text', 'text', 'Nội dung', 'Text'),
  ],
};
