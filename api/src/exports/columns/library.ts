import { guidanceRule, guidanceRuleSelect } from '../../guidance/access.ts';
import { guidanceOrder, guidanceWhere } from '../../guidance/filters.ts';
import { organizationRule, organizationRuleSelect } from '../../organizations/access.ts';
import { regulationRule, regulationRuleSelect } from '../../regulations/access.ts';
import { regulationOrder, regulationWhere } from '../../regulations/filters.ts';
import { GUIDANCE_TOPICS } from '../../words.ts';
import { column, related } from '../column.ts';
import type { ExportColumn, ExportResource } from '../exportTypes.ts';

const unit = { select: { ...organizationRuleSelect, name: true } };

export const guidanceDocuments: ExportResource = {
  model: 'guidanceDocument',
  permission: 'guidance:read',
  filterType: 'GuidanceDocumentFilter',
  orderType: 'GuidanceDocumentOrderBy',
  rule: guidanceRule,
  where: guidanceWhere,
  order: guidanceOrder,
  select: {
    ...guidanceRuleSelect,
    number: true,
    title: true,
    issuer: true,
    topic: true,
    issuedOn: true,
    effectiveFrom: true,
    effectiveTo: true,
    link: true,
    organization: unit,
    replacedBy: { select: { ...guidanceRuleSelect, number: true } },
  },
  columns: [
    column('text', 'number', 'Số, ký hiệu', 'Number'),
    column('text', 'title', 'Tên văn bản', 'Title'),
    column('text', 'issuer', 'Cơ quan ban hành', 'Issuer'),
    column('text', 'topic', 'Chủ đề', 'Topic', { words: GUIDANCE_TOPICS }),
    column('day', 'issuedOn', 'Ngày ban hành', 'Issued on'),
    column('day', 'effectiveFrom', 'Có hiệu lực từ', 'In force from'),
    column('day', 'effectiveTo', 'Đến ngày', 'To'),
    related('replacedBy', 'number', guidanceRule, 'Được thay bằng', 'Replaced by'),
    related('organization', 'name', organizationRule, 'Đơn vị đăng', 'Published by'),
    column('text', 'link', 'Liên kết', 'Link'),
  ],
};

/** The clauses of a regulation, one a line. */
const clauses: ExportColumn = {
  heading: { vi: 'Các điều', en: 'Clauses' },
  kind: 'text',
  value: (row) =>
    (row.clauses as { number: string; heading: string }[])
      .map(({ number, heading }) => `${number}. ${heading}`)
      .join('\n'),
};

export const workingRegulations: ExportResource = {
  model: 'workingRegulation',
  permission: 'regulation:read',
  filterType: 'WorkingRegulationFilter',
  orderType: 'WorkingRegulationOrderBy',
  rule: regulationRule,
  where: regulationWhere,
  order: regulationOrder,
  select: {
    ...regulationRuleSelect,
    title: true,
    revision: true,
    adoptedOn: true,
    effectiveFrom: true,
    effectiveTo: true,
    branch: unit,
    clauses: { select: { number: true, heading: true }, orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] },
  },
  columns: [
    related('branch', 'name', organizationRule, 'Chi bộ', 'Branch'),
    column('text', 'title', 'Tên quy chế', 'Title'),
    column('number', 'revision', 'Lần ban hành', 'Revision'),
    column('day', 'adoptedOn', 'Ngày thông qua', 'Adopted on'),
    column('day', 'effectiveFrom', 'Có hiệu lực từ', 'In force from'),
    column('day', 'effectiveTo', 'Đến ngày', 'To'),
    clauses,
  ],
};
