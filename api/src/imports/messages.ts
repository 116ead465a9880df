import type { MessageParams } from './fileErrors.ts';

/** A sentence in both languages; `{name}` stands for a parameter. */
export interface Message {
  vi: string;
  en: string;
}

/** Writes a sentence in both languages. */
export function message(vi: string, en: string): Message {
  return { vi, en };
}

/** Fills the placeholders of a sentence; one without a value stays visible as '?'. */
export function formatMessage(sentence: string, params: MessageParams): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '?'));
}
