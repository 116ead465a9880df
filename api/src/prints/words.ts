import type { Locale } from '../messages.ts';
import type { Words } from '../words.ts';

const word = (vi: string, en: string) => ({ vi, en });

/** The words of printed papers, in both languages; `{name}` stands for a parameter. */
const words = {
  party: word('ĐẢNG CỘNG SẢN VIỆT NAM', 'COMMUNIST PARTY OF VIET NAM'),
  number: word('Số:        -{kind}/{unit}', 'No.:        -{kind}/{unit}'),
  recipients: word('Nơi nhận', 'To'),
  recipientAbove: word('{unit} (để báo cáo)', '{unit} (report)'),
  recipientMembers: word('Đảng viên chi bộ (để thực hiện)', 'Members of the branch'),
  recipientFile: word('Lưu', 'File'),
  memberSigns: word('Đảng viên', 'Member'),
  sign: word('(Ký, ghi rõ họ tên)', '(Signature and name)'),
  ordinal: word('STT', 'No.'),
  member: word('Họ và tên', 'Name'),
  task: word('Nhiệm vụ', 'Task'),
  taskField: word('Lĩnh vực', 'Field'),
  deliverable: word('Sản phẩm, chỉ tiêu', 'Deliverable, target'),
  target: word('Chỉ tiêu: {target}', 'Target: {target}'),
  time: word('Thời gian', 'Time'),
  from: word('Từ {day}', 'From {day}'),
  to: word('Đến {day}', 'To {day}'),
  guide: word('Người hướng dẫn, giúp đỡ', 'Guide'),
  note: word('Ghi chú', 'Remarks'),
  year: word('Năm {year}', 'Year {year}'),
  years: word('Từ năm {from} đến năm {to}', 'From {from} to {to}'),
  period: word('Từ {from} đến {to}', 'From {from} to {to}'),
  total: word(
    'Tổng cộng: {tasks} nhiệm vụ giao cho {members} đảng viên.',
    'Total: {tasks} tasks given to {members} members.',
  ),

  planTitle: word('KẾ HOẠCH PHÂN CÔNG NHIỆM VỤ CHO ĐẢNG VIÊN', "PLAN OF MEMBERS' ASSIGNMENTS"),
  revision: word('(Lần {revision})', '(Revision {revision})'),
  draft: word('(Dự thảo)', '(Draft)'),
  plan: word('Kế hoạch', 'Plan'),
  status: word('Trạng thái', 'Stage'),
  meetingOn: word('Họp chi bộ ngày', 'Branch meeting on'),
  resolution: word('Nghị quyết số', 'Resolution'),
  adoptedOn: word('Thông qua ngày', 'Adopted on'),
  toFill: word('……………………', '……………………'),
  criteria: word('I. TIÊU CHÍ PHÂN CÔNG', 'I. CRITERIA'),
  criterion: word('Tiêu chí', 'Criterion'),
  weight: word('Trọng số', 'Weight'),
  noCriteria: word('Kế hoạch chưa nêu tiêu chí.', 'The plan states no criteria.'),
  planAssignments: word('II. PHÂN CÔNG CỤ THỂ', 'II. ASSIGNMENTS'),
  noAssignments: word('Chưa có nhiệm vụ nào được phân công.', 'No task has been given yet.'),

  assignmentsTitle: word('BẢNG PHÂN CÔNG NHIỆM VỤ THEO “6 RÕ”', 'ASSIGNMENTS BY THE “SIX CLEAR” POINTS'),
  clearPerson: word('Rõ người', 'Person'),
  clearTask: word('Rõ việc', 'Task'),
  clearTime: word('Rõ thời gian', 'Time'),
  clearResponsibility: word('Rõ trách nhiệm', 'Responsibility'),
  clearProduct: word('Rõ sản phẩm', 'Product'),
  clearAuthority: word('Rõ thẩm quyền', 'Authority'),
  responsible: word('Chịu trách nhiệm thực hiện', 'Carries it out'),
  guidedBy: word('Hướng dẫn, giúp đỡ: {name}', 'Guide: {name}'),
  together: word('Phối hợp: {names}', 'Together with: {names}'),
  givenBy: word('{branch} giao', 'Given by {branch}'),
  basis: word('Căn cứ: {basis}', 'Basis: {basis}'),

  reviewsTitle: word('BÁO CÁO KẾT QUẢ KIỂM ĐIỂM THỰC HIỆN NHIỆM VỤ', 'REVIEW OF ASSIGNMENTS'),
  progress: word('Tiến độ', 'Progress'),
  rating: word('Mức', 'Rating'),
  selfComment: word('Đảng viên tự nhận xét', "Member's comment"),
  guideComment: word('Người hướng dẫn nhận xét', "Guide's comment"),
  comment: word('Chi bộ nhận xét', "Branch's comment"),
  noReviews: word('Chưa có nhiệm vụ nào được kiểm điểm.', 'No task has been reviewed.'),
  reviewed: word('Đã kiểm điểm {count} nhiệm vụ: {ratings}.', '{count} tasks reviewed: {ratings}.'),
  unrated: word('chưa xếp mức', 'not rated'),
  ratingCount: word('{rating}: {count}', '{rating}: {count}'),

  adjustmentsTitle: word('DANH SÁCH NHIỆM VỤ CẦN ĐIỀU CHỈNH', 'TASKS TO BE ADJUSTED'),
  memberChanged: word('Đảng viên biến động', 'Member who changed'),
  givenTo: word('Người được giao', 'Given to'),
  dueOn: word('Thời hạn', 'Due'),
  resolvedHow: word('Cách giải quyết', 'Resolution'),
  householdCount: word('Số hộ: {count}', 'Households: {count}'),
  daysLate: word('Quá hạn {count} ngày', 'Days overdue: {count}'),
  noAdjustments: word('Không có việc nào cần điều chỉnh.', 'Nothing has to be adjusted.'),
  adjustmentSum: word(
    'Tổng cộng: {count} việc cần điều chỉnh; chưa giải quyết: {open}; quá hạn: {late}.',
    'Total: {count} adjustments; open: {open}; overdue: {late}.',
  ),

  recordTitle: word('QUÁ TRÌNH THỰC HIỆN NHIỆM VỤ CỦA ĐẢNG VIÊN', "RECORD OF A MEMBER'S WORK"),
  fullName: word('Họ và tên', 'Name'),
  born: word('Năm sinh', 'Born in'),
  position: word('Chức vụ', 'Position'),
  membership: word('Diện đảng viên', 'Membership'),
  standing: word('Tình trạng', 'Standing'),
  assignments: word('Nhiệm vụ được phân công', 'Assignments'),
  reviews: word('Kiểm điểm, nhận xét', 'Reviews'),
  evaluations: word('Đánh giá, xếp loại', 'Evaluations'),
  circumstances: word('Hoàn cảnh', 'Circumstances'),
  outcome: word('Kết quả', 'Outcome'),
  exceeded: word('vượt mức yêu cầu', 'above requirement'),
  reviewPeriod: word('Kỳ', 'Period'),
  comments: word('Nhận xét', 'Comments'),
  bySelf: word('Đảng viên: {text}', 'Member: {text}'),
  byGuide: word('Người hướng dẫn: {text}', 'Guide: {text}'),
  byBranch: word('Chi bộ: {text}', 'Branch: {text}'),
  quarter: word('Quý {quarter}', 'Quarter {quarter}'),
  wholeYear: word('Cả năm', 'Whole year'),
  selfLevel: word('Tự xếp loại', 'Own level'),
  branchLevel: word('Chi bộ đề nghị', 'Proposed level'),
  decidedLevel: word('Kết quả xếp loại', 'Decided level'),
  score: word('Điểm', 'Points'),
  remark: word('Nhận xét', 'Remark'),
  recordedOn: word('Ngày ghi', 'Recorded on'),
  capacity: word('Khả năng công tác', 'Work capacity'),
  hours: word('Giờ mỗi tuần', 'Hours a week'),
  wishes: word('Nguyện vọng', 'Wishes'),
  events: word('Biến động', 'Events'),
  event: word('Biến động', 'Event'),
  details: word('Chi tiết', 'Details'),
  decision: word('Số quyết định: {number}', 'Decision: {number}'),
  guidanceNotes: word('Ghi chú hướng dẫn, giúp đỡ', "Guides' notes"),
  notedOn: word('Ngày', 'Day'),
  noteText: word('Nội dung', 'Note'),
  emptyRecord: word('Chưa có việc nào được ghi trong thời gian này.', 'Nothing is recorded for these years.'),
} satisfies Record<string, Record<Locale, string>>;

export type PrintWord = keyof typeof words;

/** Speaks the words of papers in one language. */
export type Speak = (key: PrintWord, params?: Record<string, string | number>) => string;

/** The words of papers in a language, with the parameters put in. */
export function speaker(language: Locale): Speak {
  return (key, params = {}) =>
    words[key][language].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? ''));
}

/** The word of a code; nothing for none. */
export function wordOf(codes: Words, code: string | null | undefined, language: Locale): string {
  return code ? (codes[code]?.[language] ?? code) : '';
}
