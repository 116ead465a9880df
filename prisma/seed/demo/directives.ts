import { fromDay } from '../days.ts';
import type { DemoContext } from './context.ts';
import type { DemoUnits } from './units.ts';

const CRITERIA = [
  ['Sát hoàn cảnh, sức khỏe của đảng viên', 40],
  ['Đúng năng lực, sở trường', 30],
  ['Có sản phẩm, thời hạn rõ ràng', 30],
] as const;

/** What the province and its communes ask of this year's plans: when they are due, and criteria to start from. */
export function addDirectives({ rows, newId, year }: DemoContext, { provinceId, communes }: DemoUnits): void {
  const directiveId = newId();
  rows.directives.push({ id: directiveId, organizationId: provinceId, year, adoptBy: fromDay(`${year}-01-31`) });
  for (const [ordinal, [name, weight]] of CRITERIA.entries()) {
    rows.directiveCriteria.push({ id: newId(), directiveId, name, weight, ordinal });
  }
  for (const { id } of communes) {
    rows.directives.push({ id: newId(), organizationId: id, year, submitBy: fromDay(`${year}-01-20`) });
  }
}
