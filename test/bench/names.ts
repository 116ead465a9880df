import { memberNameColumns } from '@phan-cong/prisma/names';

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Minh', 'Thanh', 'Quang', 'Ngọc', 'Hữu', 'Xuân', 'Thu', 'Công', 'Đình', 'Kim', 'Hồng'];
const GIVEN = [
  'An', 'Anh', 'Ánh', 'Bình', 'Châu', 'Chi', 'Cường', 'Dũng', 'Dương', 'Đạt', 'Đức', 'Giang', 'Hà', 'Hải', 'Hạnh', 'Hiền', 'Hòa', 'Hùng',
  'Hương', 'Khánh', 'Lan', 'Linh', 'Long', 'Mai', 'Nam', 'Nga', 'Nhung', 'Oanh', 'Phúc', 'Phương', 'Quân', 'Sơn', 'Tâm', 'Thảo', 'Thủy',
  'Trang', 'Tuấn', 'Vân', 'Yến', 'Ước',
];

/** Every combination of the usual family, middle and given names with its stored columns, as one array per column. */
export function nameColumns() {
  const names = FAMILIES.flatMap((family) => MIDDLES.flatMap((middle) => GIVEN.map((given) => memberNameColumns(`${family} ${middle} ${given}`))));
  return {
    count: names.length,
    columns: [names.map((n) => n.fullName), names.map((n) => n.givenName), names.map((n) => n.sortKey), names.map((n) => n.searchKey)],
  };
}
