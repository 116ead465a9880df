import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const MemberEventKind = builder.enumType('MemberEventKind', {
  description: "What changed of a member's standing (loại biến động).",
  values: {
    OFFICIAL_TRANSFER: { description: 'Moved for good to another branch (chuyển sinh hoạt chính thức).' },
    TEMPORARY_TRANSFER: { description: 'Takes part elsewhere for a time (chuyển sinh hoạt tạm thời).' },
    TRANSFER_IN: { description: 'Came from elsewhere (tiếp nhận).' },
    WORKING_AWAY: { description: 'Went far away for work (đi làm ăn xa).' },
    RETURNED: { description: 'Is back and takes part again (trở lại sinh hoạt).' },
    EXEMPTED: { description: 'Exempt from work and meetings (miễn công tác và sinh hoạt).' },
    TEMPORARILY_EXEMPTED: { description: 'Exempt for a time (tạm miễn).' },
    POSITION_CHANGED: { description: 'Has another position in the branch (thay đổi chức vụ).' },
    CAPACITY_CHANGED: { description: 'Can take on more or less work (thay đổi khả năng nhận việc).' },
    SUSPENDED: { description: 'Suspended (đình chỉ sinh hoạt).' },
    REMOVED: { description: 'Removed from the roll (xóa tên).' },
    EXPELLED: { description: 'Expelled (khai trừ).' },
    LEFT: { description: 'Left the Party (xin ra khỏi Đảng).' },
    DECEASED: { description: 'Died (từ trần).' },
  } as const,
});

export const MemberEventState = builder.enumType('MemberEventState', {
  description: 'Whether an event has taken effect.',
  values: {
    PENDING: { description: 'Recorded for a day to come; applied on that day.' },
    APPLIED: { description: 'The member was changed.' },
    WITHDRAWN: { description: 'Taken back, or it could not be applied when its day came.' },
  } as const,
});

export const MemberEventKindFilter = enumFilter<typeof MemberEventKind.$inferType>(
  'MemberEventKindFilter',
  MemberEventKind,
);
export const MemberEventStateFilter = enumFilter<typeof MemberEventState.$inferType>(
  'MemberEventStateFilter',
  MemberEventState,
);

/** The state of an event by its columns. */
export function stateOf(event: {
  appliedAt: Date | null;
  withdrawnAt: Date | null;
}): typeof MemberEventState.$inferType {
  if (event.withdrawnAt) return 'WITHDRAWN';
  return event.appliedAt ? 'APPLIED' : 'PENDING';
}
