import { type Choices, choiceParser } from './choiceCells.ts';
import { type Parsed, parsed, problem } from './problems.ts';
import type { Cell } from './sheetTypes.ts';
import { shown } from './textCells.ts';

export type Gender = 'MALE' | 'FEMALE';
export type Membership = 'OFFICIAL' | 'PROBATIONARY';
export type MemberStatus =
  | 'ACTIVE'
  | 'TEMPORARILY_EXEMPT'
  | 'EXEMPT'
  | 'TEMPORARY_TRANSFER_OUT'
  | 'TRANSFERRED_OUT'
  | 'SUSPENDED'
  | 'REMOVED'
  | 'EXPELLED'
  | 'LEFT'
  | 'DECEASED';
export type Position = 'SECRETARY' | 'DEPUTY_SECRETARY' | 'COMMITTEE_MEMBER' | 'GROUP_HEAD' | 'GROUP_DEPUTY' | 'MEMBER';
export type OccupationGroup = 'RETIRED' | 'CIVIL_SERVANT' | 'WORKER' | 'FARMER' | 'BUSINESS' | 'STUDENT' | 'OTHER';

/** What one status cell says; `membership` is null when it does not say whether the member is official. */
export interface StatusReading {
  status: MemberStatus;
  isWorkingAway: boolean;
  membership: Membership | null;
}

/** 'Nam', 'nữ', 'Male', 'F'… */
export const parseGender = choiceParser<Gender>({
  MALE: ['Nam', 'trai', 'ông', 'm', 'male'],
  FEMALE: ['Nữ', 'gái', 'bà', 'f', 'female'],
});

/** 'Chính thức' or 'Dự bị'. */
export const parseMembership = choiceParser<Membership>({
  OFFICIAL: ['Chính thức', 'đảng viên chính thức', 'ĐVCT', 'CT'],
  PROBATIONARY: ['Dự bị', 'đảng viên dự bị', 'ĐVDB', 'DB'],
});

/** Empty is not the same as 'Đảng viên': whoever applies the row decides what an empty cell means. */
export const parsePosition = choiceParser<Position>({
  SECRETARY: ['Bí thư', 'bí thư chi bộ', 'BT', 'BTCB', 'bí thư cb'],
  DEPUTY_SECRETARY: ['Phó Bí thư', 'phó bí thư chi bộ', 'PBT', 'PBTCB', 'phó BT', 'P. bí thư', 'phó bí thư cb'],
  COMMITTEE_MEMBER: ['Chi ủy viên', 'CUV', 'ủy viên', 'chi ủy', 'UV', 'ủy viên chi ủy', 'ủy viên ban chi ủy'],
  GROUP_HEAD: ['Tổ trưởng tổ đảng', 'tổ trưởng', 'tổ trưởng đảng'],
  GROUP_DEPUTY: ['Tổ phó tổ đảng', 'tổ phó', 'tổ phó đảng'],
  MEMBER: ['Đảng viên', 'ĐV', 'không'],
});

type StatusKey = MemberStatus | 'ACTIVE_AWAY' | 'ACTIVE_PROBATIONARY' | 'ACTIVE_OFFICIAL';

const STATUS_WORDINGS: Choices<StatusKey> = {
  ACTIVE: ['Đang sinh hoạt', 'sinh hoạt', 'đang hoạt động', 'bình thường', 'sinh hoạt bình thường'],
  ACTIVE_AWAY: ['Đi làm ăn xa', 'làm ăn xa', 'đi làm xa', 'đi lao động xa', 'lao động ở nước ngoài', 'working away'],
  ACTIVE_PROBATIONARY: ['Đảng viên dự bị', 'dự bị'],
  ACTIVE_OFFICIAL: ['Đảng viên chính thức', 'chính thức'],
  EXEMPT: [
    'Miễn sinh hoạt',
    'miễn công tác và sinh hoạt',
    'miễn công tác, sinh hoạt',
    'miễn',
    'được miễn',
    'miễn sinh hoạt đảng',
    'miễn công tác và sinh hoạt đảng',
  ],
  TEMPORARILY_EXEMPT: [
    'Tạm miễn sinh hoạt',
    'tạm miễn',
    'tạm miễn công tác và sinh hoạt',
    'miễn sinh hoạt có thời hạn',
  ],
  TEMPORARY_TRANSFER_OUT: [
    'Sinh hoạt tạm thời nơi khác',
    'chuyển sinh hoạt tạm thời',
    'sinh hoạt tạm thời',
    'chuyển tạm thời',
    'chuyển sinh hoạt đảng tạm thời',
  ],
  TRANSFERRED_OUT: [
    'Đã chuyển sinh hoạt chính thức',
    'chuyển sinh hoạt chính thức',
    'chuyển sinh hoạt',
    'đã chuyển',
    'chuyển đi',
    'đã chuyển đi',
    'chuyển sinh hoạt đảng chính thức',
  ],
  SUSPENDED: ['Đình chỉ sinh hoạt', 'đình chỉ', 'đình chỉ sinh hoạt đảng', 'bị đình chỉ'],
  REMOVED: ['Xóa tên', 'đã xóa tên', 'bị xóa tên', 'xóa tên trong danh sách'],
  EXPELLED: ['Khai trừ', 'đã khai trừ', 'bị khai trừ'],
  LEFT: ['Xin ra khỏi Đảng', 'ra khỏi đảng', 'ra đảng'],
  DECEASED: ['Từ trần', 'đã mất', 'qua đời', 'chết', 'mất', 'đã từ trần'],
};
const parseStatusKey = choiceParser<StatusKey>(STATUS_WORDINGS);

/** Reads a status cell, which offices also use to say that a member is probationary or works far away. */
export function parseStatus(cell: Cell): Parsed<StatusReading> {
  const { value, problems } = parseStatusKey(cell);
  if (value === null) return { value: null, problems };
  const reading: StatusReading = { status: 'ACTIVE', isWorkingAway: value === 'ACTIVE_AWAY', membership: null };
  if (value === 'ACTIVE_PROBATIONARY') return parsed<StatusReading>({ ...reading, membership: 'PROBATIONARY' });
  if (value === 'ACTIVE_OFFICIAL') return parsed<StatusReading>({ ...reading, membership: 'OFFICIAL' });
  return parsed<StatusReading>(value === 'ACTIVE_AWAY' ? reading : { ...reading, status: value });
}

const parseKnownOccupation = choiceParser<OccupationGroup>({
  RETIRED: ['Hưu trí', 'nghỉ hưu', 'hưu', 'cán bộ hưu trí', 'cán bộ hưu', 'mất sức', 'nghỉ chế độ'],
  CIVIL_SERVANT: [
    'Cán bộ, công chức, viên chức',
    'cán bộ',
    'công chức',
    'viên chức',
    'cán bộ phường',
    'cán bộ xã',
    'giáo viên',
    'CBCC',
    'CBCCVC',
    'y sĩ',
    'bác sĩ',
    'điều dưỡng',
    'công an',
    'bộ đội',
    'quân nhân',
  ],
  WORKER: ['Công nhân', 'lao động', 'thợ', 'lái xe', 'công nhân viên'],
  FARMER: ['Nông dân', 'làm ruộng', 'nông nghiệp', 'nông'],
  BUSINESS: [
    'Kinh doanh',
    'buôn bán',
    'doanh nghiệp',
    'doanh nhân',
    'tiểu thương',
    'chủ doanh nghiệp',
    'kinh doanh tự do',
  ],
  STUDENT: ['Sinh viên', 'học sinh', 'HSSV'],
  OTHER: ['Khác', 'tự do', 'lao động tự do', 'nội trợ', 'bộ đội xuất ngũ', 'nghề tự do'],
});

/** An occupation's group; one that is not known goes to OTHER with a warning. */
export function parseOccupation(cell: Cell): Parsed<OccupationGroup> {
  const known = parseKnownOccupation(cell);
  if (known.value !== null || known.problems.length === 0) return known;
  return parsed<OccupationGroup>('OTHER', problem('OCCUPATION_TO_OTHER', { value: shown(cell) }));
}
