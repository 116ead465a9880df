import { matches } from '../../access/rowRule.ts';
import { userRule } from '../../accounts/access.ts';
import { userOrder, userWhere } from '../../accounts/filters.ts';
import { maskCard } from '../../audit/writeAudit.ts';
import { memberCardRule, memberContactRule, memberRule, memberRuleSelect } from '../../members/access.ts';
import { memberOrder, memberWhere } from '../../members/filters.ts';
import { organizationRule, organizationRuleSelect } from '../../organizations/access.ts';
import { organizationOrder, organizationWhere } from '../../organizations/filters.ts';
import { AREA_TYPES, GENDERS, MEMBER_STATUSES, MEMBERSHIPS, OCCUPATIONS, POSITIONS, UNIT_KINDS } from '../../words.ts';
import { column, related, yesNo } from '../column.ts';
import type { ExportResource } from '../exportTypes.ts';

const unit = { select: { ...organizationRuleSelect, name: true } };
const contact = { rule: memberContactRule };

export const members: ExportResource = {
  model: 'member',
  permission: 'member:read',
  filterType: 'MemberFilter',
  orderType: 'MemberOrderBy',
  rule: memberRule,
  where: memberWhere,
  order: memberOrder,
  select: {
    ...memberRuleSelect,
    fullName: true,
    gender: true,
    birthYear: true,
    birthDate: true,
    branch: unit,
    membership: true,
    status: true,
    position: true,
    occupationGroup: true,
    educationLevel: true,
    politicalTheoryLevel: true,
    joinedOn: true,
    officialOn: true,
    isWorkingAway: true,
    phone: true,
    address: true,
    cardNumber: true,
    note: true,
  },
  columns: [
    column('text', 'fullName', 'Họ và tên', 'Full name'),
    column('text', 'gender', 'Giới tính', 'Gender', { words: GENDERS }),
    column('number', 'birthYear', 'Năm sinh', 'Year of birth'),
    column('day', 'birthDate', 'Ngày sinh', 'Birth date', contact),
    related('branch', 'name', organizationRule, 'Chi bộ', 'Branch'),
    column('text', 'membership', 'Loại đảng viên', 'Membership', { words: MEMBERSHIPS }),
    column('text', 'status', 'Tình trạng', 'Standing', { words: MEMBER_STATUSES }),
    column('text', 'position', 'Chức vụ', 'Position', { words: POSITIONS }),
    column('text', 'occupationGroup', 'Nhóm nghề nghiệp', 'Occupation', { words: OCCUPATIONS }),
    column('text', 'educationLevel', 'Trình độ học vấn', 'Education'),
    column('text', 'politicalTheoryLevel', 'Lý luận chính trị', 'Political theory'),
    column('day', 'joinedOn', 'Ngày vào Đảng', 'Admitted on'),
    column('day', 'officialOn', 'Ngày chính thức', 'Official on'),
    yesNo('isWorkingAway', 'Đi làm ăn xa', 'Working away'),
    column('text', 'phone', 'Điện thoại', 'Telephone', contact),
    column('text', 'address', 'Địa chỉ', 'Address', contact),
    {
      heading: { vi: 'Số thẻ đảng viên', en: 'Card number' },
      kind: 'text',
      value: (row, { viewer }) =>
        row.cardNumber && matches(memberCardRule(viewer), row) ? maskCard(String(row.cardNumber)) : null,
    },
    column('text', 'note', 'Ghi chú', 'Note', contact),
  ],
};

export const organizations: ExportResource = {
  model: 'organization',
  permission: 'organization:read',
  filterType: 'OrganizationFilter',
  orderType: 'OrganizationOrderBy',
  rule: organizationRule,
  where: organizationWhere,
  order: organizationOrder,
  select: {
    ...organizationRuleSelect,
    name: true,
    kind: true,
    code: true,
    areaType: true,
    validFrom: true,
    validTo: true,
    parent: unit,
  },
  columns: [
    column('text', 'name', 'Tên tổ chức', 'Name'),
    column('text', 'kind', 'Cấp', 'Level', { words: UNIT_KINDS }),
    related('parent', 'name', organizationRule, 'Cấp trên', 'Parent'),
    column('text', 'code', 'Mã', 'Code'),
    column('text', 'areaType', 'Loại địa bàn', 'Area', { words: AREA_TYPES }),
    column('day', 'validFrom', 'Từ ngày', 'From'),
    column('day', 'validTo', 'Đến ngày', 'To'),
  ],
};

export const users: ExportResource = {
  model: 'user',
  permission: 'user:read',
  filterType: 'UserFilter',
  orderType: 'UserOrderBy',
  rule: userRule,
  where: userWhere,
  order: userOrder,
  select: {
    id: true,
    username: true,
    displayName: true,
    email: true,
    isActive: true,
    lastSignInAt: true,
    member: { select: { ...memberRuleSelect, fullName: true } },
    createdAt: true,
  },
  columns: [
    column('text', 'username', 'Tên đăng nhập', 'User name'),
    column('text', 'displayName', 'Tên hiển thị', 'Name'),
    column('text', 'email', 'Thư điện tử', 'E-mail'),
    related('member', 'fullName', memberRule, 'Đảng viên', 'Member'),
    yesNo('isActive', 'Được đăng nhập', 'May sign in'),
    column('instant', 'lastSignInAt', 'Đăng nhập gần nhất', 'Last sign-in'),
    column('instant', 'createdAt', 'Ngày tạo', 'Created'),
  ],
};
