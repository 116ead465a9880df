/** A name as it stands in a text. */
export type PersonName = { text: string; start: number; end: number };

const words = (text: string) => new Set(text.split(' '));

/** Vietnamese family names. */
const FAMILY_NAMES = words(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lâm trịnh mai đào cao hà tô tạ lương lưu châu tăng chu quách lã thái triệu kiều nghiêm phùng vương tống thân khuất doãn bạch hứa mạc nông ma lò vàng giàng sùng quàng cầm bế lục viên văn trương tôn mẫn đới kim ninh an từ la giang đồng phí cù khổng hán ứng vi trang âu ông đàm đậu thạch sơn danh',
);
/** Those that are everyday words or begin names of places; they need two more words to be told as names. */
const COMMON_FAMILY_NAMES = words(
  'mai hà cao an văn kim ninh từ la giang đồng vàng ma trang sơn ông viên danh thái lâm đoàn vi',
);

/** How people are called in front of their name. */
const TITLES = words('ông bà anh chị em cháu cô chú bác cụ dì thím mợ cậu thầy ô b');

/** After one of these comes a place or a body, often named after a person of the past. */
const PLACE_WORDS = words(
  'đường phố ngõ ngách hẻm thôn xóm làng ấp bản khu phường xã huyện quận tỉnh chợ cầu đền chùa trường viện trạm ty đình sông hồ núi lăng tượng giải quỹ lớp học đội kiệt tdp tổ bộ phủ',
);

/** Two words that are no name although they are written like one, without regard to case. */
const PHRASES = new Set(
  'phụ nữ|thanh niên|thiếu niên|thiếu nhi|nông dân|cựu chiến|mặt trận|công an|công đoàn|hội phụ|hội nông|hội cựu|hội người|hội viên|hội trưởng|hội chữ|hội khuyến|đoàn viên|đoàn thanh|đoàn thể|đảng viên|đảng ủy|đảng bộ|chi bộ|chi ủy|chi hội|chi đoàn|tổ trưởng|tổ phó|tổ dân|tổ liên|trưởng thôn|trưởng ban|trưởng xóm|bí thư|phó bí|phó chủ|chủ tịch|uỷ ban|ủy ban|ban công|ban chấp|ban thường|việt nam|nhà nước|nhà văn|quân đội|quân sự|văn hóa|dân phố|dân quân|dân số|đội trưởng|cán bộ|hà nội|hà nam|hà giang|hà tĩnh|hồ chí|lâm đồng|cao bằng|thái bình|thái nguyên|an giang|đồng tháp|đồng nai|kiên giang|ninh bình|ninh thuận|hoa lư|bác hồ|kim sơn|lê lợi|trung ương|trạm y|y tế|công ty|hợp tác|ngân hàng'.split(
    '|',
  ),
);

const HOUSE_NUMBER = /(?:^|[\s,(])(?:số|nhà|sn|ngõ|ngách|hẻm|lô|căn)\s*\d+[\p{L}\d/-]*\s*,?\s+$/iu;

type Word = {
  text: string;
  key: string;
  start: number;
  end: number;
  isCapital: boolean;
  isAfterSpace: boolean;
  isAfterHouseNumber: boolean;
};

/**
 * The likely names of people in a text: a family name with other capitalised words, or a way of calling people (ông, bà, anh, chị, em,
 * cháu, …) with a capitalised word. Names of streets, places and bodies are left out where what stands before says so.
 */
export function personNames(text: string): PersonName[] {
  const all = wordsOf(text);
  const found: PersonName[] = [];
  for (let at = 0; at < all.length; ) {
    const length = titledName(all, at) || familyName(all, at);
    const first = all[at];
    const last = all[at + length - 1];
    if (length > 0 && first && last)
      found.push({ text: text.slice(first.start, last.end), start: first.start, end: last.end });
    at += Math.max(1, length);
  }
  return found;
}

function wordsOf(text: string): Word[] {
  let before = 0;
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const between = text.slice(before, start);
    before = end;
    const key = match[0].toLowerCase();
    return {
      text: match[0],
      key,
      start,
      end,
      isCapital: /^\p{Lu}/u.test(match[0]),
      isAfterSpace: /^\.?\s+$/.test(between),
      isAfterHouseNumber: HOUSE_NUMBER.test(text.slice(Math.max(0, start - 40), start)),
    };
  });
}

/** How many words from a title on are a title with a name; 0 for none. */
function titledName(all: Word[], at: number): number {
  if (!TITLES.has(all[at]?.key ?? '')) return 0;
  const count = capitals(all, at + 1);
  if (count === 0 || isPhrase(all, at) || isPhrase(all, at + 1)) return 0;
  return 1 + count;
}

/** How many words from a family name on are a name; 0 for none. */
function familyName(all: Word[], at: number): number {
  const word = all[at];
  if (!word?.isCapital || !FAMILY_NAMES.has(word.key) || isPhrase(all, at) || followsPlace(all, at)) return 0;
  const others = capitals(all, at + 1, 3);
  return others >= (COMMON_FAMILY_NAMES.has(word.key) ? 2 : 1) ? 1 + others : 0;
}

/** Capitalised words in a row, divided by spaces only; a single letter, as in "Nguyễn Văn A", counts. */
function capitals(all: Word[], from: number, most = 4): number {
  let count = 0;
  while (count < most && all[from + count]?.isCapital && all[from + count]?.isAfterSpace) count += 1;
  return count;
}

function isPhrase(all: Word[], at: number): boolean {
  return PHRASES.has(`${all[at]?.key} ${all[at + 1]?.key}`);
}

/** True when a word for a place stands directly in front, or a house number: what follows is a street's name. */
function followsPlace(all: Word[], at: number): boolean {
  const word = all[at];
  if (!word) return false;
  return (word.isAfterSpace && PLACE_WORDS.has(all[at - 1]?.key ?? '')) || word.isAfterHouseNumber;
}
