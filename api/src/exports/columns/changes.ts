import { adjustmentRule, adjustmentRuleSelect } from '../../adjustments/access.ts';
import { adjustmentOrder, adjustmentWhere } from '../../adjustments/filters.ts';
import { adjustmentDaysOverdue } from '../../adjustments/rules.ts';
import { memberEventRule, memberEventRuleSelect } from '../../events/access.ts';
import { stateOf } from '../../events/enums.ts';
import { memberEventOrder, memberEventWhere } from '../../events/filters.ts';
import { organizationRule, organizationRuleSelect } from '../../organizations/access.ts';
import { ADJUSTMENT_KINDS, EVENT_KINDS, EVENT_STATES, RESOLUTIONS } from '../../words.ts';
import { column, related } from '../column.ts';
import type { ExportResource } from '../exportTypes.ts';

const unit = { select: { ...organizationRuleSelect, name: true } };
const branch = related('branch', 'name', organizationRule, 'Chi bộ', 'Branch');

export const memberEvents: ExportResource = {
  model: 'memberEvent',
  permission: 'memberEvent:read',
  filterType: 'MemberEventFilter',
  orderType: 'MemberEventOrderBy',
  rule: memberEventRule,
  where: memberEventWhere,
  order: memberEventOrder,
  select: {
    ...memberEventRuleSelect,
    memberName: true,
    kind: true,
    effectiveOn: true,
    endsOn: true,
    toPlace: true,
    decisionNumber: true,
    note: true,
    appliedAt: true,
    withdrawnAt: true,
    withdrawnReason: true,
    branch: unit,
    toBranch: unit,
  },
  columns: [
    column('text', 'memberName', 'Đảng viên', 'Member'),
    branch,
    column('text', 'kind', 'Biến động', 'Event', { words: EVENT_KINDS }),
    column('day', 'effectiveOn', 'Từ ngày', 'From'),
    column('day', 'endsOn', 'Đến ngày', 'To'),
    related('toBranch', 'name', organizationRule, 'Đến chi bộ', 'To branch'),
    column('text', 'toPlace', 'Nơi đến, nơi đi', 'Place'),
    column('text', 'decisionNumber', 'Số quyết định', 'Decision'),
    {
      heading: { vi: 'Trạng thái', en: 'State' },
      kind: 'text',
      words: EVENT_STATES,
      value: (row) => stateOf(row as unknown as Parameters<typeof stateOf>[0]),
    },
    column('text', 'withdrawnReason', 'Lý do rút lại', 'Reason withdrawn'),
    column('text', 'note', 'Ghi chú', 'Note'),
  ],
};

export const adjustments: ExportResource = {
  model: 'adjustment',
  permission: 'adjustment:read',
  filterType: 'AdjustmentFilter',
  orderType: 'AdjustmentOrderBy',
  rule: adjustmentRule,
  where: adjustmentWhere,
  order: adjustmentOrder,
  select: {
    ...adjustmentRuleSelect,
    kind: true,
    openedOn: true,
    dueOn: true,
    resolvedOn: true,
    resolution: true,
    reason: true,
    branch: unit,
    memberEvent: { select: { memberName: true, kind: true, effectiveOn: true } },
    assignment: { select: { title: true, member: { select: { fullName: true } } } },
  },
  columns: [
    column('text', 'memberEvent.memberName', 'Đảng viên biến động', 'Member who changed'),
    column('text', 'memberEvent.kind', 'Biến động', 'Event', { words: EVENT_KINDS }),
    column('day', 'memberEvent.effectiveOn', 'Ngày biến động', 'Event on'),
    branch,
    column('text', 'kind', 'Việc cần làm', 'Asked for', { words: ADJUSTMENT_KINDS }),
    column('text', 'assignment.title', 'Nhiệm vụ', 'Task'),
    column('text', 'assignment.member.fullName', 'Người được giao', 'Given to'),
    column('day', 'openedOn', 'Ngày mở', 'Opened on'),
    column('day', 'dueOn', 'Thời hạn', 'Due on'),
    {
      heading: { vi: 'Số ngày quá hạn', en: 'Days overdue' },
      kind: 'number',
      value: (row, { today }) => adjustmentDaysOverdue(row as never, today),
    },
    column('text', 'resolution', 'Cách giải quyết', 'Resolution', { words: RESOLUTIONS }),
    column('day', 'resolvedOn', 'Ngày giải quyết', 'Resolved on'),
    column('text', 'reason', 'Lý do', 'Reason'),
  ],
};
