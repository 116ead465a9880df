import type { Locale } from '../messages.ts';
import type { Rule } from './model/hardRules.ts';
import type { RemarkCode } from './model/lines.ts';

type Words = { vi: string; en: string };
type Params = Record<string, string | number>;

const words = (vi: string, en: string): Words => ({ vi, en });

const REMARKS: Record<RemarkCode, Words> = {
  PINNED: words('đồng chí đã chọn', 'you chose so'),
  STRENGTH: words('đúng sở trường hoặc nguyện vọng ({field})', 'fits their strengths or wishes ({field})'),
  HELD_BEFORE: words(
    'trước đây đã phụ trách {count} hộ trong số này',
    'was in charge of {count} of these households before',
  ),
  SAME_FIELD: words('đã làm lĩnh vực {field}', 'has worked in {field}'),
  NEAR: words('đang phụ trách hộ khác trong {group}', 'already has households in {group}'),
  ONE_GROUP: words('{count} hộ cùng một nhóm giao một người', '{count} households of one group stay with one member'),
  GROWTH: words('việc giúp đảng viên trẻ rèn luyện', 'a task for a young member to grow by'),
  LOAD: words(
    'khối lượng từ {before} lên {after}, mức cho phép {cap}',
    'load goes from {before} to {after}, {cap} allowed',
  ),
  ONLY_ONE: words('không còn ai khác nhận được', 'nobody else can take it'),
  LOAD_HIGHER: words(
    'khối lượng cao hơn {by} (thành {after}, mức cho phép {cap})',
    'load is {by} higher ({after}, {cap} allowed)',
  ),
  NO_STRENGTH: words('không đúng sở trường', 'does not fit their strengths'),
  NOT_BEFORE: words('chưa từng làm việc này', 'has not done this before'),
  NOT_NEAR: words('chưa phụ trách hộ nào trong nhóm', 'has no household in the group'),
  NO_GROWTH: words('không phải việc để đảng viên trẻ rèn luyện', 'is not for a young member to grow by'),
  ELDERLY: words('tuổi cao', 'is elderly'),
  NO_WORSE: words('không kém hơn rõ rệt', 'hardly any worse'),
};

const RULES: Record<Rule, Words> = {
  NOT_ASSIGNABLE: words('không thuộc diện phân công', 'cannot be assigned'),
  NO_CAPACITY: words('hoàn cảnh hiện không nhận việc', 'cannot take tasks at present'),
  EXCLUDED: words('đồng chí đã loại ra', 'left out by you'),
  PINNED_ELSEWHERE: words('đồng chí đã chọn người khác', 'you chose somebody else'),
  HAS_IT_NOW: words('chính là người đang giữ việc', 'has the task now'),
  ALREADY_HOLDS: words('đang làm chính việc đó', 'already holds this task'),
  IS_ITS_GUIDE: words('là người hướng dẫn của việc này', 'guides this task'),
  LOAD_CAP: words('đã đủ khối lượng cho phép', 'carries all that is allowed'),
  ELDERLY_LOAD: words('tuổi cao, thêm nữa là khối lượng lớn', 'is elderly and more would be a heavy load'),
  HOUSEHOLD_CAP: words('đã phụ trách đủ số hộ', 'is in charge of as many households as allowed'),
  NO_TEMPLATE: words('không có việc nào để giao', 'there is no task to give'),
};

const WHAT = {
  HOUSEHOLD: words('Phụ trách {count} hộ, {group}', 'In charge of {count} households, {group}'),
  ASSIGNMENT: words('{title}', '{title}'),
  MEMBER: words('{title}', '{title}'),
  MEMBER_LEFT: words('Việc cho đảng viên chưa được phân công', 'A task for a member who has none'),
};

const LEFT = words('{count} đảng viên: {rule}', '{count} members: {rule}');
const LEFT_NOBODY = words('Chi bộ không có đảng viên nào', 'The branch has no member');

function fill(text: Words, locale: Locale, params: Params): string {
  return text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** A reason or a drawback in a language. */
export function remarkText(code: RemarkCode, params: Params, locale: Locale): string {
  return fill(REMARKS[code], locale, params);
}

/** What a line is about, in a language. */
export function whatText(kind: keyof typeof WHAT, params: Params, locale: Locale): string {
  return fill(WHAT[kind], locale, params);
}

/** Why nobody can be given something: how many members which rule keeps out. */
export function leftText(rules: readonly { rule: Rule; count: number }[], locale: Locale): string {
  if (rules.length === 0) return LEFT_NOBODY[locale];
  return rules.map(({ rule, count }) => fill(LEFT, locale, { count, rule: RULES[rule][locale] })).join('; ');
}
