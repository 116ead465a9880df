import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import type { Page } from 'playwright-core';
import { features } from '../../../admin/src/features.ts';
import { appMessages } from '../../../admin/src/i18n/app.ts';
import { en } from '../../../admin/src/i18n/en.ts';
import { vi } from '../../../admin/src/i18n/vi.ts';

type Tree = { [key: string]: Tree | string | undefined };
export type Language = 'vi' | 'en';

const schema = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8'));
const codes = new Set(
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isEnumType(type) && !type.name.startsWith('__') ? type.getValues().map(({ name }) => name) : [],
  ),
);

const trees = (language: Language): Tree[] =>
  [{ vi, en }, appMessages, ...features.map(({ messages }) => messages)].map((messages) => messages[language] as Tree);

const roots = [...new Set(trees('vi').flatMap((tree) => Object.keys(tree)))].join('|');
const NO_WORDS: [string, RegExp][] = [
  ['a key of the words', new RegExp(`(?<![\\w.@])(?:${roots})\\.[a-z]\\w*`)],
  ['a date nobody writes so', /\b\d{4}-\d{2}-\d{2}\b/],
  ['an id', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i],
  ['a value of the program', /\b(?:undefined|NaN|Invalid Date)\b|\[object |%\{|(?<![\w’'])null\b/],
  ['a date with the month first', /\b\d{2}\/(?:1[3-9]|2\d|3[01])\/\d{4}\b/],
];

function leaves(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'object' ? leaves(value) : value ? [value] : []));
}

/** Words of one language that the other does not have; those with gaps in them are left out, as they never stand alone. */
function ownWords(language: Language): Set<string> {
  const other = new Set(trees(language === 'vi' ? 'en' : 'vi').flatMap(leaves));
  const own = trees(language).flatMap(leaves);
  return new Set(own.flatMap((text) => (other.has(text) || text.includes('%{') ? [] : text.split(' |||| '))));
}

const foreign: Record<Language, Set<string>> = { vi: ownWords('en'), en: ownWords('vi') };

/** Every text a person may see or hear, apart from what has been typed into fields and the names in the data. */
function texts(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) found.push(node.data);
    else if (node instanceof HTMLElement) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(node.getAttribute(name) ?? '');
      // Named in both languages on purpose.
      if (node.lang && node.tagName !== 'HTML') walker.nextNode();
    }
  }
  return found.map((text) => text.trim()).filter((text) => text !== '');
}

/** What stands on the page that is no word of its language. */
export async function noWords(page: Page, language: Language): Promise<string[]> {
  const seen = [...new Set(await page.evaluate(texts))];
  return seen.flatMap((text) => [
    ...NO_WORDS.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${what}: ${text.slice(0, 80)}`),
    ...text
      .split(/[^A-Z_]+/)
      .filter((word) => codes.has(word) && (word.includes('_') || word.length > 3))
      .map((code) => `a code: ${code} in ${text.slice(0, 60)}`),
    ...(foreign[language].has(text) ? [`another language: ${text.slice(0, 80)}`] : []),
  ]);
}
