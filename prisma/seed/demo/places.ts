import type { AreaType } from '../../generated/client/client.ts';

/** A branch to be: its name after "Chi bộ". */
export interface BranchPlace {
  name: string;
  areaType: AreaType;
}

/** A commune to be: its name after "Đảng bộ" and its branches. */
export interface CommunePlace {
  name: string;
  branches: BranchPlace[];
}

const residential = (count: number): BranchPlace[] =>
  Array.from({ length: count }, (_, index) => ({ name: `Tổ dân phố ${index + 1}`, areaType: 'RESIDENTIAL_GROUP' }));

const hamlets = (...names: string[]): BranchPlace[] =>
  names.map((name) => ({ name: `Thôn ${name}`, areaType: 'HAMLET' }));

export const PROVINCE_NAME = 'Đảng bộ tỉnh Ninh Bình';

/** Real communes and wards (from July 2025); hamlets carry names that are common in the region. */
export const communePlaces: CommunePlace[] = [
  {
    name: 'phường Hoa Lư',
    branches: [
      ...residential(17),
      { name: 'Hợp tác xã Dịch vụ nông nghiệp', areaType: 'ENTERPRISE' },
      { name: 'Tổ dân phố 18', areaType: 'RESIDENTIAL_GROUP' },
      { name: 'Trường Trung học cơ sở', areaType: 'PUBLIC_SERVICE_UNIT' },
      { name: 'Trường Tiểu học', areaType: 'PUBLIC_SERVICE_UNIT' },
      { name: 'Trạm Y tế', areaType: 'PUBLIC_SERVICE_UNIT' },
      { name: 'Cơ quan Đảng ủy – Ủy ban nhân dân', areaType: 'AGENCY' },
      { name: 'Quân sự', areaType: 'ARMED_FORCES' },
    ],
  },
  {
    name: 'xã Gia Viễn',
    branches: [
      ...hamlets('Đông', 'Đoài', 'Trung', 'Thượng', 'Hạ', 'Tiền', 'Hậu', 'Lương Sơn', 'Phú Thịnh', 'Tân Hòa'),
      ...hamlets('An Ninh', 'Vân Thị', 'Xuân Đài'),
      { name: 'Trường Mầm non', areaType: 'PUBLIC_SERVICE_UNIT' },
      { name: 'Trường Trung học cơ sở', areaType: 'PUBLIC_SERVICE_UNIT' },
      { name: 'Trạm Y tế', areaType: 'PUBLIC_SERVICE_UNIT' },
      { name: 'Quân sự', areaType: 'ARMED_FORCES' },
      { name: 'Công ty May', areaType: 'ENTERPRISE' },
    ],
  },
  {
    name: 'xã Yên Khánh',
    branches: [
      ...hamlets('Đông Mai', 'Bình Hòa', 'Phúc Tân', 'Yên Cống', 'Tam Đồng', 'Quyết Thắng', 'Hợp Tiến'),
      ...hamlets('Phú Long', 'Cổ Loan', 'Nhuận Hải', 'Xuân Dương', 'Đồng Nhân'),
      { name: 'Khu phố Thị trấn', areaType: 'RESIDENTIAL_GROUP' },
      { name: 'Trường Tiểu học', areaType: 'PUBLIC_SERVICE_UNIT' },
      { name: 'Trường Trung học phổ thông', areaType: 'PUBLIC_SERVICE_UNIT' },
      { name: 'Cơ quan Đảng ủy – Ủy ban nhân dân', areaType: 'AGENCY' },
      { name: 'Công an', areaType: 'ARMED_FORCES' },
      { name: 'Hợp tác xã Nông nghiệp', areaType: 'ENTERPRISE' },
    ],
  },
];
