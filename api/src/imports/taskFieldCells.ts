import { type Choices, choiceParser } from './choiceCells.ts';

/** The codes of the catalogue as it is delivered; an organisation may add fields, which are matched by name elsewhere. */
export type TaskFieldCode =
  | 'PARTY_BUILDING'
  | 'MEMBER_DEVELOPMENT'
  | 'PROPAGANDA'
  | 'MASS_MOBILISATION'
  | 'HOUSEHOLD_SUPPORT'
  | 'ECONOMY'
  | 'NEW_RURAL_URBAN'
  | 'CULTURE_EDUCATION'
  | 'SECURITY_DEFENCE'
  | 'ENVIRONMENT_HEALTH'
  | 'SOCIAL_WELFARE'
  | 'MEDIATION_DEMOCRACY'
  | 'INSPECTION'
  | 'DIGITAL'
  | 'PROFESSIONAL'
  | 'OTHER';

const TASK_FIELDS: Choices<TaskFieldCode> = {
  PARTY_BUILDING: [
    'Xây dựng Đảng',
    'công tác xây dựng đảng',
    'công tác đảng',
    'tổ chức đảng',
    'đảng vụ',
    'xây dựng chi bộ',
  ],
  MEMBER_DEVELOPMENT: [
    'Phát triển đảng viên',
    'kết nạp đảng',
    'bồi dưỡng quần chúng ưu tú',
    'phát triển đảng',
    'quản lý đảng viên',
  ],
  PROPAGANDA: [
    'Tuyên truyền',
    'tuyên giáo',
    'công tác tuyên truyền',
    'tư tưởng',
    'tuyên truyền, vận động',
    'chính trị tư tưởng',
  ],
  MASS_MOBILISATION: [
    'Dân vận, Mặt trận',
    'dân vận',
    'mặt trận',
    'công tác dân vận',
    'đoàn thể',
    'dân vận, mặt trận, đoàn thể',
    'mặt trận tổ quốc',
    'hội phụ nữ',
    'hội cựu chiến binh',
    'hội nông dân',
    'đoàn thanh niên',
  ],
  HOUSEHOLD_SUPPORT: [
    'Phụ trách hộ',
    'phụ trách nhóm hộ',
    'phụ trách hộ, nhóm hộ',
    'nhóm hộ',
    'hộ gia đình',
    'phụ trách hộ gia đình',
    'giúp đỡ hộ',
    'tổ nhân dân tự quản',
    'tổ liên gia',
  ],
  ECONOMY: [
    'Phát triển kinh tế',
    'kinh tế',
    'giảm nghèo',
    'phát triển kinh tế, giảm nghèo',
    'kinh tế và giảm nghèo',
    'xóa đói giảm nghèo',
  ],
  NEW_RURAL_URBAN: [
    'Nông thôn mới, đô thị văn minh',
    'nông thôn mới',
    'đô thị văn minh',
    'xây dựng nông thôn mới',
    'chỉnh trang đô thị',
    'xây dựng nông thôn mới, đô thị văn minh',
  ],
  CULTURE_EDUCATION: [
    'Văn hóa, giáo dục',
    'văn hóa',
    'giáo dục',
    'khuyến học',
    'văn hóa, xã hội',
    'khuyến học, khuyến tài',
    'văn hóa, giáo dục, khuyến học',
    'văn hóa, thể thao',
  ],
  SECURITY_DEFENCE: [
    'An ninh, quốc phòng',
    'an ninh trật tự',
    'an ninh',
    'quốc phòng',
    'quốc phòng, an ninh',
    'an ninh quốc phòng',
    'quân sự',
    'trật tự an toàn xã hội',
    'phòng chống tội phạm',
    'ANTT',
  ],
  ENVIRONMENT_HEALTH: [
    'Môi trường, y tế',
    'môi trường',
    'y tế',
    'vệ sinh môi trường',
    'dân số',
    'bảo vệ môi trường',
    'y tế, dân số',
    'môi trường, sức khỏe',
  ],
  SOCIAL_WELFARE: [
    'An sinh xã hội',
    'an sinh',
    'chính sách xã hội',
    'chính sách',
    'người có công',
    'nhân đạo, từ thiện',
    'chữ thập đỏ',
    'người cao tuổi',
  ],
  MEDIATION_DEMOCRACY: [
    'Hòa giải, dân chủ cơ sở',
    'hòa giải',
    'dân chủ cơ sở',
    'tổ hòa giải',
    'hòa giải ở cơ sở',
    'quy chế dân chủ',
    'thanh tra nhân dân',
  ],
  INSPECTION: ['Kiểm tra, giám sát', 'kiểm tra', 'giám sát', 'công tác kiểm tra, giám sát'],
  DIGITAL: [
    'Chuyển đổi số',
    'công nghệ số',
    'tổ công nghệ số cộng đồng',
    'công nghệ thông tin',
    'tổ công nghệ số',
    'đề án 06',
  ],
  PROFESSIONAL: ['Chuyên môn', 'nhiệm vụ chuyên môn', 'công tác chuyên môn', 'chuyên môn nghiệp vụ'],
  OTHER: ['Khác', 'lĩnh vực khác', 'nhiệm vụ khác'],
};

/** The catalogue code of a task field as offices write it ("Khuyến học" → CULTURE_EDUCATION); VALUE_UNKNOWN else. */
export const parseTaskField = choiceParser(TASK_FIELDS);
