import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig, settingNames } from '@phan-cong/api/config';
import fastify from 'fastify';
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

  test.each([
    ['false', ['10.0.0.1', '203.0.113.9'], '10.0.0.1'],
    ['true', ['10.0.0.1', '203.0.113.9', '6.6.6.6'], '203.0.113.9'],
    ['2', ['10.0.0.1', '203.0.113.9', '198.51.100.7', '6.6.6.6'], '198.51.100.7'],
    ['10.0.0.0/8', ['10.0.0.1', '203.0.113.9', '6.6.6.6'], '203.0.113.9'],
    ['192.168.0.1', ['10.0.0.1', '203.0.113.9'], '10.0.0.1'],
  ])('TRUST_PROXY=%s takes no address a caller made up', async (value, [socket, ...forwarded], expected) => {
    const { TRUST_PROXY } = readConfig({ TRUST_PROXY: value });
    const app = fastify({ trustProxy: TRUST_PROXY });
    app.get('/', async (request) => request.ip);
    const headers = { 'x-forwarded-for': forwarded.reverse().join(', ') };
    expect((await app.inject({ url: '/', headers, remoteAddress: socket })).body).toBe(expected);
    await app.close();
  });

  test('TRUST_PROXY is refused when it is neither a number nor addresses', () => {
    expect(() => readConfig({ TRUST_PROXY: 'proxy.example' })).toThrow(/TRUST_PROXY/);
  });

  test('take an empty value for none', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toEqual(readConfig({}));
  });
});
