import { type MessageKey, messages } from './messages.ts';

/** The page that lists every key an error or a field of one may carry, with what it says in both languages. */
export function errorsPage(): string {
  const keys = (Object.keys(messages) as MessageKey[]).sort();
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return [
    '# What an error says',
    '',
    'Printed from `api/src/messages.ts` by `npm run generate`. An error carries one of these as `extensions.key`, and one for each field that is not right as',
    '`extensions.fields.<field>.key`; words in braces are its `params`. Keys stay as they are; sentences may get better.',
    '',
    '| Key | Tiếng Việt | English |',
    '|---|---|---|',
    ...keys.map((key) => `| \`${key}\` | ${cell(messages[key].vi)} | ${cell(messages[key].en)} |`),
    '',
  ].join('\n');
}
