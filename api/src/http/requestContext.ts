import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE, viewerOf } from '../access/sessions.ts';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { dayInVietnam } from '../lib/dates.ts';
import { localeOf } from './localize.ts';

/** Parts of the application that every request needs. `clock` answers the present instant. */
export type Services = { db: PrismaClient; config: Config; clock: () => Date };

/** The context of one HTTP request: the viewer of its cookie, its language, and today. */
export async function requestContext(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  const { db, config } = services;
  const now = services.clock();
  const today = dayInVietnam(now);
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: config.SECURE_COOKIE };
  return {
    db,
    config,
    now,
    today,
    viewer: await viewerOf(db, request.cookies[SESSION_COOKIE], now, today),
    locale: localeOf(request.headers['accept-language']),
    requestId: request.id,
    clientAddress: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    cookies: {
      // An age, not a date: the clock of an old laptop may be wrong.
      set: (token, expiresAt) =>
        void reply.setCookie(SESSION_COOKIE, token, {
          ...cookie,
          maxAge: Math.floor((expiresAt.getTime() - now.getTime()) / 1000),
        }),
      clear: () => void reply.clearCookie(SESSION_COOKIE, cookie),
    },
    report: (error) => request.log.error({ err: error, requestId: request.id }, 'unexpected error'),
    loaders: new Map(),
  };
}
