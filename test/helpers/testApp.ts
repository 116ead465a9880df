import { openSession, SESSION_COOKIE } from '@phan-cong/api/access/sessions';
import { createApp } from '@phan-cong/api/app';
import { readConfig } from '@phan-cong/api/config';
import type { Database } from '@phan-cong/prisma/client';
import type { FastifyInstance } from 'fastify';
import { openTestDatabase } from './testDatabase.ts';

/** The day all tests live on unless they say otherwise. */
export const NOW = new Date('2026-11-23T05:00:00.000Z');
export const TODAY = '2026-11-23';

export type GraphQLAnswer = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted field by field
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
};

export type TestApp = {
  app: FastifyInstance;
  database: Database;
  db: Database['db'];
  /** Runs a document as a user (by id) or signed out. */
  graphql(
    userId: string | null,
    document: string,
    variables?: Record<string, unknown>,
    language?: string,
  ): Promise<GraphQLAnswer>;
  cookieFor(userId: string): Promise<string>;
  close(): Promise<void>;
};

/**
 * The real application on a database of its own.
 * @param openDatabase makes it; the default is a copy of the empty template
 */
export async function startTestApp(
  settings: Record<string, string> = {},
  openDatabase: () => Promise<Database> = openTestDatabase,
): Promise<TestApp> {
  const database = await openDatabase();
  // The generated tests ask more often than people may.
  const config = readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '1000000', ...settings });
  const app = await createApp({ db: database.db, config, clock: () => NOW });
  const cookies = new Map<string, string>();

  async function cookieFor(userId: string): Promise<string> {
    const known = cookies.get(userId);
    if (known) return known;
    const { token } = await openSession(database.db, userId, NOW, 12, 'test');
    const cookie = `${SESSION_COOKIE}=${token}`;
    cookies.set(userId, cookie);
    return cookie;
  }

  return {
    app,
    database,
    db: database.db,
    cookieFor,
    async graphql(userId, document, variables, language = 'vi') {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          ...(userId ? { cookie: await cookieFor(userId) } : {}),
        },
        payload: { query: document, variables },
      });
      return { status: response.statusCode, ...response.json<Omit<GraphQLAnswer, 'status'>>() };
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}
