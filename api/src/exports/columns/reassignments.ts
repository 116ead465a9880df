import { reassignmentRule } from '../../assignments/access.ts';
import { reassignmentOrder, reassignmentWhere } from '../../assignments/reassignmentFilters.ts';
import { column } from '../column.ts';
import type { ExportResource } from '../exportTypes.ts';

export const reassignments: ExportResource = {
  model: 'reassignment',
  permission: 'assignment:reassign',
  filterType: 'ReassignmentFilter',
  orderType: 'ReassignmentOrderBy',
  rule: reassignmentRule,
  where: reassignmentWhere,
  order: reassignmentOrder,
  select: {
    id: true,
    createdAt: true,
    effectiveOn: true,
    reason: true,
    movedCount: true,
    undoneAt: true,
    actor: { select: { displayName: true } },
  },
  columns: [
    column('instant', 'createdAt', 'Thực hiện lúc', 'Carried out at'),
    column('text', 'actor.displayName', 'Người thực hiện', 'Carried out by'),
    column('day', 'effectiveOn', 'Ngày hiệu lực', 'Effective on'),
    column('number', 'movedCount', 'Số nhiệm vụ', 'Assignments'),
    column('text', 'reason', 'Lý do', 'Reason'),
    column('instant', 'undoneAt', 'Hoàn tác lúc', 'Undone at'),
  ],
};
