import type { Messages } from '../providers/feature.ts';
import { stepWords } from './stepWords.ts';
import { valueWords } from './valueWords.ts';

export const importMessages: Messages = {
  vi: {
    resources: {
      imports: {
        name: 'Nhập dữ liệu',
        create: 'Nhập tệp mới',
        emptyTitle: 'Chưa nhập tệp nào',
        emptyHint:
          'Bấm “Nhập tệp mới” để đưa danh sách đảng viên, bảng phân công hoặc kết quả xếp loại từ tệp Excel vào hệ thống.',
        rows: '%{count} dòng',
        outcome: '%{changed} đã ghi · %{unchanged} không đổi · %{left} không nhập',
        goOn: 'Làm tiếp',
        resultFile: 'Tệp kết quả',
        toList: 'Về danh sách các lần nhập',
        fields: {
          fileName: 'Tệp',
          kind: 'Nội dung',
          organization: { name: 'Đơn vị' },
          rowCount: 'Số dòng',
          status: 'Tình trạng',
          summary: 'Kết quả',
          uploadedBy: 'Người nhập',
          createdAt: 'Tải lên lúc',
        },
        numbers: {
          read: 'dòng đọc được trong tệp',
          toCreate: 'dòng sẽ thêm mới',
          toUpdate: 'dòng sẽ cập nhật',
          created: 'dòng đã thêm mới',
          updated: 'dòng đã cập nhật',
          unchanged: 'dòng không đổi',
          skipped: 'dòng bỏ qua theo lựa chọn',
          refused: 'dòng không nhập được',
        },
        values: valueWords.vi,
        ...stepWords.vi,
      },
    },
    enums: {
      ImportKind: {
        MEMBERS: 'Danh sách đảng viên',
        ASSIGNMENTS: 'Bảng phân công nhiệm vụ',
        EVALUATIONS: 'Kết quả đánh giá, xếp loại',
      },
      ImportStatus: {
        UPLOADED: 'Mới tải lên',
        READY: 'Đang chuẩn bị',
        RUNNING: 'Đang ghi',
        APPLIED: 'Đã nhập',
        FAILED: 'Chưa ghi được',
        CANCELLED: 'Đã hủy',
      },
      ImportRowAction: {
        CREATE: 'Thêm mới',
        UPDATE: 'Cập nhật',
        UNCHANGED: 'Không đổi',
        SKIP: 'Bỏ qua',
        REFUSE: 'Không nhập được',
      },
      ImportProblemSeverity: { ERROR: 'Lỗi', WARNING: 'Nên xem lại', NOTE: 'Ghi chú' },
    },
  },
  en: {
    resources: {
      imports: {
        name: 'Import',
        create: 'Import a file',
        emptyTitle: 'No file has been imported yet',
        emptyHint:
          'Press “Import a file” to bring in a roster, a table of assignments or evaluation results from Excel.',
        rows: '%{count} rows',
        outcome: '%{changed} written · %{unchanged} unchanged · %{left} not taken in',
        goOn: 'Go on',
        resultFile: 'Result file',
        toList: 'To the list of imports',
        fields: {
          fileName: 'File',
          kind: 'Content',
          organization: { name: 'Unit' },
          rowCount: 'Rows',
          status: 'Status',
          summary: 'Result',
          uploadedBy: 'By',
          createdAt: 'Uploaded at',
        },
        numbers: {
          read: 'rows read in the file',
          toCreate: 'rows to be added',
          toUpdate: 'rows to be updated',
          created: 'rows added',
          updated: 'rows updated',
          unchanged: 'rows unchanged',
          skipped: 'rows left out by choice',
          refused: 'rows that cannot be taken in',
        },
        values: valueWords.en,
        ...stepWords.en,
      },
    },
    enums: {
      ImportKind: {
        MEMBERS: 'Roster of members',
        ASSIGNMENTS: 'Table of assignments',
        EVALUATIONS: 'Evaluation results',
      },
      ImportStatus: {
        UPLOADED: 'Just uploaded',
        READY: 'Being prepared',
        RUNNING: 'Being written',
        APPLIED: 'Imported',
        FAILED: 'Not written',
        CANCELLED: 'Cancelled',
      },
      ImportRowAction: {
        CREATE: 'Add',
        UPDATE: 'Update',
        UNCHANGED: 'Unchanged',
        SKIP: 'Left out',
        REFUSE: 'Cannot be taken in',
      },
      ImportProblemSeverity: { ERROR: 'Error', WARNING: 'To look at', NOTE: 'Note' },
    },
  },
};
