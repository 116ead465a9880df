import { grantRule } from '../../accounts/access.ts';
import { grantOrder, grantWhere } from '../../accounts/grantFilters.ts';
import { evaluationCycleRule, evaluationCycleRuleSelect, ruleSetRule } from '../../evaluations/access.ts';
import { evaluationCycleOrder, evaluationCycleWhere } from '../../evaluations/cycleFilters.ts';
import { ruleSetOrder, ruleSetWhere } from '../../evaluations/ruleSetFilters.ts';
import { importRule, importRuleSelect } from '../../imports/access.ts';
import { importOrder, importWhere } from '../../imports/filters.ts';
import { organizationRule, organizationRuleSelect } from '../../organizations/access.ts';
import { taskFieldRule } from '../../taskFields/access.ts';
import { taskFieldOrder, taskFieldWhere } from '../../taskFields/filters.ts';
import { CYCLE_STATUSES, IMPORT_KINDS, IMPORT_STATUSES, ROLES } from '../../words.ts';
import { column, related, yesNo } from '../column.ts';
import type { ExportResource } from '../exportTypes.ts';

const unit = { select: { ...organizationRuleSelect, name: true } };

export const taskFields: ExportResource = {
  model: 'taskField',
  permission: 'taskField:read',
  filterType: 'TaskFieldFilter',
  orderType: 'TaskFieldOrderBy',
  rule: taskFieldRule,
  where: taskFieldWhere,
  order: taskFieldOrder,
  select: { id: true, ordinal: true, code: true, name: true, nameEn: true, isActive: true },
  columns: [
    column('number', 'ordinal', 'Thứ tự', 'Place'),
    column('text', 'code', 'Mã', 'Code'),
    column('text', 'name', 'Tên', 'Name'),
    column('text', 'nameEn', 'Tên tiếng Anh', 'English name'),
    yesNo('isActive', 'Đang dùng', 'In use'),
  ],
};

export const evaluationCycles: ExportResource = {
  model: 'evaluationCycle',
  permission: 'evaluationCycle:read',
  filterType: 'EvaluationCycleFilter',
  orderType: 'EvaluationCycleOrderBy',
  rule: evaluationCycleRule,
  where: evaluationCycleWhere,
  order: evaluationCycleOrder,
  select: {
    ...evaluationCycleRuleSelect,
    year: true,
    quarter: true,
    status: true,
    opensOn: true,
    closesOn: true,
    organization: unit,
  },
  columns: [
    related('organization', 'name', organizationRule, 'Đơn vị', 'Unit'),
    column('number', 'year', 'Năm', 'Year'),
    column('number', 'quarter', 'Quý (0: cả năm)', 'Quarter (0: the whole year)'),
    column('text', 'status', 'Giai đoạn', 'Stage', { words: CYCLE_STATUSES }),
    column('day', 'opensOn', 'Ngày mở', 'Opens on'),
    column('day', 'closesOn', 'Ngày đóng', 'Closes on'),
  ],
};

export const imports: ExportResource = {
  model: 'import',
  permission: 'import:run',
  filterType: 'ImportFilter',
  orderType: 'ImportOrderBy',
  rule: importRule,
  where: importWhere,
  order: importOrder,
  select: {
    ...importRuleSelect,
    fileName: true,
    kind: true,
    year: true,
    status: true,
    rowCount: true,
    createdAt: true,
    finishedAt: true,
    organization: unit,
    actor: { select: { displayName: true } },
  },
  columns: [
    related('organization', 'name', organizationRule, 'Đơn vị', 'Unit'),
    column('text', 'fileName', 'Tên tệp', 'File name'),
    column('text', 'kind', 'Nội dung', 'Holds', { words: IMPORT_KINDS }),
    column('number', 'year', 'Năm', 'Year'),
    column('text', 'status', 'Tình trạng', 'State', { words: IMPORT_STATUSES }),
    column('number', 'rowCount', 'Số dòng', 'Rows'),
    column('text', 'actor.displayName', 'Người tải lên', 'Uploaded by'),
    column('instant', 'createdAt', 'Tải lên lúc', 'Uploaded at'),
    column('instant', 'finishedAt', 'Nhập xong lúc', 'Finished at'),
  ],
};

export const ruleSets: ExportResource = {
  model: 'ruleSet',
  permission: 'ruleSet:read',
  filterType: 'RuleSetFilter',
  orderType: 'RuleSetOrderBy',
  rule: ruleSetRule,
  where: ruleSetWhere,
  order: ruleSetOrder,
  select: { id: true, code: true, name: true, document: true, effectiveFrom: true, effectiveTo: true },
  columns: [
    column('text', 'code', 'Mã', 'Code'),
    column('text', 'name', 'Tên', 'Name'),
    column('text', 'document', 'Văn bản', 'Document'),
    column('day', 'effectiveFrom', 'Có hiệu lực từ ngày', 'In force from'),
    column('day', 'effectiveTo', 'Đến ngày', 'To'),
  ],
};

export const grants: ExportResource = {
  model: 'grant',
  permission: 'user:read',
  filterType: 'GrantFilter',
  orderType: 'GrantOrderBy',
  rule: grantRule,
  where: grantWhere,
  order: grantOrder,
  select: {
    id: true,
    user: { select: { username: true, displayName: true } },
    role: true,
    organization: unit,
    validFrom: true,
    validTo: true,
    reason: true,
    grantedBy: { select: { displayName: true } },
    createdAt: true,
  },
  columns: [
    column('text', 'user.username', 'Tên đăng nhập', 'User name'),
    column('text', 'user.displayName', 'Tên hiển thị', 'Name'),
    column('text', 'role', 'Vai trò', 'Role', { words: ROLES }),
    related('organization', 'name', organizationRule, 'Đơn vị', 'Unit'),
    column('day', 'validFrom', 'Từ ngày', 'From'),
    column('day', 'validTo', 'Đến ngày', 'To'),
    column('text', 'reason', 'Lý do', 'Reason'),
    column('text', 'grantedBy.displayName', 'Người cấp', 'Granted by'),
    column('instant', 'createdAt', 'Ngày tạo', 'Created'),
  ],
};
