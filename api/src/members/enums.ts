import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const Gender = builder.enumType('Gender', {
  description: 'Gender.',
  values: { MALE: { description: 'Nam.' }, FEMALE: { description: 'Nữ.' } } as const,
});

export const DatePrecision = builder.enumType('DatePrecision', {
  description: 'How precisely a calendar day is known.',
  values: {
    DAY: { description: 'The day.' },
    MONTH: { description: 'The month; stored as its first day.' },
    YEAR: { description: 'The year alone; stored as its first day.' },
  } as const,
});

export const Membership = builder.enumType('Membership', {
  description: 'Official or probationary membership.',
  values: {
    OFFICIAL: { description: 'Đảng viên chính thức.' },
    PROBATIONARY: { description: 'Đảng viên dự bị.' },
  } as const,
});

export const MemberStatus = builder.enumType('MemberStatus', {
  description: 'Standing of a member. Assignable members are ACTIVE.',
  values: {
    ACTIVE: { description: 'Đang sinh hoạt.' },
    TEMPORARILY_EXEMPT: { description: 'Tạm miễn công tác và sinh hoạt.' },
    EXEMPT: { description: 'Miễn công tác và sinh hoạt.' },
    TEMPORARY_TRANSFER_OUT: { description: 'Chuyển sinh hoạt tạm thời đi nơi khác.' },
    TRANSFERRED_OUT: { description: 'Đã chuyển sinh hoạt chính thức.' },
    SUSPENDED: { description: 'Đình chỉ sinh hoạt.' },
    REMOVED: { description: 'Xóa tên.' },
    EXPELLED: { description: 'Khai trừ.' },
    LEFT: { description: 'Xin ra khỏi Đảng.' },
    DECEASED: { description: 'Từ trần.' },
  } as const,
});

export const Position = builder.enumType('Position', {
  description: 'Position in the branch.',
  values: {
    SECRETARY: { description: 'Bí thư.' },
    DEPUTY_SECRETARY: { description: 'Phó bí thư.' },
    COMMITTEE_MEMBER: { description: 'Chi ủy viên.' },
    GROUP_HEAD: { description: 'Tổ trưởng tổ đảng.' },
    GROUP_DEPUTY: { description: 'Tổ phó tổ đảng.' },
    MEMBER: { description: 'Đảng viên.' },
  } as const,
});

export const OccupationGroup = builder.enumType('OccupationGroup', {
  description: 'Group of occupations.',
  values: {
    RETIRED: { description: 'Hưu trí.' },
    CIVIL_SERVANT: { description: 'Cán bộ, công chức, viên chức.' },
    WORKER: { description: 'Công nhân.' },
    FARMER: { description: 'Nông dân.' },
    BUSINESS: { description: 'Kinh doanh.' },
    STUDENT: { description: 'Học sinh, sinh viên.' },
    OTHER: { description: 'Khác.' },
  } as const,
});

export const MemberStatusFilter = enumFilter<typeof MemberStatus.$inferType>('MemberStatusFilter', MemberStatus);
export const MembershipFilter = enumFilter<typeof Membership.$inferType>('MembershipFilter', Membership);
export const PositionFilter = enumFilter<typeof Position.$inferType>('PositionFilter', Position);
export const OccupationGroupFilter = enumFilter<typeof OccupationGroup.$inferType>(
  'OccupationGroupFilter',
  OccupationGroup,
);
export const GenderFilter = enumFilter<typeof Gender.$inferType>('GenderFilter', Gender);
