import type { ImportFileErrorCode } from './fileErrors.ts';
import { type Message, message } from './messages.ts';

/** Why a file is refused, and what to do. */
export const FILE_ERROR_MESSAGES: Record<ImportFileErrorCode, Message> = {
  FILE_EMPTY: message('Tệp không có dữ liệu. Hãy chọn tệp khác.', 'The file holds no data. Choose another file.'),
  FILE_TOO_LARGE: message(
    'Tệp lớn hơn {allowed} MB. Hãy bỏ hình ảnh hoặc chia thành nhiều tệp.',
    'The file is larger than {allowed} MB. Remove pictures or split it into several files.',
  ),
  FILE_TYPE: message(
    'Chỉ nhận tệp .xlsx hoặc .csv. Hãy mở tệp bằng phần mềm bảng tính và lưu lại thành .xlsx.',
    'Only .xlsx and .csv files are accepted. Open the file in a spreadsheet program and save it as .xlsx.',
  ),
  FILE_OLD_FORMAT: message(
    'Tệp .xls kiểu cũ không đọc được. Hãy mở tệp và lưu lại thành .xlsx.',
    'The old .xls format cannot be read. Open the file and save it as .xlsx.',
  ),
  FILE_ENCRYPTED: message(
    'Tệp có mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại.',
    'The file is protected by a password. Remove the password and upload it again.',
  ),
  FILE_MACRO: message(
    'Tệp chứa macro. Hãy lưu lại thành .xlsx không có macro.',
    'The file contains macros. Save it as .xlsx without macros.',
  ),
  FILE_BOMB: message(
    'Nội dung tệp quá lớn so với dung lượng. Hãy chép bảng cần nhập sang một tệp mới.',
    'The content of the file is far larger than its size. Copy the table into a new file.',
  ),
  FILE_DAMAGED: message(
    'Tệp bị hỏng, không đọc được. Hãy mở bằng phần mềm bảng tính và lưu lại.',
    'The file is damaged and cannot be read. Open it in a spreadsheet program and save it again.',
  ),
  FILE_ENCODING: message(
    'Tệp .csv không phải mã UTF-8. Hãy lưu lại thành “CSV UTF-8” hoặc .xlsx.',
    'The .csv file is not in UTF-8. Save it as “CSV UTF-8” or as .xlsx.',
  ),
  TOO_MANY_ROWS: message(
    'Một trang tính có hơn {allowed} dòng. Hãy chia thành nhiều tệp.',
    'A sheet has more than {allowed} rows. Split it into several files.',
  ),
  TOO_MANY_COLUMNS: message(
    'Có dữ liệu ngoài cột thứ {allowed}. Hãy xóa các cột thừa.',
    'There is data beyond column {allowed}. Delete the columns that are not needed.',
  ),
  TOO_MANY_MERGES: message(
    'Trang tính có hơn {allowed} ô gộp. Hãy bỏ gộp ô rồi lưu lại.',
    'A sheet has more than {allowed} merged cells. Unmerge them and save the file again.',
  ),
  TOO_MANY_SHEETS: message(
    'Tệp có hơn {allowed} trang tính. Hãy chỉ để lại trang cần nhập.',
    'The file has more than {allowed} sheets. Keep only the one to import.',
  ),
  SHEET_UNKNOWN: message(
    'Tệp không có trang tính này. Các trang tính: {allowed}.',
    'The file has no such sheet. Its sheets: {allowed}.',
  ),
  NO_TABLE: message(
    'Không tìm thấy dòng tiêu đề cột. Hãy ghi “Họ và tên”, “Chi bộ” ở đầu các cột, hoặc chỉ rõ dòng tiêu đề.',
    'No row of column headings was found. Head the columns “Họ và tên”, “Chi bộ”, or say which row it is.',
  ),
};
