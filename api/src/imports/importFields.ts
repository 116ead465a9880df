export type ImportKind = 'MEMBERS' | 'ASSIGNMENTS' | 'EVALUATIONS';

/**
 * How a missing value is treated: REQUIRED – the row cannot be used (ERROR); EXPECTED – the row is used and the gap
 * named (WARNING); OPTIONAL – nothing is said.
 */
export type FieldNeed = 'REQUIRED' | 'EXPECTED' | 'OPTIONAL';

export interface ImportField {
  label: { vi: string; en: string };
  need: FieldNeed;
  /** Headings met in offices, compared without marks, case or punctuation. The labels count as well. */
  headings: readonly string[];
}

function field(need: FieldNeed, vi: string, en: string, ...headings: string[]): ImportField {
  return { label: { vi, en }, need, headings };
}

const fullName = field('REQUIRED', 'Họ và tên', 'Full name', 'họ tên', 'họ và tên đảng viên', 'tên đảng viên', 'họ, tên', 'họ và tên khai sinh', 'đảng viên', 'name', 'member');
const branchName = field('REQUIRED', 'Chi bộ', 'Branch', 'tên chi bộ', 'chi bộ sinh hoạt', 'sinh hoạt tại chi bộ', 'đơn vị', 'chi bộ, đơn vị', 'tổ chức đảng', 'branch name');
const birthHeadings = ['ngày tháng năm sinh', 'năm sinh', 'ngày, tháng, năm sinh', 'sinh ngày', 'ngày sinh', 'date of birth', 'birthday'];

export const MEMBER_FIELDS = {
  fullName,
  branchName,
  gender: field('OPTIONAL', 'Giới tính', 'Gender', 'nam nữ', 'nam/nữ', 'phái', 'sex'),
  birthDate: field('EXPECTED', 'Ngày sinh', 'Birth date', ...birthHeadings),
  joinedOn: field('EXPECTED', 'Ngày vào Đảng', 'Joined on', 'ngày kết nạp', 'ngày vào đảng dự bị', 'ngày kết nạp đảng', 'kết nạp', 'vào đảng', 'ngày vào'),
  officialOn: field('OPTIONAL', 'Ngày chính thức', 'Official on', 'ngày vào đảng chính thức', 'ngày công nhận chính thức', 'ngày công nhận đảng viên chính thức', 'chính thức'),
  membership: field('OPTIONAL', 'Loại đảng viên', 'Membership', 'chính thức/dự bị', 'chính thức, dự bị', 'đảng viên chính thức/dự bị', 'dự bị/chính thức'),
  status: field('OPTIONAL', 'Tình trạng sinh hoạt', 'Status', 'tình trạng', 'trạng thái', 'trạng thái sinh hoạt', 'tình hình sinh hoạt'),
  position: field('OPTIONAL', 'Chức vụ trong Đảng', 'Position', 'chức vụ', 'chức vụ đảng', 'chức vụ trong chi bộ', 'chức danh đảng'),
  occupationGroup: field('OPTIONAL', 'Nghề nghiệp', 'Occupation', 'nghề nghiệp hiện nay', 'nghề', 'công việc', 'công việc hiện nay', 'thành phần', 'nhóm nghề nghiệp', 'occupation group'),
  educationLevel: field('OPTIONAL', 'Trình độ học vấn', 'Education', 'trình độ', 'học vấn', 'trình độ chuyên môn', 'chuyên môn nghiệp vụ', 'trình độ đào tạo', 'education level'),
  politicalTheoryLevel: field('OPTIONAL', 'Lý luận chính trị', 'Political theory', 'trình độ lý luận chính trị', 'trình độ lý luận', 'lý luận', 'llct', 'trình độ llct', 'lí luận chính trị', 'political theory level'),
  cardNumber: field('OPTIONAL', 'Số thẻ đảng viên', 'Card number', 'số thẻ đảng', 'số thẻ', 'thẻ đảng viên', 'thẻ đảng', 'số thẻ đv', 'party card number'),
  phone: field('OPTIONAL', 'Số điện thoại', 'Phone', 'điện thoại', 'sđt', 'đt', 'số đt', 'di động', 'phone number', 'mobile'),
  address: field('OPTIONAL', 'Nơi ở hiện nay', 'Address', 'địa chỉ', 'nơi ở', 'chỗ ở', 'chỗ ở hiện nay', 'nơi cư trú', 'địa chỉ thường trú', 'nơi thường trú'),
} as const;

export const ASSIGNMENT_FIELDS = {
  fullName,
  branchName,
  birthDate: field('OPTIONAL', 'Ngày sinh', 'Birth date', ...birthHeadings),
  taskField: field('REQUIRED', 'Lĩnh vực', 'Task field', 'lĩnh vực nhiệm vụ', 'lĩnh vực phụ trách', 'lĩnh vực phân công', 'mảng công việc', 'mảng nhiệm vụ', 'nhóm nhiệm vụ', 'field'),
  title: field('REQUIRED', 'Nhiệm vụ được phân công', 'Task', 'nhiệm vụ', 'nhiệm vụ phân công', 'nội dung nhiệm vụ', 'nội dung phân công', 'công việc được giao', 'nhiệm vụ được giao', 'nội dung công việc', 'title', 'assignment'),
  householdGroupName: field('OPTIONAL', 'Nhóm hộ', 'Household group', 'nhóm hộ phụ trách', 'tổ liên gia', 'hộ phụ trách', 'phụ trách nhóm hộ', 'tổ nhân dân tự quản', 'nhóm hộ gia đình'),
  deliverable: field('OPTIONAL', 'Sản phẩm', 'Deliverable', 'kết quả cần đạt', 'sản phẩm dự kiến', 'sản phẩm, kết quả', 'yêu cầu'),
  quantityTarget: field('OPTIONAL', 'Chỉ tiêu', 'Target', 'chỉ tiêu giao', 'số lượng', 'chỉ tiêu được giao', 'quantity target'),
  guide: field('OPTIONAL', 'Chi ủy viên hướng dẫn, giúp đỡ', 'Guide', 'người hướng dẫn', 'hướng dẫn, giúp đỡ', 'chi ủy viên phụ trách', 'chi ủy viên hướng dẫn', 'người giúp đỡ', 'đảng viên hướng dẫn', 'người hướng dẫn, giúp đỡ'),
  startsOn: field('EXPECTED', 'Từ ngày', 'Starts on', 'ngày bắt đầu', 'bắt đầu', 'ngày giao', 'ngày phân công', 'start', 'start date'),
  dueOn: field('EXPECTED', 'Thời hạn', 'Due on', 'hạn hoàn thành', 'thời hạn hoàn thành', 'đến ngày', 'ngày hoàn thành', 'hạn', 'thời gian hoàn thành', 'due', 'due date', 'deadline'),
  progress: field('OPTIONAL', 'Tiến độ', 'Progress', 'tiến độ thực hiện', '% hoàn thành', 'tỷ lệ hoàn thành', 'mức độ hoàn thành'),
  qualityRating: field('OPTIONAL', 'Kết quả', 'Result', 'kết quả thực hiện', 'đánh giá', 'chất lượng', 'xếp loại kết quả', 'đánh giá kết quả', 'quality', 'quality rating'),
  basis: field('OPTIONAL', 'Căn cứ', 'Basis', 'căn cứ phân công', 'văn bản', 'căn cứ giao nhiệm vụ', 'nghị quyết', 'quy chế'),
} as const;

export const EVALUATION_FIELDS = {
  fullName,
  branchName,
  birthDate: field('OPTIONAL', 'Ngày sinh', 'Birth date', ...birthHeadings),
  commonScore: field('OPTIONAL', 'Điểm tiêu chí chung', 'Common score', 'tiêu chí chung', 'điểm chung', 'nhóm tiêu chí chung', 'điểm nhóm tiêu chí chung', 'common criteria'),
  resultScore: field('OPTIONAL', 'Điểm kết quả nhiệm vụ', 'Result score', 'điểm kết quả', 'kết quả nhiệm vụ', 'điểm kết quả thực hiện nhiệm vụ', 'kết quả thực hiện nhiệm vụ', 'điểm nhiệm vụ', 'task results'),
  totalScore: field('OPTIONAL', 'Tổng điểm', 'Total', 'tổng số điểm', 'cộng điểm', 'điểm tổng', 'total score'),
  selfLevel: field('OPTIONAL', 'Tự xếp loại', 'Self level', 'tự đánh giá', 'tự đánh giá, xếp loại', 'đảng viên tự xếp loại', 'cá nhân tự xếp loại', 'cá nhân tự đánh giá'),
  branchLevel: field('OPTIONAL', 'Chi bộ xếp loại', 'Branch level', 'chi bộ đánh giá', 'chi bộ đề nghị', 'chi bộ đề xuất', 'chi bộ đánh giá, xếp loại', 'mức chi bộ đề nghị'),
  decidedLevel: field('EXPECTED', 'Mức xếp loại', 'Decided level', 'xếp loại', 'kết quả xếp loại', 'mức xếp loại chất lượng', 'xếp loại chất lượng', 'đảng ủy xếp loại', 'cấp ủy xếp loại', 'kết quả đánh giá, xếp loại', 'level'),
  remark: field('OPTIONAL', 'Nhận xét của chi bộ', 'Remark', 'nhận xét', 'nhận xét, đánh giá', 'ý kiến nhận xét', 'nhận xét đánh giá của chi bộ'),
} as const;

export type MemberFieldName = keyof typeof MEMBER_FIELDS;
export type AssignmentFieldName = keyof typeof ASSIGNMENT_FIELDS;
export type EvaluationFieldName = keyof typeof EVALUATION_FIELDS;
export type FieldName = MemberFieldName | AssignmentFieldName | EvaluationFieldName;

/** Every kind of import with the fields it can fill, in the order to offer them. */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, Readonly<Partial<Record<FieldName, ImportField>>>>> = {
  MEMBERS: MEMBER_FIELDS,
  ASSIGNMENTS: ASSIGNMENT_FIELDS,
  EVALUATIONS: EVALUATION_FIELDS,
};
