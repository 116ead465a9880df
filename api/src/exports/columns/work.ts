import { assignmentRule, assignmentRuleSelect } from '../../assignments/access.ts';
import { assignmentOrder, assignmentWhere } from '../../assignments/filters.ts';
import { householdGroupRule, householdRule, householdRuleSelect } from '../../households/access.ts';
import { householdGroupWhere, householdOrder, householdWhere } from '../../households/filters.ts';
import { memberRule, memberRuleSelect } from '../../members/access.ts';
import { organizationRule, organizationRuleSelect } from '../../organizations/access.ts';
import { planDirectiveRule, planDirectiveRuleSelect } from '../../planDirectives/access.ts';
import { planDirectiveOrder, planDirectiveWhere } from '../../planDirectives/filters.ts';
import { planRule, planRuleSelect } from '../../plans/access.ts';
import { planOrder, planWhere } from '../../plans/filters.ts';
import { reviewRule, reviewRuleSelect } from '../../reviews/access.ts';
import { reviewOrder, reviewWhere } from '../../reviews/filters.ts';
import { ASSIGNMENT_KINDS, ASSIGNMENT_STATUSES, BASES, GROUP_KINDS, PLAN_STATUSES, RATINGS } from '../../words.ts';
import { column, related, yesNo } from '../column.ts';
import type { ExportResource } from '../exportTypes.ts';

const unit = { select: { ...organizationRuleSelect, name: true } };
const person = { select: { ...memberRuleSelect, fullName: true } };
const branch = related('branch', 'name', organizationRule, 'Chi bộ', 'Branch');
const member = related('member', 'fullName', memberRule, 'Đảng viên', 'Member');

export const householdGroups: ExportResource = {
  model: 'householdGroup',
  permission: 'household:read',
  filterType: 'HouseholdGroupFilter',
  orderType: 'HouseholdGroupOrderBy',
  rule: householdGroupRule,
  where: householdGroupWhere,
  order: householdOrder,
  select: {
    ...householdRuleSelect,
    code: true,
    name: true,
    kind: true,
    area: true,
    statedCount: true,
    endedOn: true,
    branch: unit,
  },
  columns: [
    column('text', 'code', 'Mã', 'Code'),
    column('text', 'name', 'Tên nhóm hộ', 'Name'),
    column('text', 'kind', 'Loại', 'Kind', { words: GROUP_KINDS }),
    column('text', 'area', 'Địa bàn', 'Area'),
    column('number', 'statedCount', 'Số hộ khai báo', 'Stated households'),
    branch,
    column('day', 'endedOn', 'Kết thúc ngày', 'Ended on'),
  ],
};

export const households: ExportResource = {
  model: 'household',
  permission: 'household:read',
  filterType: 'HouseholdFilter',
  orderType: 'HouseholdOrderBy',
  rule: householdRule,
  where: householdWhere,
  order: householdOrder,
  select: {
    ...householdRuleSelect,
    code: true,
    label: true,
    endedOn: true,
    branch: unit,
    group: { select: { ...householdRuleSelect, name: true } },
  },
  columns: [
    column('text', 'code', 'Mã', 'Code'),
    column('text', 'label', 'Số nhà, ngõ', 'Label'),
    related('group', 'name', householdGroupRule, 'Nhóm hộ', 'Household group'),
    branch,
    column('day', 'endedOn', 'Kết thúc ngày', 'Ended on'),
  ],
};

export const assignmentPlans: ExportResource = {
  model: 'assignmentPlan',
  permission: 'plan:read',
  filterType: 'AssignmentPlanFilter',
  orderType: 'AssignmentPlanOrderBy',
  rule: planRule,
  where: planWhere,
  order: planOrder,
  select: {
    ...planRuleSelect,
    year: true,
    revision: true,
    title: true,
    status: true,
    branch: unit,
    submittedOn: true,
    meetingOn: true,
    adoptedOn: true,
    resolutionNumber: true,
    note: true,
  },
  columns: [
    column('number', 'year', 'Năm', 'Year'),
    column('number', 'revision', 'Lần', 'Revision'),
    column('text', 'title', 'Tên kế hoạch', 'Title'),
    branch,
    column('text', 'status', 'Trạng thái', 'Stage', { words: PLAN_STATUSES }),
    column('day', 'submittedOn', 'Ngày trình', 'Submitted on'),
    column('day', 'meetingOn', 'Ngày họp', 'Meeting on'),
    column('day', 'adoptedOn', 'Ngày thông qua', 'Adopted on'),
    column('text', 'resolutionNumber', 'Số nghị quyết', 'Resolution'),
    column('text', 'note', 'Ghi chú', 'Note'),
  ],
};

export const planDirectives: ExportResource = {
  model: 'planDirective',
  permission: 'planDirective:read',
  filterType: 'PlanDirectiveFilter',
  orderType: 'PlanDirectiveOrderBy',
  rule: planDirectiveRule,
  where: planDirectiveWhere,
  order: planDirectiveOrder,
  select: { ...planDirectiveRuleSelect, year: true, submitBy: true, adoptBy: true, note: true, organization: unit },
  columns: [
    related('organization', 'name', organizationRule, 'Đơn vị', 'Unit'),
    column('number', 'year', 'Năm', 'Year'),
    column('day', 'submitBy', 'Trình trước ngày', 'Submit by'),
    column('day', 'adoptBy', 'Thông qua trước ngày', 'Adopt by'),
    column('text', 'note', 'Ghi chú', 'Note'),
  ],
};

export const assignments: ExportResource = {
  model: 'assignment',
  permission: 'assignment:read',
  filterType: 'AssignmentFilter',
  orderType: 'AssignmentOrderBy',
  rule: assignmentRule,
  where: assignmentWhere,
  order: assignmentOrder,
  select: {
    ...assignmentRuleSelect,
    title: true,
    kind: true,
    status: true,
    member: person,
    guide: person,
    branch: unit,
    taskField: { select: { name: true } },
    deliverable: true,
    quantityTarget: true,
    quantityDone: true,
    progress: true,
    startsOn: true,
    dueOn: true,
    basis: true,
    basisText: true,
    clause: { select: { number: true } },
    completedOn: true,
    endedOn: true,
    qualityRating: true,
    exceededRequirement: true,
  },
  columns: [
    member,
    branch,
    column('text', 'title', 'Nhiệm vụ', 'Task'),
    column('text', 'taskField.name', 'Lĩnh vực', 'Task field'),
    column('text', 'kind', 'Loại', 'Kind', { words: ASSIGNMENT_KINDS }),
    column('text', 'status', 'Trạng thái', 'Stage', { words: ASSIGNMENT_STATUSES }),
    related('guide', 'fullName', memberRule, 'Người hướng dẫn', 'Guide'),
    column('text', 'deliverable', 'Sản phẩm', 'Deliverable'),
    column('number', 'quantityTarget', 'Chỉ tiêu', 'Target'),
    column('number', 'quantityDone', 'Đã thực hiện', 'Done'),
    column('number', 'progress', 'Tiến độ (%)', 'Progress (%)'),
    column('day', 'startsOn', 'Ngày bắt đầu', 'Starts on'),
    column('day', 'dueOn', 'Thời hạn', 'Due on'),
    column('text', 'basis', 'Căn cứ', 'Basis', { words: BASES }),
    column('text', 'clause.number', 'Điều của quy chế', 'Clause'),
    column('text', 'basisText', 'Nội dung căn cứ', 'Basis text'),
    column('day', 'completedOn', 'Ngày hoàn thành', 'Completed on'),
    column('day', 'endedOn', 'Ngày kết thúc', 'Ended on'),
    column('text', 'qualityRating', 'Chất lượng', 'Quality', { words: RATINGS }),
    yesNo('exceededRequirement', 'Vượt mức', 'Above requirement'),
  ],
};

export const reviews: ExportResource = {
  model: 'review',
  permission: 'review:read',
  filterType: 'ReviewFilter',
  orderType: 'ReviewOrderBy',
  rule: reviewRule,
  where: reviewWhere,
  order: reviewOrder,
  select: {
    ...reviewRuleSelect,
    member: person,
    branch: unit,
    assignment: { select: { ...assignmentRuleSelect, title: true } },
    periodFrom: true,
    periodTo: true,
    progress: true,
    rating: true,
    selfComment: true,
    guideComment: true,
    comment: true,
    reviewedOn: true,
    isClosed: true,
  },
  columns: [
    member,
    branch,
    related('assignment', 'title', assignmentRule, 'Nhiệm vụ', 'Task'),
    column('day', 'periodFrom', 'Từ ngày', 'From'),
    column('day', 'periodTo', 'Đến ngày', 'To'),
    column('number', 'progress', 'Tiến độ (%)', 'Progress (%)'),
    column('text', 'rating', 'Mức', 'Rating', { words: RATINGS }),
    column('text', 'selfComment', 'Tự nhận xét', "Member's comment"),
    column('text', 'guideComment', 'Nhận xét của người hướng dẫn', "Guide's comment"),
    column('text', 'comment', 'Nhận xét của chi bộ', "Branch's comment"),
    column('day', 'reviewedOn', 'Ngày nhận xét', 'Reviewed on'),
    yesNo('isClosed', 'Đã khép lại', 'Closed'),
  ],
};
