import type { Messages } from '../providers/feature.ts';

export const planDirectiveMessages: Messages = {
  vi: {
    resources: {
      planDirectives: {
        name: 'Yêu cầu lập kế hoạch',
        create: 'Đặt yêu cầu lập kế hoạch',
        asked: 'Thời hạn',
        dayHint: 'Để trống thì theo cấp trên nữa; viết dd/mm/yyyy',
        emptyTitle: 'Chưa có yêu cầu lập kế hoạch nào',
        emptyHint: 'Bấm “Thêm mới” để đặt thời hạn và tiêu chí cho kế hoạch của các chi bộ.',
        emptyReadHint: 'Cấp ủy cấp trên chưa đặt thời hạn hay tiêu chí.',
        fields: {
          organization: { name: 'Cấp ủy' },
          organizationId: 'Cấp ủy',
          year: 'Năm',
          submitBy: 'Trình trước ngày',
          adoptBy: 'Thông qua trước ngày',
          note: 'Ghi chú',
          criteria: 'Tiêu chí mẫu',
        },
      },
    },
  },
  en: {
    resources: {
      planDirectives: {
        name: 'Plan directive |||| Plan directives',
        create: 'Set what plans have to meet',
        asked: 'Deadlines',
        dayHint: 'Left empty, the unit above decides; dd/mm/yyyy',
        emptyTitle: 'There are no plan directives yet',
        emptyHint: 'Click “Create” to set deadlines and criteria for the plans of the branches.',
        emptyReadHint: 'The committees above have set no deadlines or criteria.',
        fields: {
          organization: { name: 'Committee' },
          organizationId: 'Committee',
          year: 'Year',
          submitBy: 'Submit by',
          adoptBy: 'Adopt by',
          note: 'Note',
          criteria: 'Criteria to start from',
        },
      },
    },
  },
};
