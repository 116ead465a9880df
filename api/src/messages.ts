/** Every sentence the API says to a person, in both languages; `{name}` stands for a parameter. */
export const messages = {
  UNAUTHENTICATED: { vi: 'Vui lòng đăng nhập.', en: 'Please sign in.' },
  FORBIDDEN: { vi: 'Tài khoản của đồng chí không có quyền thực hiện việc này.', en: 'Your account has no right to do this.' },
  NOT_FOUND: { vi: 'Không tìm thấy dữ liệu.', en: 'Not found.' },
  BAD_USER_INPUT: { vi: 'Dữ liệu nhập chưa đúng, vui lòng xem các ô được đánh dấu.', en: 'Some values are not valid; see the marked fields.' },
  CONFLICT: {
    vi: 'Dữ liệu đã được người khác sửa trong lúc đồng chí đang sửa. Chưa có gì bị ghi đè.',
    en: 'Somebody else changed this record meanwhile. Nothing was overwritten.',
  },
  RATE_LIMITED: { vi: 'Quá nhiều lần thử. Vui lòng đợi {minutes} phút.', en: 'Too many attempts. Please wait {minutes} minutes.' },
  OVERLOADED: { vi: 'Máy chủ đang bận, vui lòng thử lại sau ít phút.', en: 'The server is busy; please try again in a few minutes.' },
  INTERNAL: { vi: 'Lỗi không mong đợi. Mã yêu cầu: {requestId}.', en: 'Unexpected error. Request id: {requestId}.' },
  PAYLOAD_TOO_LARGE: { vi: 'Dữ liệu gửi lên quá lớn (tối đa {limit}).', en: 'The upload is too large (at most {limit}).' },
  SIGN_IN_FAILED: { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The user name or password is not right.' },
  REQUIRED: { vi: 'Không được để trống.', en: 'Required.' },
  INVALID: { vi: 'Giá trị không hợp lệ.', en: 'Not a valid value.' },
  TOO_SHORT: { vi: 'Tối thiểu {minimum} ký tự.', en: 'At least {minimum} characters.' },
  TOO_LONG: { vi: 'Tối đa {maximum} ký tự.', en: 'At most {maximum} characters.' },
  TOO_SMALL: { vi: 'Không nhỏ hơn {minimum}.', en: 'Not less than {minimum}.' },
  TOO_LARGE: { vi: 'Không lớn hơn {maximum}.', en: 'Not more than {maximum}.' },
  NOT_A_DAY: { vi: 'Ngày không hợp lệ; viết dd/mm/yyyy.', en: 'Not a valid day.' },
  NOT_AN_ID: { vi: 'Mã định danh không hợp lệ.', en: 'Not a valid id.' },
  FORBIDDEN_CHARACTERS: { vi: 'Có ký tự điều khiển không được phép.', en: 'Contains control characters, which are not allowed.' },
  CARD_NUMBER_FORM: { vi: 'Số thẻ đảng viên gồm 12 chữ số.', en: 'A card number has 12 digits.' },
  PHONE_FORM: { vi: 'Số điện thoại gồm 9 đến 15 chữ số.', en: 'A phone number has 9 to 15 digits.' },
  CODE_FORM: { vi: 'Mã tổ chức gồm 14 chữ số.', en: 'An organisation code has 14 digits.' },
  USERNAME_FORM: { vi: 'Chỉ dùng chữ thường không dấu, chữ số, dấu chấm, gạch ngang; 3–40 ký tự.', en: 'Lower-case letters, digits, dot and dash; 3–40 characters.' },
  EMAIL_FORM: { vi: 'Địa chỉ thư điện tử không hợp lệ.', en: 'Not a valid e-mail address.' },
  PASSWORD_WEAK: { vi: 'Mật khẩu cần ít nhất {minimum} ký tự và không trùng tên đăng nhập.', en: 'A password needs at least {minimum} characters and may not be the user name.' },
  PASSWORD_WRONG: { vi: 'Mật khẩu hiện tại không đúng.', en: 'The present password is not right.' },
  ALREADY_USED: { vi: 'Giá trị này đã được dùng.', en: 'This value is already in use.' },
  UNKNOWN_REFERENCE: { vi: 'Không tìm thấy mục được chọn.', en: 'The chosen record was not found.' },
  NOT_ALLOWED_HERE: { vi: 'Không được phép ở đây. Cho phép: {allowed}.', en: 'Not allowed here. Allowed: {allowed}.' },
  BEFORE: { vi: 'Phải trước hoặc bằng {other}.', en: 'Must not be after {other}.' },
  AFTER: { vi: 'Phải sau hoặc bằng {other}.', en: 'Must not be before {other}.' },
  IN_THE_FUTURE: { vi: 'Ngày này ở tương lai.', en: 'This day is in the future.' },
  CURSOR: { vi: 'Con trỏ trang không hợp lệ với cách sắp xếp này.', en: 'This cursor does not fit this order.' },
  PAGE_SIZE: { vi: 'Số dòng mỗi trang từ 1 đến {maximum}.', en: 'A page has 1 to {maximum} rows.' },
  OFFSET: { vi: 'Vị trí bắt đầu từ 0 đến {maximum}; xa hơn thì dùng con trỏ (after).', en: 'An offset is 0 to {maximum}; beyond that page with a cursor (after).' },
  PAGE_DIRECTION: { vi: 'Chỉ dùng một trong first/after, last/before, offset.', en: 'Use one of first/after, last/before, offset.' },
  IN_USE: { vi: 'Không xóa được vì còn dữ liệu gắn với mục này.', en: 'Cannot be deleted: other records refer to it.' },
  PARENT_KIND: { vi: 'Cấp trên phải là tổ chức cấp cao hơn. Cho phép: {allowed}.', en: 'The parent must be a unit of a higher level. Allowed: {allowed}.' },
  NOT_A_BRANCH: { vi: 'Phải chọn một chi bộ.', en: 'Must be a branch.' },
  ORGANIZATION_ENDED: { vi: 'Tổ chức này đã kết thúc hoạt động.', en: 'This unit has ended.' },
  NOT_ASSIGNABLE: { vi: 'Đảng viên không thuộc diện phân công ({status}).', en: 'The member cannot be assigned ({status}).' },
  GUIDE_NOT_COMMITTEE: { vi: 'Người hướng dẫn phải là chi ủy viên của chi bộ.', en: 'A guide must be a committee member of the branch.' },
  GUIDE_IS_MEMBER: { vi: 'Không thể tự hướng dẫn mình.', en: 'Members cannot guide themselves.' },
  WRONG_BRANCH: { vi: 'Không thuộc cùng chi bộ.', en: 'Not in the same branch.' },
  STATUS_CHANGE: { vi: 'Không thể chuyển từ {from} sang {to}.', en: 'Cannot go from {from} to {to}.' },
  LOCKED: { vi: 'Đã khóa, không sửa được.', en: 'Locked; it cannot be changed.' },
  OWN_RECORD: { vi: 'Không được tự quyết định hồ sơ của chính mình.', en: 'Nobody decides about their own record.' },
  HOUSEHOLD_IN_CHARGE: { vi: 'Hộ {label} đang có người phụ trách.', en: 'Household {label} already has a member in charge.' },
  GRANT_EXCEEDS: { vi: 'Không thể cấp quyền rộng hơn quyền của mình.', en: 'A grant cannot exceed your own.' },
  TOO_MANY_ROWS: { vi: 'Tối đa {maximum} dòng một lần.', en: 'At most {maximum} rows at once.' },
  IDEMPOTENCY_KEY_REUSED: { vi: 'Khóa chống trùng đã dùng cho một yêu cầu khác.', en: 'This idempotency key was used for another request.' },
  CANNOT_UNDO: { vi: 'Không hoàn tác được vì dữ liệu đã thay đổi sau đó.', en: 'Cannot be undone: the records changed afterwards.' },
  LEVEL_NOT_REVIEWED: { vi: 'Mức này không dùng ở đây.', en: 'This level is not used here.' },
} satisfies Record<string, { vi: string; en: string }>;

export type MessageKey = keyof typeof messages;
export type MessageParams = Record<string, string | number>;
export type Locale = 'vi' | 'en';

/** The sentence for a key in a language, with its parameters filled in. */
export function sentence(key: MessageKey, locale: Locale, params: MessageParams = {}): string {
  return messages[key][locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
