import { type Message, message } from './messages.ts';
import { PLAN_PROBLEM_MESSAGES } from './planProblemMessages.ts';
import type { ProblemCode } from './problems.ts';

/** What is wrong with a row, and what to do. */
export const PROBLEM_MESSAGES: Record<ProblemCode, Message> = {
  REQUIRED_EMPTY: message('Ô bắt buộc bị trống. Hãy điền.', 'A required cell is empty. Fill it in.'),
  EXPECTED_EMPTY: message('Ô trống; sẽ để trống. Nên bổ sung.', 'The cell is empty and stays so. Please complete it.'),
  CELL_ERROR: message(
    'Ô báo lỗi {value}. Hãy sửa công thức.',
    'The cell shows the error {value}. Correct its formula.',
  ),
  FORMULA_VALUE_USED: message(
    'Ô là công thức; lấy giá trị đã tính lần cuối. Hãy kiểm tra.',
    'The cell is a formula; its last computed value was used. Check it.',
  ),
  FORMULA_WITHOUT_VALUE: message(
    'Ô là công thức chưa có giá trị. Hãy mở tệp, tính lại và lưu, hoặc gõ giá trị.',
    'The cell is a formula without a value. Open the file, recalculate and save it, or type the value.',
  ),
  FORMULA_IGNORED: message(
    'Cột không được nhập có ô là công thức; ô này được bỏ qua.',
    'A column that is not imported has a formula in this row; it was skipped.',
  ),
  CELL_TYPE: message(
    'Ô chứa “{value}”, không phải chữ. Hãy định dạng ô là văn bản và gõ lại.',
    'The cell holds “{value}”, which is not a text. Format it as text and type it again.',
  ),
  TEXT_CHARACTERS: message(
    '“{value}” có ký tự không hợp lệ. Hãy gõ lại.',
    '“{value}” has characters that are not allowed. Type it again.',
  ),
  TEXT_CUT: message(
    'Nội dung dài quá {allowed} ký tự nên bị cắt. Hãy rút gọn.',
    'The text is longer than {allowed} characters and was cut. Shorten it.',
  ),
  NAME_CASE_CHANGED: message('“{value}” được viết lại thành “{used}”.', '“{value}” was written as “{used}”.'),
  TEXT_COMPOSED: message(
    'Dấu tiếng Việt của “{value}” được chuyển sang kiểu dựng sẵn.',
    'The Vietnamese marks of “{value}” were converted to composed form.',
  ),
  SPACES_FOLDED: message('Đã bỏ khoảng trắng thừa: “{value}”.', 'Extra spaces were removed: “{value}”.'),
  NAME_TOO_SHORT: message(
    'Họ tên “{value}” chỉ có một chữ. Hãy kiểm tra.',
    'The name “{value}” has a single word. Check it.',
  ),
  BRANCH_NOT_NAMED: message(
    '“{value}” không phải tên chi bộ. Hãy ghi đúng tên chi bộ.',
    '“{value}” is not a branch. Write the name of the branch.',
  ),
  VALUE_UNKNOWN: message(
    'Không hiểu “{value}”; để trống. Các giá trị được nhận: {allowed}.',
    '“{value}” is not known and was left out. Known values: {allowed}.',
  ),
  DATE_UNREADABLE: message(
    'Không đọc được ngày “{value}”. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 05/01/1990.',
    'The date “{value}” cannot be read. Write it as day/month/year, for example 05/01/1990.',
  ),
  DATE_IMPOSSIBLE: message(
    'Không có ngày “{value}”. Hãy sửa theo hồ sơ gốc.',
    'There is no such day as “{value}”. Correct it from the original record.',
  ),
  DATE_YEAR_ONLY: message(
    'Chỉ có năm {value}; lưu là biết năm, không rõ ngày.',
    'Only the year {value} is known; kept as such.',
  ),
  DATE_MONTH_ONLY: message(
    'Chỉ có tháng “{value}”; lưu là không rõ ngày.',
    'Only the month “{value}” is known; kept as such.',
  ),
  DATE_FROM_SERIAL: message('Số {value} được hiểu là ngày {used}.', 'The number {value} was read as the day {used}.'),
  DATE_NOT_EXACT: message(
    '“{value}” thiếu ngày hoặc tháng. Hãy ghi đủ ngày/tháng/năm.',
    '“{value}” lacks a day or month. Write the full date.',
  ),
  LEADING_ZERO_RESTORED: message(
    'Số {value} bị mất số 0 ở đầu; đã thêm lại. Hãy kiểm tra.',
    'The number {value} had lost its leading zero, which was put back. Check it.',
  ),
  DIGITS_CLEANED: message(
    'Số {value} được viết liền, bỏ dấu cách và dấu chấm.',
    'Spaces and dots were removed from the number {value}.',
  ),
  CARD_NUMBER_INVALID: message(
    'Số thẻ {value} không đủ 12 chữ số; để trống.',
    'The card number {value} does not have 12 digits; left out.',
  ),
  PHONE_INVALID: message(
    'Số điện thoại {value} không đúng; để trống. Cần một số có 10 chữ số bắt đầu bằng 0.',
    'The phone number {value} is not valid; left out. One number of 10 digits starting with 0 is needed.',
  ),
  OCCUPATION_TO_OTHER: message(
    'Nghề nghiệp “{value}” được xếp vào nhóm Khác.',
    'The occupation “{value}” was put in the group Other.',
  ),
  MEMBERSHIP_UNKNOWN: message(
    'Không có ngày chính thức và không ghi là dự bị nên chưa rõ chính thức hay dự bị. Hãy bổ sung.',
    'There is no official date and nothing says probationary, so the membership is not known. Please complete it.',
  ),
  BIRTH_IN_FUTURE: message(
    'Ngày sinh {value} sau hôm nay {today}. Hãy sửa.',
    'The birth date {value} is after today {today}. Correct it.',
  ),
  JOINED_IN_FUTURE: message(
    'Ngày vào Đảng {value} sau hôm nay {today}. Hãy sửa.',
    'The joining date {value} is after today {today}. Correct it.',
  ),
  OFFICIAL_IN_FUTURE: message(
    'Ngày chính thức {value} chưa tới (hôm nay {today}): ghi là đảng viên dự bị, chưa lưu ngày này. Hãy kiểm tra.',
    'The official date {value} has not come yet (today {today}): entered as probationary, without this date. Check it.',
  ),
  JOINED_BEFORE_BIRTH: message(
    'Ngày vào Đảng {value} trước ngày sinh {birth}. Hãy sửa.',
    'The joining date {value} is before the birth date {birth}. Correct it.',
  ),
  OFFICIAL_BEFORE_JOINED: message(
    'Ngày chính thức {value} trước ngày vào Đảng {joined}. Hãy sửa.',
    'The official date {value} is before the joining date {joined}. Correct it.',
  ),
  JOINED_TOO_YOUNG: message(
    'Vào Đảng ngày {value} khi chưa đủ {allowed} tuổi (sinh {birth}). Hãy kiểm tra.',
    'Joined on {value} below the age of {allowed} (born {birth}). Check it.',
  ),
  PROBATIONARY_WITH_OFFICIAL_DATE: message(
    'Ghi là dự bị nhưng có ngày chính thức {value}. Hãy kiểm tra.',
    'Marked as probationary, yet with the official date {value}. Check it.',
  ),
  PROBATION_OVERDUE: message(
    'Ghi là dự bị nhưng vào Đảng từ {value}, quá {allowed} tháng. Hãy kiểm tra.',
    'Marked as probationary, yet joined on {value}, more than {allowed} months ago. Check it.',
  ),
  DUE_BEFORE_START: message(
    'Thời hạn {value} trước ngày bắt đầu {start}. Hãy sửa.',
    'The due date {value} is before the start {start}. Correct it.',
  ),
  HOUSEHOLD_GROUP_MISSING: message(
    'Phụ trách hộ nhưng chưa ghi nhóm hộ nào. Nên bổ sung.',
    'In charge of households, but no household group is named. Please complete it.',
  ),
  PROGRESS_OUT_OF_RANGE: message(
    'Tiến độ {value} ngoài khoảng {allowed}. Hãy sửa.',
    'The progress {value} is outside {allowed}. Correct it.',
  ),
  PROGRESS_FROM_FRACTION: message('Tiến độ {value} được hiểu là {used}%.', 'The progress {value} was read as {used}%.'),
  PROGRESS_AMBIGUOUS: message(
    'Tiến độ {value} có thể là 1% hoặc 100%; để trống. Hãy ghi kèm dấu %.',
    'The progress {value} may mean 1% or 100%; left out. Write it with a % sign.',
  ),
  BASIS_AS_TEXT: message(
    'Căn cứ “{value}” không phải quy chế, nghị quyết hay biên bản; chỉ lưu nguyên văn.',
    'The basis “{value}” is no regulation, resolution or minutes; kept as text only.',
  ),
  NUMBER_UNREADABLE: message(
    '“{value}” không phải số nguyên. Hãy sửa.',
    '“{value}” is not a whole number. Correct it.',
  ),
  SCORE_OUT_OF_RANGE: message(
    'Điểm {value} ngoài khoảng {allowed}. Hãy sửa.',
    'The score {value} is outside {allowed}. Correct it.',
  ),
  TOTAL_NOT_SUM: message(
    'Tổng điểm {value} khác tổng hai phần {sum}. Hãy sửa.',
    'The total {value} differs from the sum of the parts {sum}. Correct it.',
  ),
  LEVEL_ABOVE_SCORE: message(
    'Mức “{value}” cao hơn mức của {score} điểm (“{allowed}”). Hãy kiểm tra.',
    'The level “{value}” is above that of {score} points (“{allowed}”). Check it.',
  ),
  LEVEL_BELOW_SCORE: message(
    'Mức “{value}” thấp hơn mức của {score} điểm (“{allowed}”). Hãy kiểm tra.',
    'The level “{value}” is below that of {score} points (“{allowed}”). Check it.',
  ),
  NOT_SUBJECT_WITH_SCORES: message(
    'Không thuộc diện xếp loại nhưng có {score} điểm. Hãy kiểm tra.',
    'Not subject to evaluation, yet with {score} points. Check it.',
  ),
  DUPLICATE_IN_FILE: message('Trùng với dòng {first}. Hãy giữ lại một dòng.', 'Repeats row {first}. Keep one of them.'),
  CARD_NUMBER_TWICE: message(
    'Số thẻ {value} cũng đứng ở dòng {rows} với họ tên khác. Hãy sửa.',
    'The card number {value} also stands in row {rows} beside another name. Correct it.',
  ),
  SAME_NAME: message(
    'Cùng chi bộ còn người tên “{value}” ở dòng {rows}. Hãy phân biệt bằng ngày sinh.',
    'The branch has another “{value}” in row {rows}. Tell them apart by birth date.',
  ),
  ...PLAN_PROBLEM_MESSAGES,
};
