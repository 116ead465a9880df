import type { Gender } from '../../generated/client/client.ts';
import type { Random } from '../random.ts';

const FAMILY_NAMES = [
  ['Nguyễn', 33],
  ['Trần', 12],
  ['Lê', 10],
  ['Phạm', 10],
  ['Đinh', 8],
  ['Vũ', 6],
  ['Hoàng', 5],
  ['Bùi', 4],
  ['Đỗ', 4],
  ['Ngô', 3],
  ['Dương', 3],
  ['Tạ', 2],
  ['Lã', 2],
  ['Đặng', 2],
  ['Phan', 2],
  ['Hà', 2],
  ['Mai', 1],
  ['Trịnh', 1],
  ['Lương', 1],
  ['An', 1],
] as const;

const MIDDLE_NAMES: Record<Gender, readonly (readonly [string, number])[]> = {
  MALE: [
    ['Văn', 40],
    ['Đức', 8],
    ['Xuân', 7],
    ['Quang', 6],
    ['Ngọc', 6],
    ['Hữu', 5],
    ['Đình', 5],
    ['Minh', 4],
    ['Trọng', 3],
    ['Thanh', 3],
    ['Quốc', 3],
    ['Mạnh', 2],
    ['Tiến', 2],
  ],
  FEMALE: [
    ['Thị', 45],
    ['Thị Thu', 5],
    ['Thị Minh', 4],
    ['Thị Thanh', 4],
    ['Thị Kim', 3],
    ['Ngọc', 4],
    ['Thu', 4],
    ['Thanh', 3],
    ['Bích', 2],
    ['Phương', 2],
  ],
};

const GIVEN_NAMES: Record<Gender, readonly string[]> = {
  MALE: (
    'An Anh Bằng Bình Chiến Chính Công Cường Dũng Dương Đạt Điệp Đông Đức Giang Hà Hải Hào Hậu Hiếu Hiệp Hòa Hoàn ' +
    'Hoạt Hùng Hưng Huy Khải Khánh Khoa Kiên Lâm Lập Linh Long Lộc Luân Lực Mạnh Minh Nam Nghĩa Nhân Ninh Phong Phú ' +
    'Phúc Phương Quân Quang Quý Sáng Sơn Tài Tâm Tân Thái Thắng Thành Thanh Thiện Thịnh Thông Thuận Thủy Tiến Tiệp ' +
    'Toàn Trung Trường Tuấn Tuyên Tùng Việt Vinh Vượng Ước'
  ).split(' '),
  FEMALE: (
    'An Anh Ánh Bình Chi Chinh Dịu Dung Duyên Đào Điệp Giang Hà Hạnh Hằng Hiền Hoa Hòa Hoài Hồng Huệ Huyền Hương ' +
    'Hường Khánh Lan Liên Liễu Linh Loan Lý Mai Minh Nga Ngà Ngân Ngọc Nguyệt Nhàn Nhung Oanh Phương Phượng Quyên ' +
    'Tâm Thanh Thảo Thêu Thơm Thu Thuận Thủy Thúy Tình Trang Tuyết Tươi Vân Vui Xuân Yến'
  ).split(' '),
};

/** A made-up person's full name. */
export function fullName(random: Random, gender: Gender): string {
  const family = random.weighted(FAMILY_NAMES);
  const middle = random.weighted(MIDDLE_NAMES[gender]);
  return `${family} ${middle} ${random.pick(GIVEN_NAMES[gender])}`;
}

/** A telephone number that nobody can have: no number range begins with 04 any more. */
export function phone(random: Random): string {
  return `04${String(random.int(0, 99_999_999)).padStart(8, '0')}`;
}

/** A card number that nobody can have: no province has the code 999. */
export function cardNumber(ordinal: number): string {
  return `999${String(ordinal).padStart(9, '0')}`;
}
