import {
  ASSIGNMENT_STATUSES,
  CYCLE_STATUSES,
  IMPORT_STATUSES,
  MEMBER_STATUSES,
  PLAN_STATUSES,
  STATES,
  UNIT_KINDS,
  type Words,
} from './words.ts';

/** Every sentence the API says to a person, in both languages; `{name}` stands for a parameter. */
export const messages = {
  UNAUTHENTICATED: { vi: 'Vui lòng đăng nhập.', en: 'Please sign in.' },
  FORBIDDEN: {
    vi: 'Tài khoản của đồng chí không có quyền thực hiện việc này.',
    en: 'Your account has no right to do this.',
  },
  NOT_FOUND: { vi: 'Không tìm thấy dữ liệu.', en: 'Not found.' },
  BAD_USER_INPUT: {
    vi: 'Dữ liệu nhập chưa đúng, vui lòng xem các ô được đánh dấu.',
    en: 'Some values are not valid; see the marked fields.',
  },
  CONFLICT: {
    vi: 'Dữ liệu đã được người khác sửa trong lúc đồng chí đang sửa. Chưa có gì bị ghi đè.',
    en: 'Somebody else changed this record meanwhile. Nothing was overwritten.',
  },
  RATE_LIMITED: {
    vi: 'Quá nhiều lần thử. Vui lòng đợi {minutes} phút.',
    en: 'Too many attempts. Please wait {minutes} minutes.',
  },
  OVERLOADED: {
    vi: 'Máy chủ đang bận, vui lòng thử lại sau ít phút.',
    en: 'The server is busy; please try again in a few minutes.',
  },
  INTERNAL: { vi: 'Lỗi không mong đợi. Mã yêu cầu: {requestId}.', en: 'Unexpected error. Request id: {requestId}.' },
  PAYLOAD_TOO_LARGE: {
    vi: 'Dữ liệu gửi lên quá lớn (tối đa {limit}).',
    en: 'The upload is too large (at most {limit}).',
  },
  SIGN_IN_FAILED: { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The user name or password is not right.' },
  REQUIRED: { vi: 'Không được để trống.', en: 'Required.' },
  INVALID: { vi: 'Giá trị không hợp lệ.', en: 'Not a valid value.' },
  TOO_SHORT: { vi: 'Tối thiểu {minimum} ký tự.', en: 'At least {minimum} characters.' },
  TOO_LONG: { vi: 'Tối đa {maximum} ký tự.', en: 'At most {maximum} characters.' },
  TOO_SMALL: { vi: 'Không nhỏ hơn {minimum}.', en: 'Not less than {minimum}.' },
  TOO_LARGE: { vi: 'Không lớn hơn {maximum}.', en: 'Not more than {maximum}.' },
  NOT_A_DAY: { vi: 'Ngày không hợp lệ; viết dd/mm/yyyy.', en: 'Not a valid day.' },
  NOT_AN_ID: { vi: 'Mã định danh không hợp lệ.', en: 'Not a valid id.' },
  FORBIDDEN_CHARACTERS: {
    vi: 'Có ký tự điều khiển không được phép.',
    en: 'Contains control characters, which are not allowed.',
  },
  CARD_NUMBER_FORM: { vi: 'Số thẻ đảng viên gồm 12 chữ số.', en: 'A card number has 12 digits.' },
  PHONE_FORM: { vi: 'Số điện thoại gồm 9 đến 15 chữ số.', en: 'A phone number has 9 to 15 digits.' },
  CODE_FORM: { vi: 'Mã tổ chức gồm 14 chữ số.', en: 'An organisation code has 14 digits.' },
  USERNAME_FORM: {
    vi: 'Chỉ dùng chữ thường không dấu, chữ số, dấu chấm, gạch ngang; 3–40 ký tự.',
    en: 'Lower-case letters, digits, dot and dash; 3–40 characters.',
  },
  EMAIL_FORM: { vi: 'Địa chỉ thư điện tử không hợp lệ.', en: 'Not a valid e-mail address.' },
  PASSWORD_WEAK: {
    vi: 'Mật khẩu cần ít nhất {minimum} ký tự và không trùng tên đăng nhập.',
    en: 'A password needs at least {minimum} characters and may not be the user name.',
  },
  PASSWORD_WRONG: { vi: 'Mật khẩu hiện tại không đúng.', en: 'The present password is not right.' },
  ALREADY_USED: { vi: 'Giá trị này đã được dùng.', en: 'This value is already in use.' },
  UNKNOWN_REFERENCE: { vi: 'Không tìm thấy mục được chọn.', en: 'The chosen record was not found.' },
  NOT_ALLOWED_HERE: { vi: 'Không được phép ở đây. Cho phép: {allowed}.', en: 'Not allowed here. Allowed: {allowed}.' },
  BEFORE: { vi: 'Phải trước hoặc bằng {other}.', en: 'Must not be after {other}.' },
  AFTER: { vi: 'Phải sau hoặc bằng {other}.', en: 'Must not be before {other}.' },
  IN_THE_FUTURE: { vi: 'Ngày này ở tương lai.', en: 'This day is in the future.' },
  CURSOR: { vi: 'Con trỏ trang không hợp lệ với cách sắp xếp này.', en: 'This cursor does not fit this order.' },
  PAGE_SIZE: { vi: 'Số dòng mỗi trang từ 1 đến {maximum}.', en: 'A page has 1 to {maximum} rows.' },
  OFFSET: {
    vi: 'Vị trí bắt đầu từ 0 đến {maximum}; xa hơn thì dùng con trỏ (after).',
    en: 'An offset is 0 to {maximum}; beyond that page with a cursor (after).',
  },
  PAGE_DIRECTION: {
    vi: 'Chỉ dùng một trong first/after, last/before, offset.',
    en: 'Use one of first/after, last/before, offset.',
  },
  IN_USE: { vi: 'Không xóa được vì còn dữ liệu gắn với mục này.', en: 'Cannot be deleted: other records refer to it.' },
  PARENT_KIND: {
    vi: 'Cấp trên phải là tổ chức cấp cao hơn. Cho phép: {allowed}.',
    en: 'The parent must be a unit of a higher level. Allowed: {allowed}.',
  },
  NOT_A_BRANCH: { vi: 'Phải chọn một chi bộ.', en: 'Must be a branch.' },
  ORGANIZATION_ENDED: { vi: 'Tổ chức này đã kết thúc hoạt động.', en: 'This unit has ended.' },
  NOT_ASSIGNABLE: {
    vi: 'Đảng viên không thuộc diện phân công ({status}).',
    en: 'The member cannot be assigned ({status}).',
  },
  GUIDE_NOT_COMMITTEE: {
    vi: 'Người hướng dẫn phải là chi ủy viên của chi bộ.',
    en: 'A guide must be a committee member of the branch.',
  },
  GUIDE_IS_MEMBER: { vi: 'Không thể tự hướng dẫn mình.', en: 'Members cannot guide themselves.' },
  WRONG_BRANCH: { vi: 'Không thuộc cùng chi bộ.', en: 'Not in the same branch.' },
  STATUS_CHANGE: { vi: 'Không thể chuyển từ {from} sang {to}.', en: 'Cannot go from {from} to {to}.' },
  LOCKED: { vi: 'Đã khóa, không sửa được.', en: 'Locked; it cannot be changed.' },
  OWN_RECORD: { vi: 'Không được tự quyết định hồ sơ của chính mình.', en: 'Nobody decides about their own record.' },
  HOUSEHOLD_IN_CHARGE: {
    vi: 'Hộ {label} đang có người phụ trách.',
    en: 'Household {label} already has a member in charge.',
  },
  GRANT_EXCEEDS: { vi: 'Không thể cấp quyền rộng hơn quyền của mình.', en: 'A grant cannot exceed your own.' },
  TOO_MANY_ROWS: { vi: 'Tối đa {maximum} dòng một lần.', en: 'At most {maximum} rows at once.' },
  PRINT_TOO_LONG: {
    vi: 'Bản in có tối đa {maximum} dòng. Vui lòng lọc bớt, hoặc xuất tệp Excel để lấy tất cả.',
    en: 'A printed paper has at most {maximum} rows. Please filter further, or export a spreadsheet with all of them.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    vi: 'Khóa chống trùng đã dùng cho một yêu cầu khác.',
    en: 'This idempotency key was used for another request.',
  },
  CANNOT_UNDO: {
    vi: 'Không hoàn tác được vì dữ liệu đã thay đổi sau đó.',
    en: 'Cannot be undone: the records changed afterwards.',
  },
  LEVEL_NOT_REVIEWED: { vi: 'Mức này không dùng ở đây.', en: 'This level is not used here.' },
  ORGANIZATION_HAS_CHILDREN: {
    vi: 'Còn {count} tổ chức trực thuộc đang hoạt động.',
    en: 'There are still {count} active units below it.',
  },
  ORGANIZATION_HAS_MEMBERS: {
    vi: 'Còn {count} đảng viên trong danh sách.',
    en: 'There are still {count} members on its roll.',
  },
  SAME_PARENT: { vi: 'Đây đang là cấp trên hiện tại.', en: 'This is the present parent.' },
  SAME_UNIT: { vi: 'Phải là một tổ chức khác.', en: 'Must be another unit.' },
  KIND_DIFFERS: { vi: 'Hai tổ chức phải cùng cấp ({kind}).', en: 'Both units must be of the same level ({kind}).' },
  CYCLES_OVERLAP: {
    vi: 'Cả hai tổ chức đều có đợt đánh giá {period}; hãy kết thúc đợt đó trước.',
    en: 'Both units have an evaluation cycle for {period}; finish it first.',
  },
  PERSONAL_DATA: {
    vi: 'Không ghi số điện thoại, số định danh hay thông tin cá nhân của người dân; chỉ ghi số nhà hoặc ngõ.',
    en: 'No telephone or identity number nor other data of residents; write the house number or lane only.',
  },
  RESIDENT_DATA: {
    vi: 'Có vẻ là thông tin của người dân: {found}. Vui lòng bỏ đi, hoặc xác nhận không phải.',
    en: 'This looks like data of a resident: {found}. Please take it out, or confirm that it is not.',
  },
  CATALOGUE_CODE_FORM: {
    vi: 'Chỉ dùng chữ hoa không dấu, chữ số và gạch dưới; 2–40 ký tự.',
    en: 'Capital letters, digits and underscores; 2–40 characters.',
  },
  HOUSEHOLD_GROUP_IN_CHARGE: {
    vi: 'Nhóm hộ đang có người phụ trách.',
    en: 'The household group has a member in charge.',
  },
  HOUSEHOLD_OR_GROUP: {
    vi: 'Chọn một hộ, hoặc một nhóm hộ.',
    en: 'Choose either a household or a household group.',
  },
  HOUSEHOLD_GROUP_ENDED: { vi: 'Nhóm hộ này đã kết thúc.', en: 'This household group has ended.' },
  EVENT_NOT_POSSIBLE: {
    vi: 'Không ghi được biến động này với tình trạng hiện nay của đảng viên.',
    en: "This event is not possible from the member's present standing.",
  },
  EVENT_CHANGES_NOTHING: {
    vi: 'Đảng viên đã ở trạng thái này, không có gì thay đổi.',
    en: 'The member already stands like this; nothing would change.',
  },
  EVENT_BEFORE_LATER: {
    vi: 'Đã có ghi nhận muộn hơn, ngày {day}. Hãy rút lại ghi nhận đó trước, hoặc chọn ngày sau đó.',
    en: 'Something later is recorded already, on {day}. Withdraw that first, or choose a later day.',
  },
  TRANSFER_LENGTH: {
    vi: 'Chuyển sinh hoạt tạm thời từ {min} đến dưới {max} tháng; đi học thì đến {studyMax} tháng.',
    en: 'A temporary transfer lasts {min} to less than {max} months; up to {studyMax} for study.',
  },
  EVENT_RECORDED_DIRECTLY: {
    vi: 'Không rút lại được: hệ thống không lưu trạng thái trước biến động này. Hãy ghi một biến động mới.',
    en: 'Cannot be withdrawn: what stood before this event is not known. Record a new event instead.',
  },
  EVENT_HAS_RESOLVED: {
    vi: 'Không rút lại được vì {count} việc điều chỉnh từ biến động này đã được giải quyết.',
    en: 'Cannot be withdrawn: {count} adjustments that it opened are resolved.',
  },
  EVENT_HAS_LATER: {
    vi: 'Không rút lại được vì đảng viên có biến động sau đó, ngày {day}. Hãy rút lại biến động sau trước.',
    en: 'Cannot be withdrawn: a later event of the member, on {day}, rests on it. Withdraw that first.',
  },
  EVENT_MEMBER_CHANGED: {
    vi: 'Không rút lại được vì hồ sơ đảng viên đã thay đổi sau biến động này.',
    en: 'Cannot be withdrawn: the member was changed afterwards.',
  },
  RECORD_EVENT: {
    vi: 'Đảng viên còn {count} nhiệm vụ đang thực hiện hoặc đang hướng dẫn. Hãy dùng “Ghi biến động” để các việc đó được điều chỉnh.',
    en: 'The member still has {count} open tasks of their own or that they guide. Record an event instead, so that these are adjusted.',
  },
  ALREADY_RESOLVED: { vi: 'Việc này đã được giải quyết.', en: 'This is resolved already.' },
  ALREADY_ENDED: { vi: 'Mục này đã kết thúc.', en: 'This has already ended.' },
  NOT_LATEST: { vi: 'Chỉ sửa được bản ghi gần nhất.', en: 'Only the latest record can be changed.' },
  MUST_CHANGE_PASSWORD: { vi: 'Vui lòng đổi mật khẩu trước khi tiếp tục.', en: 'Please change your password first.' },
  EVALUATION_STATE: {
    vi: 'Không được phép khi đánh giá đang ở bước {state}.',
    en: 'Not allowed while the evaluation is at the step {state}.',
  },
  EVALUATION_INCOMPLETE: { vi: 'Cần có trước khi chuyển bước.', en: 'Needed before the next step.' },
  EVALUATIONS_UNDECIDED: {
    vi: 'Còn {count} đánh giá chưa quyết định.',
    en: '{count} evaluations are not decided yet.',
  },
  NO_RULE_SET: {
    vi: 'Không có bộ quy định nào có hiệu lực vào cuối kỳ.',
    en: 'No rule set is in force at the end of the period.',
  },
  NOT_A_COMMUNE: {
    vi: 'Phải chọn một đảng bộ xã, phường hoặc tương đương.',
    en: 'Must be a commune, ward or equal grassroots organisation.',
  },
  NOT_IN_CYCLE: {
    vi: 'Đảng viên không thuộc tổ chức của đợt đánh giá này.',
    en: "The member is not in this cycle's organisation.",
  },
  VOTES_ORDER: {
    vi: 'Số phiếu tán thành không được lớn hơn tổng số phiếu.',
    en: 'Votes in favour cannot exceed all votes.',
  },
  OWN_ACCOUNT: {
    vi: 'Không được tự sửa tài khoản hoặc quyền của chính mình ở đây.',
    en: 'Nobody changes their own account or grants here.',
  },
  ROLE_KIND: {
    vi: 'Vai trò này không dùng cho cấp tổ chức đã chọn. Cho phép: {allowed}.',
    en: 'This role does not go with a unit of that level. Allowed: {allowed}.',
  },
  GRANT_OVERLAP: {
    vi: 'Tài khoản đã có quyền này trong thời gian đó.',
    en: 'The account already has this right in that time.',
  },
  NOT_A_COMMITTEE: {
    vi: 'Phải chọn một cấp ủy cấp trên của chi bộ.',
    en: 'Must be a committee above the branches.',
  },
  PLAN_MISSING: {
    vi: 'Chi bộ chưa có kế hoạch phân công năm {year}.',
    en: 'The branch has no open plan of assignment for {year}.',
  },
  NOT_OPEN: {
    vi: 'Nhiệm vụ không còn đang thực hiện ({status}).',
    en: 'The assignment is not being carried out ({status}).',
  },
  ALREADY_HOLDS: { vi: 'Đảng viên này đang được giao chính nhiệm vụ đó.', en: 'The member already holds this task.' },
  OVER_LOAD_CAP: {
    vi: 'Vượt khối lượng cho phép của đảng viên ({load}/{cap}).',
    en: "Above the member's load cap ({load} of {cap}).",
  },
  LOAD_REASON_NEEDED: {
    vi: 'Đảng viên tuổi cao sẽ có khối lượng {load} (trên {heavy}); cần ghi lý do.',
    en: 'An elderly member would have a load of {load} (above {heavy}); a reason is needed.',
  },
  BEFORE_START: {
    vi: 'Ngày hiệu lực trước ngày bắt đầu nhiệm vụ ({startsOn}).',
    en: 'The day of effect is before the first day of the task ({startsOn}).',
  },
  OTHER_BRANCH: {
    vi: 'Đảng viên thuộc chi bộ ngoài phạm vi phân công của đồng chí.',
    en: 'The member belongs to a branch in which you may not reassign.',
  },
  LINK_FORM: {
    vi: 'Liên kết phải bắt đầu bằng http:// hoặc https://.',
    en: 'A link begins with http:// or https://.',
  },
  REGULATION_OVERLAPS: {
    vi: 'Chi bộ đã có quy chế làm việc có hiệu lực trong thời gian này.',
    en: 'The branch has a working regulation in force in that time.',
  },
  REGULATION_ENDED: {
    vi: 'Quy chế làm việc này đã hết hiệu lực.',
    en: 'This working regulation is no longer in force.',
  },
  CLAUSE_NEEDED: {
    vi: 'Chọn điều của quy chế làm việc làm căn cứ.',
    en: 'Choose the clause of the working regulation it rests on.',
  },
  CLAUSE_IN_USE: {
    vi: 'Không bỏ được điều {number} vì có nhiệm vụ lấy làm căn cứ.',
    en: 'Clause {number} cannot be left out: assignments rest on it.',
  },
  OTHER_COMMUNE: {
    vi: 'Không chuyển nhiệm vụ sang đảng bộ cơ sở khác.',
    en: 'A task does not move to another grassroots organisation.',
  },
  HOUSEHOLDS_STAY: {
    vi: 'Hộ, nhóm hộ do chi bộ trên địa bàn phụ trách, không chuyển sang chi bộ khác.',
    en: 'Households stay with the branch of their area.',
  },
  HELD_BACK: {
    vi: 'Chưa chuyển vì có dòng khác không chuyển được.',
    en: 'Not moved because other rows cannot be moved.',
  },
  OTHERS_REFUSED: {
    vi: 'Chưa ghi vì có dòng khác không ghi được.',
    en: 'Not written because other rows cannot be written.',
  },
  IDS_OR_FILTER: { vi: 'Chọn một trong hai: ids hoặc filter.', en: 'Give either ids or a filter.' },
  COUNT_OR_LABELS: {
    vi: 'Nhập số lượng hoặc danh sách nhãn, không nhập cả hai.',
    en: 'Give either a count or labels, not both.',
  },
  SUGGESTION_RUNNING: {
    vi: 'Chi bộ đang có một lần gợi ý chưa xong; vui lòng đợi hoặc dừng lần đó.',
    en: 'Suggestions for this branch are being worked out already; please wait or stop them.',
  },
  SUGGESTION_STATUS: {
    vi: 'Lần gợi ý đang ở trạng thái {status} nên không làm được việc này.',
    en: 'The suggestions are {status}, which does not allow this.',
  },
  CSRF_HEADER: { vi: 'Thiếu tiêu đề x-requested-with của yêu cầu.', en: 'The header x-requested-with is missing.' },
  IMPORT_STATUS: {
    vi: 'Tệp nhập đang ở trạng thái {status} nên không làm được việc này.',
    en: 'The import is {status}, which does not allow this.',
  },
  IMPORT_FIELDS_MISSING: { vi: 'Chưa có cột cho: {fields}.', en: 'There is no column for: {fields}.' },
  IMPORT_COLUMN_FORBIDDEN: {
    vi: 'Cột này chứa thông tin không được lưu.',
    en: 'This column holds what must not be kept.',
  },
  IMPORT_FIELD_TWICE: { vi: 'Mỗi thông tin chỉ lấy từ một cột.', en: 'A field is filled from one column only.' },
} satisfies Record<string, { vi: string; en: string }>;

export type MessageKey = keyof typeof messages;
export type MessageParams = Record<string, string | number>;
export type Locale = 'vi' | 'en';

/** The parameters that are codes, or lists of them, and their words. */
const CODES: Partial<Record<MessageKey, Record<string, Words>>> = {
  EVALUATION_STATE: { state: STATES },
  IMPORT_STATUS: { status: IMPORT_STATUSES },
  KIND_DIFFERS: { kind: UNIT_KINDS },
  NOT_ASSIGNABLE: { status: MEMBER_STATUSES },
  NOT_OPEN: { status: ASSIGNMENT_STATUSES },
  PARENT_KIND: { allowed: UNIT_KINDS },
  ROLE_KIND: { allowed: UNIT_KINDS },
};

/** The stages that STATUS_CHANGE speaks of, by its parameter `of`. */
const STAGES: Record<string, Words> = {
  Assignment: ASSIGNMENT_STATUSES,
  AssignmentPlan: PLAN_STATUSES,
  Evaluation: STATES,
  EvaluationCycle: CYCLE_STATUSES,
};

function wordsFor(key: MessageKey, name: string, { of }: MessageParams): Words | undefined {
  return key === 'STATUS_CHANGE' ? STAGES[String(of)] : CODES[key]?.[name];
}

/** The sentence for a key in a language, with its parameters filled in, codes in words. */
export function sentence(key: MessageKey, locale: Locale, params: MessageParams = {}): string {
  return messages[key][locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const text = String(params[name] ?? whole);
    const words = wordsFor(key, name, params);
    if (!words) return dayAsWritten(text);
    return text
      .split(', ')
      .map((code) => words[code]?.[locale] ?? code)
      .join(', ');
  });
}

/** A calendar day 'YYYY-MM-DD' as people write it, dd/mm/yyyy; other texts as they are. */
function dayAsWritten(value: string): string {
  return value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}
