import { type Message, message } from './messages.ts';
import type { ProblemCode } from './problems.ts';

/** What is wrong with a row when it is compared with the database, and what to do. */
export const PLAN_PROBLEM_MESSAGES = {
  UNKNOWN_BRANCH: message(
    'Không có chi bộ “{value}” trong tổ chức này. Hãy sửa tên, hoặc chọn tạo chi bộ còn thiếu.',
    'There is no branch “{value}” in this unit. Correct the name, or choose to create missing branches.',
  ),
  AMBIGUOUS_BRANCH: message(
    'Có {count} chi bộ tên “{value}”. Hãy đổi tên cho khác nhau.',
    'There are {count} branches named “{value}”. Give them different names.',
  ),
  BRANCH_ENDED: message(
    'Chi bộ “{value}” đã kết thúc hoạt động. Hãy ghi chi bộ hiện nay.',
    'The branch “{value}” has ended. Write the present branch.',
  ),
  BRANCH_KEPT: message(
    'Đảng viên vẫn ở “{branch}”. Chuyển chi bộ bằng biến động chuyển sinh hoạt.',
    'The member stays in “{branch}”. Record a transfer to move them.',
  ),
  AMBIGUOUS_PERSON: message(
    'Có {count} người có thể là “{value}”. Hãy chọn người, tạo mới hoặc bỏ qua dòng này.',
    '{count} people may be “{value}”. Choose one, create a new one or skip this row.',
  ),
  PERSON_NOT_FOUND: message(
    'Không có “{value}” trong “{branch}”. Hãy nhập danh sách đảng viên trước, sửa họ tên hoặc chi bộ, hoặc chọn người.',
    'There is no “{value}” in “{branch}”. Import the roster first, correct name or branch, or choose a person.',
  ),
  PERSON_IN_OTHER_BRANCH: message(
    'Có thể “{value}” đang ở “{branch}”. Hãy chọn người đó, tạo mới hoặc bỏ qua dòng này.',
    '“{value}” seems to be in “{branch}”. Choose that person, create a new one or skip this row.',
  ),
  BIRTH_DATE_DIFFERS: message(
    'Có “{value}” trong chi bộ nhưng ngày sinh không phải {birth}. Hãy sửa ngày sinh hoặc chọn người.',
    'The branch has “{value}”, but not born {birth}. Correct the birth date or choose the person.',
  ),
  TASK_FIELD_UNKNOWN: message(
    'Danh mục không có lĩnh vực “{value}”. Hãy sửa, hoặc thêm vào danh mục.',
    'The catalogue has no task field “{value}”. Correct it, or add it to the catalogue.',
  ),
  UNKNOWN_HOUSEHOLD_GROUP: message(
    '“{branch}” không có “{value}”. Hãy sửa tên, hoặc chọn tạo nhóm hộ còn thiếu.',
    '“{branch}” has no “{value}”. Correct the name, or choose to create missing household groups.',
  ),
  GROUP_COUNT_DIFFERS: message(
    '“{value}” được ghi {count} hộ ở dòng này, {used} hộ ở dòng trước; lấy {used}. Hãy kiểm tra.',
    '“{value}” has {count} households in this row, {used} in an earlier one; {used} was used. Check it.',
  ),
  GROUP_SHARED: message(
    '“{value}” có hơn một đảng viên phụ trách. Hãy kiểm tra.',
    'More than one member is in charge of “{value}”. Check it.',
  ),
  GUIDE_AMBIGUOUS: message(
    'Có {count} người là “{value}”; để trống người hướng dẫn. Hãy chọn sau.',
    '{count} people are “{value}”; the guide is left empty. Choose one later.',
  ),
  GUIDE_IS_MEMBER: message(
    '“{value}” chính là đảng viên này; để trống người hướng dẫn. Hãy chọn người khác sau.',
    '“{value}” is this very member; the guide is left empty. Choose another later.',
  ),
  GUIDE_NOT_FOUND: message(
    'Chi bộ không có “{value}” trong chi ủy; để trống người hướng dẫn. Hãy chọn sau.',
    "The branch's committee has no “{value}”; the guide is left empty. Choose one later.",
  ),
  MEMBER_NOT_ASSIGNABLE: message(
    '“{value}” không thuộc diện phân công; vẫn nhập theo bảng. Hãy kiểm tra.',
    '“{value}” cannot be assigned tasks; taken in as the sheet says. Check it.',
  ),
  START_ASSUMED: message(
    'Không có ngày bắt đầu; lấy {value}. Hãy kiểm tra.',
    'There is no first day; {value} was used. Check it.',
  ),
  PLAN_CLOSED: message(
    'Kế hoạch năm {year} của chi bộ đã khép lại. Hãy bỏ qua dòng này.',
    "The branch's plan of {year} is closed. Skip this row.",
  ),
  ASSIGNMENT_CLOSED: message(
    'Nhiệm vụ này đã hoàn thành hoặc kết thúc; giữ nguyên.',
    'This assignment is already completed or ended; it was left as it is.',
  ),
  LEVEL_MISSING: message('Chưa có mức xếp loại. Hãy điền.', 'There is no decided level. Fill it in.'),
  RULE_SET_MISSING: message(
    'Không có bộ quy định nào có hiệu lực cuối năm {year}. Hãy thêm bộ quy định.',
    'No rule set is in force at the end of {year}. Add one.',
  ),
  CYCLE_OPEN: message(
    'Đợt đánh giá năm {year} đang tiến hành. Hãy quyết định xếp loại trong đợt đó.',
    'The evaluation cycle of {year} is under way. Decide the levels there.',
  ),
  EVALUATION_LOCKED: message(
    'Kết quả xếp loại đã khóa và khác với tệp. Hãy mở lại đánh giá để sửa.',
    'The evaluation is locked and differs from the file. Reopen it to change it.',
  ),
} satisfies Partial<Record<ProblemCode, Message>>;
