import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import type { Viewer } from './access/viewer.ts';
import type { Config } from './config.ts';
import type { Locale } from './messages.ts';

/** What a session cookie asks of the HTTP reply. */
export type CookieJar = { set(token: string, expiresAt: Date): void; clear(): void };

/** One request: who asks, in what language, on what day, and the database. */
export type Context = {
  db: PrismaClient;
  config: Config;
  viewer: Viewer | null;
  locale: Locale;
  /** Today in Asia/Ho_Chi_Minh, 'YYYY-MM-DD'. */
  today: string;
  now: Date;
  requestId: string;
  /** Network address the request came from, for throttling sign-in. */
  clientAddress: string;
  userAgent: string | null;
  cookies: CookieJar;
  /** Tells the log of an error that is nobody's doing. */
  report(error: unknown): void;
  /** Batching loaders of this request, by name; see lib/loader.ts. */
  loaders: Map<string, unknown>;
};
