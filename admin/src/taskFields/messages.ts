import type { Messages } from '../providers/feature.ts';

export const taskFieldMessages: Messages = {
  vi: {
    resources: {
      taskFields: {
        name: 'Lĩnh vực nhiệm vụ',
        create: 'Thêm lĩnh vực nhiệm vụ',
        inUse: 'Đang dùng',
        outOfUse: 'Ngừng dùng',
        emptyTitle: 'Chưa có lĩnh vực nào',
        emptyHint: 'Danh mục này được dùng khi phân công nhiệm vụ và ghi sở trường.',
        codeHint: 'Chữ hoa không dấu, chữ số, gạch dưới; đặt một lần, không đổi được',
        ordinalHint: 'Số nhỏ đứng trước; để trống là đứng cuối',
        activeHint: 'Tắt đi thì không chọn được cho việc mới; việc đã có vẫn giữ nguyên',
        fields: {
          name: 'Tên',
          nameEn: 'Tên tiếng Anh',
          code: 'Mã',
          ordinal: 'Thứ tự',
          isActive: 'Đang dùng',
        },
      },
    },
  },
  en: {
    resources: {
      taskFields: {
        name: 'Task field |||| Task fields',
        create: 'Add a task field',
        inUse: 'In use',
        outOfUse: 'Out of use',
        emptyTitle: 'There is no task field yet',
        emptyHint: 'The catalogue is used when tasks are assigned and strengths are recorded.',
        codeHint: 'Capital letters, digits, underscores; given once and never changed',
        ordinalHint: 'Small numbers first; left empty it is the last',
        activeHint: 'Switched off it is not offered for new tasks; those that exist stay as they are',
        fields: {
          name: 'Name',
          nameEn: 'English name',
          code: 'Code',
          ordinal: 'Place',
          isActive: 'In use',
        },
      },
    },
  },
};
