import { mergeTranslations } from 'react-admin';
import type { Messages } from '../providers/feature.ts';
import { auditWords } from './words.ts';

const screens: Messages = {
  vi: {
    resources: {
      auditEntries: {
        name: 'Nhật ký hoạt động',
        emptyTitle: 'Chưa có hoạt động nào được ghi lại',
        emptyHint: 'Mọi thay đổi, lần xuất tệp và yêu cầu bị từ chối đều được ghi ở đây.',
        noChanges: 'Không có thay đổi nào về nội dung',
        field: 'Nội dung',
        before: 'Trước',
        after: 'Sau',
        value: 'Giá trị',
        atLeast: 'từ',
        atMost: 'đến',
        fields: {
          at: 'Thời gian',
          actorName: 'Người thực hiện',
          action: 'Việc đã làm',
          entityType: 'Loại bản ghi',
          subject: 'Bản ghi',
          memberId: 'Đảng viên liên quan',
          outcome: 'Kết quả',
          reason: 'Lý do',
        },
        filters: { from: 'Từ ngày', to: 'Đến ngày', mine: 'Việc của tôi' },
      },
    },
  },
  en: {
    resources: {
      auditEntries: {
        name: 'Audit trail |||| Audit trail',
        emptyTitle: 'Nothing has been recorded yet',
        emptyHint: 'Every change, export and refused request is recorded here.',
        noChanges: 'Nothing in the record changed',
        field: 'Field',
        before: 'Before',
        after: 'After',
        value: 'Value',
        atLeast: 'from',
        atMost: 'to',
        fields: {
          at: 'Time',
          actorName: 'Who',
          action: 'What was done',
          entityType: 'Kind of record',
          subject: 'Record',
          memberId: 'Member concerned',
          outcome: 'Outcome',
          reason: 'Reason',
        },
        filters: { from: 'From', to: 'To', mine: 'What I did' },
      },
    },
  },
};

/** The words of the trail's screens, and of what it speaks of. */
export const auditMessages: Messages = {
  vi: mergeTranslations(auditWords.vi, screens.vi),
  en: mergeTranslations(auditWords.en, screens.en),
};
