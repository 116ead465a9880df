import { searchKey } from '@phan-cong/prisma/names';

export const AIMS = ['STRENGTHS', 'CONTINUITY', 'NEARNESS', 'EVEN_LOAD', 'YOUNG', 'ELDERLY'] as const;
export type Aim = (typeof AIMS)[number];
/** How much each aim counts, 0 to 100. */
export type Weights = Readonly<Record<Aim, number>>;

/** What counts when a plan names no criteria that say so. */
export const DEFAULT_WEIGHTS: Weights = {
  STRENGTHS: 30,
  CONTINUITY: 20,
  NEARNESS: 20,
  EVEN_LOAD: 20,
  YOUNG: 10,
  ELDERLY: 20,
};

/** Words of a criterion's name, without marks, by which it speaks of an aim. */
const WORDS: Readonly<Record<Aim, readonly string[]>> = {
  STRENGTHS: ['so truong', 'nang luc', 'nguyen vong', 'chuyen mon', 'trinh do'],
  CONTINUITY: ['ke thua', 'on dinh', 'lien tuc', 'kinh nghiem'],
  NEARNESS: ['dia ban', 'noi o', 'noi cu tru', 'gan nha', 'gan ho'],
  EVEN_LOAD: ['khoi luong', 'can doi', 'deu viec'],
  YOUNG: ['tre', 'du bi', 'can bo nguon'],
  ELDERLY: ['suc khoe', 'tuoi cao', 'cao tuoi', 'hoan canh'],
};

/**
 * The weights of the aims by a plan's criteria: a criterion that speaks of an aim gives it its weight (several add up, to at most 100);
 * aims that none speaks of keep the usual one.
 */
export function weightsOf(criteria: readonly { name: string; weight: number }[]): Weights {
  const named = criteria.map(({ name, weight }) => ({ words: ` ${searchKey(name)} `, weight }));
  return mapAims((aim) => {
    const speaking = named.filter(({ words }) => WORDS[aim].some((word) => words.includes(` ${word} `)));
    if (speaking.length === 0) return DEFAULT_WEIGHTS[aim];
    return Math.min(
      100,
      speaking.reduce((sum, { weight }) => sum + weight, 0),
    );
  });
}

/** A record with a value for each aim. */
export function mapAims<Value>(make: (aim: Aim) => Value): Record<Aim, Value> {
  return Object.fromEntries(AIMS.map((aim) => [aim, make(aim)])) as Record<Aim, Value>;
}
