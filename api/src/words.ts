/** The words of codes, by code and language. */
export type Words = Record<string, Record<'vi' | 'en', string>>;

/** A word in both languages. */
export const word = (vi: string, en: string) => ({ vi, en });

export const YES_NO: Words = { true: word('Có', 'Yes'), false: word('Không', 'No') };
export const GENDERS: Words = { MALE: word('Nam', 'Male'), FEMALE: word('Nữ', 'Female') };
export const MEMBERSHIPS: Words = {
  OFFICIAL: word('Chính thức', 'Official'),
  PROBATIONARY: word('Dự bị', 'Probationary'),
};
export const MEMBER_STATUSES: Words = {
  ACTIVE: word('Đang sinh hoạt', 'Active'),
  TEMPORARILY_EXEMPT: word('Tạm miễn công tác và sinh hoạt', 'Temporarily exempt'),
  EXEMPT: word('Miễn công tác và sinh hoạt', 'Exempt'),
  TEMPORARY_TRANSFER_OUT: word('Chuyển sinh hoạt tạm thời', 'Temporarily transferred'),
  TRANSFERRED_OUT: word('Đã chuyển sinh hoạt', 'Transferred'),
  SUSPENDED: word('Đình chỉ sinh hoạt', 'Suspended'),
  REMOVED: word('Xóa tên', 'Removed'),
  EXPELLED: word('Khai trừ', 'Expelled'),
  LEFT: word('Xin ra khỏi Đảng', 'Left'),
  DECEASED: word('Từ trần', 'Deceased'),
};
export const POSITIONS: Words = {
  SECRETARY: word('Bí thư', 'Secretary'),
  DEPUTY_SECRETARY: word('Phó bí thư', 'Deputy secretary'),
  COMMITTEE_MEMBER: word('Chi ủy viên', 'Committee member'),
  GROUP_HEAD: word('Tổ trưởng tổ đảng', 'Party group head'),
  GROUP_DEPUTY: word('Tổ phó tổ đảng', 'Party group deputy'),
  MEMBER: word('Đảng viên', 'Member'),
};
export const OCCUPATIONS: Words = {
  RETIRED: word('Hưu trí', 'Retired'),
  CIVIL_SERVANT: word('Cán bộ, công chức, viên chức', 'Civil servant'),
  WORKER: word('Công nhân', 'Worker'),
  FARMER: word('Nông dân', 'Farmer'),
  BUSINESS: word('Kinh doanh', 'Business'),
  STUDENT: word('Học sinh, sinh viên', 'Student'),
  OTHER: word('Khác', 'Other'),
};
export const UNIT_KINDS: Words = {
  PROVINCE: word('Tỉnh', 'Province'),
  COMMUNE: word('Xã, phường', 'Commune'),
  SUBORDINATE: word('Đảng bộ bộ phận', 'Subordinate body'),
  BRANCH: word('Chi bộ', 'Branch'),
  PARTY_GROUP: word('Tổ đảng', 'Party group'),
};
export const AREA_TYPES: Words = {
  HAMLET: word('Thôn, xóm', 'Hamlet'),
  RESIDENTIAL_GROUP: word('Tổ dân phố', 'Residential group'),
  AGENCY: word('Cơ quan', 'Agency'),
  PUBLIC_SERVICE_UNIT: word('Đơn vị sự nghiệp', 'Public service unit'),
  ENTERPRISE: word('Doanh nghiệp', 'Enterprise'),
  ARMED_FORCES: word('Lực lượng vũ trang', 'Armed forces'),
};
export const GUIDANCE_TOPICS: Words = {
  PLAN: word('Kế hoạch phân công', 'Plans of assignment'),
  ASSIGNMENT: word('Phân công nhiệm vụ', 'Assigning tasks'),
  ASSIGNABILITY: word('Diện được phân công', 'Who is assigned'),
  ELDERLY: word('Đảng viên cao tuổi', 'Members of great age'),
  GUIDING: word('Hướng dẫn, giúp đỡ', 'Guiding'),
  HOUSEHOLD: word('Phụ trách hộ, nhóm hộ', 'Households'),
  REVIEW: word('Kiểm điểm', 'Reviews'),
  EVALUATION: word('Đánh giá, xếp loại', 'Evaluation'),
  REGULATION: word('Quy chế làm việc', 'Working regulations'),
  DATA_PROTECTION: word('Bảo vệ dữ liệu cá nhân', 'Data protection'),
  OTHER: word('Khác', 'Other'),
};
export const GROUP_KINDS: Words = {
  HOUSEHOLD_GROUP: word('Nhóm hộ', 'Household group'),
  INTER_FAMILY_GROUP: word('Tổ liên gia', 'Inter-family group'),
  SELF_MANAGED_GROUP: word('Tổ nhân dân tự quản', "Self-managed residents' group"),
};
export const VISIT_TOPICS: Words = {
  LIFE: word('Đời sống, việc làm', 'Living and work'),
  POLICY: word('Chủ trương, chính sách', 'Lines and policies'),
  SECURITY: word('An ninh, trật tự', 'Security and order'),
  ENVIRONMENT: word('Môi trường, cảnh quan', 'Environment'),
  EDUCATION: word('Giáo dục, khuyến học', 'Education'),
  WISHES: word('Tâm tư, nguyện vọng', 'Wishes and proposals'),
  OTHER: word('Khác', 'Other'),
};
export const VISIT_OUTCOMES: Words = {
  HEARD: word('Đã lắng nghe', 'Listened to'),
  RESOLVED: word('Đã giải quyết', 'Settled'),
  FORWARDED: word('Đã chuyển', 'Forwarded'),
  FOLLOW_UP: word('Cần theo dõi tiếp', 'To be followed up'),
};
export const ASSIGNMENT_KINDS: Words = {
  REGULAR: word('Thường xuyên', 'Regular'),
  HOUSEHOLD: word('Phụ trách hộ, nhóm hộ', 'Households'),
  AD_HOC: word('Đột xuất', 'Ad hoc'),
};
export const ASSIGNMENT_STATUSES: Words = {
  PROPOSED: word('Dự kiến', 'Proposed'),
  ACTIVE: word('Đang thực hiện', 'Active'),
  COMPLETED: word('Đã hoàn thành', 'Completed'),
  CANCELLED: word('Đã hủy', 'Cancelled'),
  ENDED: word('Đã kết thúc', 'Ended'),
};
export const END_REASONS: Words = {
  REASSIGNED: word('Phân công lại', 'Reassigned'),
  MEMBER_LEFT: word('Đảng viên chuyển đi', 'The member left'),
  CIRCUMSTANCES_CHANGED: word('Hoàn cảnh thay đổi', 'Circumstances changed'),
  TASK_DROPPED: word('Bỏ nhiệm vụ', 'Task dropped'),
  CORRECTION: word('Sửa nhầm lẫn', 'Correction of a mistake'),
  OTHER: word('Lý do khác', 'Another reason'),
};
export const CAPACITIES: Words = {
  FULL: word('Làm được mọi việc', 'Any task'),
  LIGHT: word('Chỉ làm việc nhẹ', 'Light tasks only'),
  NONE: word('Không nhận việc', 'No tasks'),
};
export const BASES: Words = {
  REGULATION: word('Quy chế làm việc', 'Working regulation'),
  RESOLUTION: word('Nghị quyết', 'Resolution'),
  MINUTES: word('Biên bản', 'Minutes'),
  NONE: word('Chưa nêu', 'None stated'),
};
export const RATINGS: Words = {
  EXCELLENT: word('Xuất sắc', 'Excellent'),
  GOOD: word('Tốt', 'Good'),
  SATISFACTORY: word('Đạt yêu cầu', 'Satisfactory'),
  UNSATISFACTORY: word('Chưa đạt yêu cầu', 'Unsatisfactory'),
};
export const PLAN_STATUSES: Words = {
  DRAFT: word('Dự thảo', 'Draft'),
  SUBMITTED: word('Đã trình', 'Submitted'),
  ADOPTED: word('Đã thông qua', 'Adopted'),
  REVISED: word('Đã được thay thế', 'Revised'),
  CLOSED: word('Đã khép lại', 'Closed'),
};
export const LEVELS: Words = {
  EXCELLENT: word('Hoàn thành xuất sắc nhiệm vụ', 'Excellent'),
  GOOD: word('Hoàn thành tốt nhiệm vụ', 'Good'),
  COMPLETED: word('Hoàn thành nhiệm vụ', 'Completed'),
  NOT_COMPLETED: word('Không hoàn thành nhiệm vụ', 'Not completed'),
  NOT_SUBJECT: word('Không thuộc diện', 'Not subject'),
};
export const STATES: Words = {
  SELF: word('Tự đánh giá', 'Self'),
  BRANCH: word('Chi bộ đề nghị', 'Branch'),
  SUBMITTED: word('Đã trình', 'Submitted'),
  DECIDED: word('Đã quyết định', 'Decided'),
  LOCKED: word('Đã khóa', 'Locked'),
};
export const OUTCOMES: Words = {
  SUCCESS: word('Thành công', 'Success'),
  REFUSED: word('Bị từ chối', 'Refused'),
  FAILED: word('Lỗi', 'Failed'),
};
export const CYCLE_STATUSES: Words = {
  DRAFT: word('Đang chuẩn bị', 'Being prepared'),
  OPEN: word('Đang mở', 'Open'),
  DECIDED: word('Đã quyết định xong', 'All decided'),
  LOCKED: word('Đã khóa', 'Locked'),
};
export const IMPORT_KINDS: Words = {
  MEMBERS: word('Đảng viên', 'Members'),
  ASSIGNMENTS: word('Phân công', 'Assignments'),
  EVALUATIONS: word('Đánh giá, xếp loại', 'Evaluations'),
};
export const IMPORT_STATUSES: Words = {
  UPLOADED: word('Mới tải lên', 'Just uploaded'),
  READY: word('Đang chuẩn bị', 'Being prepared'),
  RUNNING: word('Đang ghi', 'Being written'),
  APPLIED: word('Đã nhập', 'Imported'),
  FAILED: word('Chưa ghi được', 'Not written'),
  CANCELLED: word('Đã hủy', 'Cancelled'),
};
export const EVENT_KINDS: Words = {
  OFFICIAL_TRANSFER: word('Chuyển sinh hoạt chính thức', 'Official transfer'),
  TEMPORARY_TRANSFER: word('Chuyển sinh hoạt tạm thời', 'Temporary transfer'),
  TRANSFER_IN: word('Tiếp nhận', 'Transfer in'),
  WORKING_AWAY: word('Đi làm ăn xa', 'Working away'),
  RETURNED: word('Trở lại sinh hoạt', 'Returned'),
  EXEMPTED: word('Miễn công tác và sinh hoạt', 'Exempted'),
  TEMPORARILY_EXEMPTED: word('Tạm miễn công tác và sinh hoạt', 'Temporarily exempted'),
  POSITION_CHANGED: word('Thay đổi chức vụ', 'Position changed'),
  CAPACITY_CHANGED: word('Thay đổi khả năng nhận việc', 'Work capacity changed'),
  SUSPENDED: word('Đình chỉ sinh hoạt', 'Suspended'),
  REMOVED: word('Xóa tên', 'Removed'),
  EXPELLED: word('Khai trừ', 'Expelled'),
  LEFT: word('Xin ra khỏi Đảng', 'Left'),
  DECEASED: word('Từ trần', 'Deceased'),
};
export const EVENT_STATES: Words = {
  PENDING: word('Chưa đến ngày', 'To come'),
  APPLIED: word('Đã có hiệu lực', 'Applied'),
  WITHDRAWN: word('Đã rút lại', 'Withdrawn'),
};
export const ADJUSTMENT_KINDS: Words = {
  ASSIGNMENT: word('Nhiệm vụ', 'Task'),
  GUIDE_HANDOVER: word('Thay người hướng dẫn', 'New guide'),
};
export const RESOLUTIONS: Words = {
  REASSIGNED: word('Đã giao người khác', 'Passed on'),
  KEPT: word('Giữ nguyên', 'Kept'),
  ENDED: word('Đã kết thúc', 'Ended'),
  WITHDRAWN: word('Biến động đã rút lại', 'Event withdrawn'),
};
export const ROLES: Words = {
  SYSTEM_OPERATOR: word('Quản trị hệ thống', 'System operator'),
  PROVINCE_ADMIN: word('Cán bộ tỉnh', 'Provincial officer'),
  COMMUNE_ADMIN: word('Cán bộ xã, phường', 'Commune officer'),
  BRANCH_SECRETARY: word('Bí thư chi bộ', 'Branch secretary'),
  COMMITTEE_MEMBER: word('Chi ủy viên', 'Branch committee member'),
  MEMBER: word('Đảng viên', 'Member'),
  ANALYST: word('Phân tích số liệu', 'Analyst'),
};
