import { describe, expect, it } from 'vitest';
import { appMessages } from '../../admin/src/i18n/app.ts';
import { en } from '../../admin/src/i18n/en.ts';
import { fieldErrors } from '../../admin/src/i18n/fieldErrors.ts';
import { vi } from '../../admin/src/i18n/vi.ts';
import type { Messages } from '../../admin/src/providers/feature.ts';
import { messages as serverMessages } from '../../api/src/messages.ts';

type Tree = { [key: string]: Tree | string | undefined };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'object' ? leaves(value, here) : [[here, String(value)] as [string, string]];
  });
}

const keys = (tree: Tree) => leaves(tree).map(([key]) => key);

function isMessages(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}

const modules = import.meta.glob<Record<string, unknown>>('../../admin/src/*/messages.ts', { eager: true });
const featureMessages = Object.entries(modules).flatMap(([path, module]) =>
  Object.values(module)
    .filter(isMessages)
    .map((messages) => [path.split('/').at(-2) ?? path, messages] as const),
);
const all: (readonly [string, Messages])[] = [['app', appMessages], ...featureMessages];

/** `|||| ` separates a singular from a plural; Vietnamese has one form. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

describe('words of the panel', () => {
  it("has react-admin's words in Vietnamese, key by key", () => {
    expect(keys(vi).sort()).toEqual(keys(en).sort());
  });

  it('finds a file of messages in every feature that has one', () => {
    expect(featureMessages.map(([name]) => name)).toContain('members');
    expect(featureMessages).toHaveLength(Object.keys(modules).length);
  });

  it.each(all)('says everything in both languages: %s', (_name, messages) => {
    expect(keys(messages.vi).sort()).toEqual(keys(messages.en).sort());
  });

  it.each([...all, ['react-admin', { vi, en }] as const])(
    'uses only values the other language is given too: %s',
    (_name, messages) => {
      const english = new Map(leaves(messages.en));
      const unknown = leaves(messages.vi).filter(
        ([key, text]) => !placeholders(text).every((name) => placeholders(english.get(key) ?? '').includes(name)),
      );
      // The bulk dialogs name the record in English and count in both; smart_count is always passed.
      expect(unknown.filter(([, text]) => !placeholders(text).includes('smart_count'))).toEqual([]);
    },
  );

  it.each(all)('leaves nothing untranslated or empty: %s', (_name, messages) => {
    for (const language of [messages.vi, messages.en]) {
      expect(leaves(language).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  it('writes Vietnamese in the composed form, so that fonts and searches agree', () => {
    const texts = [vi, ...all.map(([, messages]) => messages.vi)].flatMap((tree) => leaves(tree));
    expect(texts.filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('knows every key that the server may put on a field', () => {
    const ofRequests = [
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'NOT_FOUND',
      'BAD_USER_INPUT',
      'CONFLICT',
      'RATE_LIMITED',
      'OVERLOADED',
    ];
    const ofLists = [
      'INTERNAL',
      'PAYLOAD_TOO_LARGE',
      'SIGN_IN_FAILED',
      'CURSOR',
      'PAGE_SIZE',
      'OFFSET',
      'PAGE_DIRECTION',
    ];
    const known = new Set([...Object.keys(fieldErrors.vi), ...ofRequests, ...ofLists]);
    expect(Object.keys(serverMessages).filter((key) => !known.has(key))).toEqual([]);
  });
});
