import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig, settingNames } from '@phan-cong/api/config';
import { describe, expect, test } from 'vitest';

const sources = fileURLToPath(new URL('../../api/src', import.meta.url));
/** main.ts hands the environment to config.ts, which reads it. */
const MAY_NAME_THE_ENVIRONMENT = ['main.ts'];

describe('settings', () => {
  test('are read in one place: no other source of the API looks at the environment', () => {
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const readers = files.filter((name) => readFileSync(join(sources, name), 'utf8').includes('process.env'));
    expect(files.length).toBeGreaterThan(50);
    expect(readers).toEqual(MAY_NAME_THE_ENVIRONMENT);
  });

  test('are all explained in .env.example, which changes nothing as it is', () => {
    const example = readFileSync(fileURLToPath(new URL('../../.env.example', import.meta.url)), 'utf8');
    const explained = [...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name).sort();
    expect(explained).toEqual(settingNames().sort());
    expect(example.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  test('listen on the loopback address unless told otherwise', () => {
    expect(readConfig({})).toMatchObject({ HOST: '127.0.0.1' });
  });

  test('take an empty value for none', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toEqual(readConfig({}));
  });
});
