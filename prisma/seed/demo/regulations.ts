import { searchKey } from '../../names.ts';
import { addDays, fromDay } from '../days.ts';
import type { DemoContext } from './context.ts';
import type { DemoUnits } from './units.ts';

/** The clauses of a working regulation of the demo, in order; the demo's assignments rest on the last five. */
const CLAUSES = [
  ['Phạm vi, đối tượng', 'Quy chế này quy định nguyên tắc, trách nhiệm và lề lối làm việc của chi bộ.'],
  ['Nguyên tắc làm việc', 'Chi bộ làm việc theo nguyên tắc tập trung dân chủ, tập thể lãnh đạo, cá nhân phụ trách.'],
  ['Trách nhiệm của chi ủy', 'Chi ủy chuẩn bị nội dung sinh hoạt, theo dõi, hướng dẫn đảng viên thực hiện nhiệm vụ.'],
  ['Trách nhiệm của bí thư', 'Bí thư chủ trì công việc của chi bộ và chịu trách nhiệm trước chi bộ.'],
  ['Phân công nhiệm vụ đảng viên', 'Đầu năm chi bộ phân công nhiệm vụ cụ thể, có thời hạn cho từng đảng viên.'],
  ['Đảng viên phụ trách hộ, nhóm hộ', 'Đảng viên phụ trách hộ gặp gỡ từng hộ ít nhất mỗi quý một lần.'],
  [
    'Chi ủy viên hướng dẫn, giúp đỡ đảng viên',
    'Chi ủy viên được phân công hướng dẫn, giúp đỡ đảng viên trẻ và đảng viên dự bị.',
  ],
  ['Điều chỉnh phân công', 'Khi đảng viên thay đổi vị trí hoặc chuyển sinh hoạt, chi bộ điều chỉnh trong 30 ngày.'],
  ['Kiểm điểm kết quả', 'Chi bộ nhận xét kết quả thực hiện nhiệm vụ ít nhất mỗi năm hai lần.'],
] as const;

/** Ids of clauses of the demo by branch and number. */
export type DemoClauses = ReadonlyMap<string, string>;

/** The key of a clause. */
export function clauseKey(branchId: string, number: number): string {
  return `${branchId} ${number}`;
}

/** A working regulation in every branch; some are in their second revision. */
export function addRegulations(context: DemoContext, { branches }: DemoUnits): DemoClauses {
  const random = context.random('regulations');
  const clauses = new Map<string, string>();
  for (const branch of branches) {
    const adoptedOn = addDays('2025-07-05', random.int(0, 20));
    const isRevised = branch.ordinal % 6 === 1;
    if (isRevised) addRegulation(context, branch, 1, '2025-07-02', '2025-07-04', addDays(adoptedOn, 4));
    const ids = addRegulation(context, branch, isRevised ? 2 : 1, adoptedOn, addDays(adoptedOn, 5), null);
    ids.forEach((id, index) => {
      clauses.set(clauseKey(branch.id, index + 1), id);
    });
  }
  return clauses;
}

function addRegulation(
  { rows, newId }: DemoContext,
  branch: { id: string; name: string },
  revision: number,
  adoptedOn: string,
  effectiveFrom: string,
  effectiveTo: string | null,
): string[] {
  const id = newId();
  const title = `Quy chế làm việc của ${branch.name} (ví dụ)`;
  rows.regulations.push({
    id,
    branchId: branch.id,
    title,
    searchKey: searchKey(title),
    revision,
    adoptedOn: fromDay(adoptedOn),
    effectiveFrom: fromDay(effectiveFrom),
    effectiveTo: effectiveTo === null ? null : fromDay(effectiveTo),
  });
  return CLAUSES.map(([heading, text], ordinal) => {
    const clause = { id: newId(), regulationId: id, number: `Điều ${ordinal + 1}`, heading, text, ordinal };
    rows.clauses.push(clause);
    return clause.id;
  });
}

/** Documents that the province and its first commune published; examples, and called so. */
const DOCUMENTS = [
  ['province', 'VD-01', 'phân công nhiệm vụ cho đảng viên', 'ASSIGNMENT', '2026-01-01'],
  ['province', 'VD-02', 'lập kế hoạch phân công hằng năm của chi bộ', 'PLAN', '2026-01-01'],
  ['province', 'VD-03', 'diện đảng viên được phân công, được miễn', 'ASSIGNABILITY', '2025-08-01'],
  ['province', 'VD-04', 'phân công đảng viên trên 70 tuổi', 'ELDERLY', '2025-08-01'],
  ['province', 'VD-05', 'xây dựng quy chế làm việc của chi bộ', 'REGULATION', '2025-07-01'],
  ['province', 'VD-06', 'bảo vệ dữ liệu cá nhân khi phụ trách hộ', 'DATA_PROTECTION', '2026-01-01'],
  ['commune', 'VD-07', 'phụ trách hộ, nhóm hộ ở tổ dân phố', 'HOUSEHOLD', '2025-09-01'],
  ['commune', 'VD-08', 'kiểm điểm kết quả nhiệm vụ sáu tháng', 'REVIEW', '2025-09-01'],
] as const;

/** The library of guidance of the demo. */
export function addGuidance({ rows, newId }: DemoContext, { provinceId, communes }: DemoUnits): void {
  const [commune] = communes;
  for (const [publisher, code, subject, topic, from] of DOCUMENTS) {
    const ofProvince = publisher === 'province';
    const number = `${code} (ví dụ)`;
    const title = `Văn bản ví dụ của bản dùng thử: hướng dẫn ${subject}`;
    const issuer = ofProvince ? 'Tỉnh ủy (ví dụ)' : 'Đảng ủy xã, phường (ví dụ)';
    rows.guidance.push({
      id: newId(),
      organizationId: ofProvince ? provinceId : (commune?.id ?? provinceId),
      number,
      title,
      issuer,
      searchKey: searchKey(`${number} ${title} ${issuer}`),
      topic,
      issuedOn: fromDay(addDays(from, -10)),
      effectiveFrom: fromDay(from),
    });
  }
}
