/** The task fields of every new installation: code, Vietnamese name, English name, in the order they are listed. */
export const seededTaskFields = [
  ['PARTY_BUILDING', 'Xây dựng Đảng', 'Party building'],
  ['MEMBER_DEVELOPMENT', 'Phát triển đảng viên', 'Member development'],
  ['PROPAGANDA', 'Tuyên truyền', 'Information and propaganda'],
  ['MASS_MOBILISATION', 'Dân vận, Mặt trận', 'Mass mobilisation'],
  ['HOUSEHOLD_SUPPORT', 'Phụ trách hộ, nhóm hộ', 'Household support'],
  ['ECONOMY', 'Phát triển kinh tế, giảm nghèo', 'Economy and poverty reduction'],
  ['NEW_RURAL_URBAN', 'Nông thôn mới, đô thị văn minh', 'New rural and urban areas'],
  ['CULTURE_EDUCATION', 'Văn hóa, giáo dục, khuyến học', 'Culture and education'],
  ['SECURITY_DEFENCE', 'Quốc phòng, an ninh trật tự', 'Security and defence'],
  ['ENVIRONMENT_HEALTH', 'Môi trường, y tế', 'Environment and health'],
  ['SOCIAL_WELFARE', 'An sinh xã hội', 'Social welfare'],
  ['MEDIATION_DEMOCRACY', 'Hòa giải, dân chủ ở cơ sở', 'Mediation and grassroots democracy'],
  ['INSPECTION', 'Kiểm tra, giám sát', 'Inspection and supervision'],
  ['DIGITAL', 'Chuyển đổi số', 'Digital transformation'],
  ['PROFESSIONAL', 'Công tác chuyên môn', 'Professional work'],
  ['OTHER', 'Nhiệm vụ khác', 'Other'],
] as const;

export type SeededTaskFieldCode = (typeof seededTaskFields)[number][0];
