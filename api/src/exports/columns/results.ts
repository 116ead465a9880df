import { auditRule, auditRuleSelect } from '../../audit/access.ts';
import { ACTIONS, RECORD_KINDS, recordKind } from '../../audit/auditWords.ts';
import { auditOrder, auditWhere } from '../../audit/filters.ts';
import { redact, redactActor, redactLabel } from '../../audit/redact.ts';
import { evaluationProposalRule, evaluationRule, evaluationRuleSelect } from '../../evaluations/access.ts';
import { evaluationOrder, evaluationWhere } from '../../evaluations/filters.ts';
import { memberRule, memberRuleSelect } from '../../members/access.ts';
import { organizationRule, organizationRuleSelect } from '../../organizations/access.ts';
import { LEVELS, OUTCOMES, STATES } from '../../words.ts';
import { column, related } from '../column.ts';
import type { ExportColumn, ExportResource } from '../exportTypes.ts';

const proposal = { rule: evaluationProposalRule };

export const evaluations: ExportResource = {
  model: 'evaluation',
  permission: 'evaluation:read',
  filterType: 'EvaluationFilter',
  orderType: 'EvaluationOrderBy',
  rule: evaluationRule,
  where: evaluationWhere,
  order: evaluationOrder,
  select: {
    ...evaluationRuleSelect,
    year: true,
    member: { select: { ...memberRuleSelect, fullName: true } },
    branch: { select: { ...organizationRuleSelect, name: true } },
    selfLevel: true,
    branchLevel: true,
    decidedLevel: true,
    commonScore: true,
    resultScore: true,
    totalScore: true,
    remark: true,
    votesFor: true,
    votesTotal: true,
    notSubjectReason: true,
    decidedOn: true,
  },
  columns: [
    column('number', 'year', 'Năm', 'Year'),
    related('member', 'fullName', memberRule, 'Đảng viên', 'Member'),
    related('branch', 'name', organizationRule, 'Chi bộ', 'Branch'),
    column('text', 'state', 'Bước', 'Step', { words: STATES }),
    column('text', 'selfLevel', 'Tự xếp loại', 'Own level', { words: LEVELS }),
    column('text', 'branchLevel', 'Chi bộ đề nghị', 'Proposed level', { ...proposal, words: LEVELS }),
    column('text', 'decidedLevel', 'Kết quả xếp loại', 'Decided level', { ...proposal, words: LEVELS }),
    column('number', 'commonScore', 'Điểm tiêu chí chung', 'Common score', proposal),
    column('number', 'resultScore', 'Điểm kết quả nhiệm vụ', 'Result score', proposal),
    column('number', 'totalScore', 'Tổng điểm', 'Total score', proposal),
    column('text', 'remark', 'Nhận xét', 'Remark', proposal),
    column('number', 'votesFor', 'Phiếu tán thành', 'Votes in favour', proposal),
    column('number', 'votesTotal', 'Tổng số phiếu', 'All votes', proposal),
    column('text', 'notSubjectReason', 'Lý do không thuộc diện', 'Why not subject', proposal),
    column('day', 'decidedOn', 'Ngày quyết định', 'Decided on'),
  ],
};

const values = (name: 'before' | 'after', vi: string, en: string): ExportColumn => ({
  heading: { vi, en },
  kind: 'text',
  value: async (row, context) => {
    const shown = await redact(context, row as never, row[name]);
    return shown == null ? null : JSON.stringify(shown);
  },
});

const guarded = (
  name: 'actorName' | 'entityLabel' | 'reason',
  guard: typeof redactLabel,
  vi: string,
  en: string,
): ExportColumn => ({
  heading: { vi, en },
  kind: 'text',
  value: (row, context) => guard(context, row as never, (row[name] as string | null) ?? null),
});

export const auditEntries: ExportResource = {
  model: 'auditEntry',
  permission: 'audit:read',
  filterType: 'AuditEntryFilter',
  orderType: 'AuditEntryOrderBy',
  rule: auditRule,
  where: auditWhere,
  order: auditOrder,
  select: {
    ...auditRuleSelect,
    at: true,
    actorId: true,
    actorName: true,
    action: true,
    outcome: true,
    entityId: true,
    entityLabel: true,
    memberId: true,
    before: true,
    after: true,
    reason: true,
    requestId: true,
  },
  columns: [
    column('instant', 'at', 'Thời điểm', 'At'),
    guarded('actorName', redactActor, 'Người thực hiện', 'Actor'),
    column('text', 'action', 'Hành động', 'Action', { words: ACTIONS }),
    column('text', 'outcome', 'Kết quả', 'Outcome', { words: OUTCOMES }),
    {
      heading: { vi: 'Loại bản ghi', en: 'Kind of record' },
      kind: 'text',
      words: RECORD_KINDS,
      value: ({ entityType }) => recordKind(String(entityType)),
    },
    guarded('entityLabel', redactLabel, 'Bản ghi', 'Record'),
    values('before', 'Trước', 'Before'),
    values('after', 'Sau', 'After'),
    guarded('reason', redactLabel, 'Lý do', 'Reason'),
    column('text', 'requestId', 'Mã yêu cầu', 'Request id'),
  ],
};
