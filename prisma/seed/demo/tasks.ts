import type { SeededTaskFieldCode } from '../taskFields.ts';

/** A task as branches give it. */
export interface Task {
  field: SeededTaskFieldCode;
  title: string;
  deliverable: string;
  /** How many of something are to be reached; absent where nothing is counted. */
  target?: number;
  isForOfficers?: boolean;
}

/** Tasks of branches where people live. */
export const residentTasks: Task[] = [
  {
    field: 'PARTY_BUILDING',
    title: 'Chuẩn bị nội dung sinh hoạt chi bộ hằng tháng',
    deliverable: '12 kỳ sinh hoạt có nghị quyết',
    isForOfficers: true,
  },
  {
    field: 'PARTY_BUILDING',
    title: 'Thu, nộp đảng phí và quản lý sổ sách chi bộ',
    deliverable: 'Sổ đảng phí đủ, đúng hạn',
    isForOfficers: true,
  },
  {
    field: 'INSPECTION',
    title: 'Giám sát đảng viên chấp hành quy chế làm việc',
    deliverable: 'Báo cáo giám sát',
    target: 2,
    isForOfficers: true,
  },
  {
    field: 'MEMBER_DEVELOPMENT',
    title: 'Bồi dưỡng quần chúng ưu tú, tạo nguồn kết nạp',
    deliverable: 'Quần chúng được giới thiệu học lớp cảm tình',
    target: 2,
    isForOfficers: true,
  },
  {
    field: 'MEMBER_DEVELOPMENT',
    title: 'Giúp đỡ đảng viên dự bị hoàn thành nhiệm vụ',
    deliverable: 'Nhận xét đảng viên dự bị',
  },
  {
    field: 'PROPAGANDA',
    title: 'Tuyên truyền chủ trương của Đảng, pháp luật của Nhà nước tới nhân dân',
    deliverable: 'Buổi tuyên truyền',
    target: 6,
  },
  {
    field: 'PROPAGANDA',
    title: 'Viết tin bài cho đài truyền thanh cơ sở',
    deliverable: 'Tin, bài đã phát',
    target: 10,
  },
  {
    field: 'MASS_MOBILISATION',
    title: 'Vận động nhân dân tham gia Mặt trận và các đoàn thể',
    deliverable: 'Hội viên mới',
    target: 8,
  },
  {
    field: 'MASS_MOBILISATION',
    title: 'Xây dựng mô hình “Dân vận khéo” ở khu dân cư',
    deliverable: 'Mô hình được công nhận',
    target: 1,
  },
  {
    field: 'ECONOMY',
    title: 'Hướng dẫn các hộ vay vốn, chuyển đổi cây trồng, vật nuôi',
    deliverable: 'Hộ được hướng dẫn',
    target: 5,
  },
  { field: 'ECONOMY', title: 'Giúp hộ cận nghèo phát triển kinh tế', deliverable: 'Hộ thoát cận nghèo', target: 1 },
  {
    field: 'NEW_RURAL_URBAN',
    title: 'Vận động hiến đất, chỉnh trang đường làng, ngõ phố',
    deliverable: 'Tuyến đường được chỉnh trang',
    target: 2,
  },
  { field: 'NEW_RURAL_URBAN', title: 'Chăm sóc đường hoa, vườn mẫu khu dân cư', deliverable: 'Đoạn đường hoa' },
  {
    field: 'CULTURE_EDUCATION',
    title: 'Vận động quỹ khuyến học, khuyến tài',
    deliverable: 'Suất học bổng được trao',
    target: 15,
  },
  {
    field: 'CULTURE_EDUCATION',
    title: 'Xây dựng đời sống văn hóa, cưới tang văn minh',
    deliverable: 'Gia đình văn hóa đạt chỉ tiêu',
  },
  {
    field: 'SECURITY_DEFENCE',
    title: 'Tham gia tổ bảo vệ an ninh, trật tự ở cơ sở',
    deliverable: 'Buổi tuần tra',
    target: 24,
  },
  {
    field: 'SECURITY_DEFENCE',
    title: 'Vận động thanh niên thực hiện nghĩa vụ quân sự',
    deliverable: 'Thanh niên tham gia khám tuyển',
    target: 3,
  },
  {
    field: 'ENVIRONMENT_HEALTH',
    title: 'Vận động phân loại rác tại nguồn, tổng vệ sinh cuối tuần',
    deliverable: 'Buổi tổng vệ sinh',
    target: 12,
  },
  {
    field: 'ENVIRONMENT_HEALTH',
    title: 'Vận động nhân dân tham gia bảo hiểm y tế',
    deliverable: 'Người tham gia mới',
    target: 10,
  },
  {
    field: 'SOCIAL_WELFARE',
    title: 'Thăm hỏi gia đình chính sách, người có công',
    deliverable: 'Gia đình được thăm hỏi',
    target: 6,
  },
  { field: 'SOCIAL_WELFARE', title: 'Chăm sóc người cao tuổi neo đơn', deliverable: 'Người được chăm sóc', target: 2 },
  {
    field: 'MEDIATION_DEMOCRACY',
    title: 'Tham gia tổ hòa giải ở khu dân cư',
    deliverable: 'Vụ việc hòa giải thành',
    target: 3,
  },
  {
    field: 'MEDIATION_DEMOCRACY',
    title: 'Theo dõi thực hiện dân chủ ở cơ sở, đầu tư của cộng đồng',
    deliverable: 'Biên bản giám sát cộng đồng',
    target: 4,
  },
  {
    field: 'DIGITAL',
    title: 'Hướng dẫn người dân dùng dịch vụ công trực tuyến',
    deliverable: 'Người được hướng dẫn',
    target: 30,
  },
  { field: 'OTHER', title: 'Quản lý nhà văn hóa và tủ sách khu dân cư', deliverable: 'Nhà văn hóa mở cửa hằng tuần' },
];

/** Tasks of branches in schools, offices, clinics, companies and armed forces. */
export const workingTasks: Task[] = [
  ...residentTasks.filter((task) => task.isForOfficers),
  { field: 'PROFESSIONAL', title: 'Hoàn thành nhiệm vụ chuyên môn được giao', deliverable: 'Kết quả công tác năm' },
  {
    field: 'PROFESSIONAL',
    title: 'Xây dựng sáng kiến cải tiến công việc',
    deliverable: 'Sáng kiến được công nhận',
    target: 1,
  },
  { field: 'PROFESSIONAL', title: 'Bồi dưỡng đồng nghiệp mới', deliverable: 'Người được bồi dưỡng', target: 2 },
  { field: 'DIGITAL', title: 'Số hóa hồ sơ, tài liệu của đơn vị', deliverable: 'Hồ sơ đã số hóa', target: 200 },
  {
    field: 'CULTURE_EDUCATION',
    title: 'Phụ trách phong trào thi đua, văn nghệ, thể thao',
    deliverable: 'Hoạt động đã tổ chức',
    target: 4,
  },
  {
    field: 'MASS_MOBILISATION',
    title: 'Phụ trách công đoàn, đoàn thanh niên',
    deliverable: 'Hoạt động đoàn thể',
    target: 4,
  },
  {
    field: 'PROPAGANDA',
    title: 'Tuyên truyền, phổ biến nghị quyết trong cơ quan, đơn vị',
    deliverable: 'Báo cáo hằng quý',
    target: 4,
  },
  { field: 'ENVIRONMENT_HEALTH', title: 'Giữ gìn cơ quan xanh, sạch, đẹp', deliverable: 'Buổi lao động', target: 12 },
  {
    field: 'SOCIAL_WELFARE',
    title: 'Giữ mối liên hệ với chi bộ nơi cư trú, giúp đỡ hộ khó khăn',
    deliverable: 'Hộ được giúp đỡ',
    target: 1,
  },
];
