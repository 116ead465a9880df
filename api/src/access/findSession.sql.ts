import { queryJson } from '@phan-cong/prisma/client';
import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import DataLoader from 'dataloader';
import type { Viewer } from './viewer.ts';

/** A session that is open, with its account and the grants in force; `lastSeenAt` is an ISO instant. */
export type FoundSession = Omit<Viewer, 'duties'> & { lastSeenAt: string };

type Asked = { hash: string; now: Date; today: string };

// Asked on every request: one statement, without Prisma's work around it. Each answer stands under the place of its question.
const STATEMENT = `
  SELECT json_object_agg(asked."place", json_build_object(
      'userId', u."id", 'username', u."username", 'displayName', u."displayName", 'memberId', u."memberId",
      'mustChangePassword', u."mustChangePassword", 'sessionId', s."id", 'lastSeenAt', s."lastSeenAt",
      'grants', (
        SELECT coalesce(json_agg(json_build_object(
            'role', g."role", 'organizationId', g."organizationId", 'kind', o."kind", 'provinceId', g."provinceId",
            'communeId', g."communeId", 'subordinateId', g."subordinateId", 'branchId', g."branchId") ORDER BY g."id"), '[]'::json)
          FROM "Grant" g JOIN "Organization" o ON o."id" = g."organizationId"
         WHERE g."userId" = u."id" AND g."validFrom" <= asked."today" AND (g."validTo" IS NULL OR g."validTo" >= asked."today"))))::text
    FROM unnest($1::text[], $2::timestamptz[], $3::date[]) WITH ORDINALITY AS asked("hash", "now", "today", "place")
    JOIN "Session" s ON s."tokenHash" = asked."hash" AND s."endedAt" IS NULL AND s."expiresAt" > asked."now"
    JOIN "User" u ON u."id" = s."userId" AND u."isActive"`;

const MOST_AT_ONCE = 100;
/** No request waits longer than this for the statement of others. */
const PATIENCE_MS = 50;

type Loader = DataLoader<Asked, FoundSession | null>;
const loaders = new WeakMap<PrismaClient, Loader>();

/**
 * The open session with a secret's hash at an instant, on a day 'YYYY-MM-DD'; null when it is unknown or over, or its account closed.
 * While one statement runs, the requests that arrive wait for it and are then asked for together, by a statement that starts after
 * all of them have come in: nothing is kept.
 */
export function findSession(db: PrismaClient, hash: string, now: Date, today: string): Promise<FoundSession | null> {
  let loader = loaders.get(db);
  if (!loader) {
    loader = gatheringLoader(db);
    loaders.set(db, loader);
  }
  return loader.load({ hash, now, today });
}

function gatheringLoader(db: PrismaClient): Loader {
  let running: Promise<unknown> | null = null;
  const load = (asked: readonly Asked[]) => {
    const found = findSessions(db, asked);
    const ended = () => {
      if (running === mine) running = null;
    };
    const mine = found.then(ended, ended);
    running = mine;
    return found;
  };
  const batchScheduleFn = (start: () => void) => {
    if (!running) return void setImmediate(start);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    void Promise.race([running, patience]).then(() => {
      clearTimeout(timer);
      start();
    });
  };
  return new DataLoader(load, { cache: false, maxBatchSize: MOST_AT_ONCE, batchScheduleFn });
}

async function findSessions(db: PrismaClient, asked: readonly Asked[]): Promise<(FoundSession | null)[]> {
  const values = [
    asked.map(({ hash }) => hash),
    asked.map(({ now }) => now.toISOString()),
    asked.map(({ today }) => today),
  ];
  const found = (await queryJson(db, STATEMENT, values)) as Record<number, FoundSession> | null;
  return asked.map((_, index) => found?.[index + 1] ?? null);
}
