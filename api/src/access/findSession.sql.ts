import { queryJson } from '@phan-cong/prisma/client';
import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import type { Viewer } from './viewer.ts';

/** A session that is open, with its account and the grants in force; `lastSeenAt` is an ISO instant. */
export type FoundSession = Omit<Viewer, 'duties'> & { lastSeenAt: string };

// Asked on every request: one statement, without Prisma's work around it.
const STATEMENT = `
  SELECT json_build_object(
      'userId', u."id", 'username', u."username", 'displayName', u."displayName", 'memberId', u."memberId",
      'mustChangePassword', u."mustChangePassword", 'sessionId', s."id", 'lastSeenAt', s."lastSeenAt",
      'grants', (
        SELECT coalesce(json_agg(json_build_object(
            'role', g."role", 'organizationId', g."organizationId", 'kind', o."kind", 'provinceId', g."provinceId",
            'communeId', g."communeId", 'subordinateId', g."subordinateId", 'branchId', g."branchId") ORDER BY g."id"), '[]'::json)
          FROM "Grant" g JOIN "Organization" o ON o."id" = g."organizationId"
         WHERE g."userId" = u."id" AND g."validFrom" <= $3::date AND (g."validTo" IS NULL OR g."validTo" >= $3::date)))::text
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
   WHERE s."tokenHash" = $1 AND s."endedAt" IS NULL AND s."expiresAt" > $2::timestamptz AND u."isActive"`;

/** The open session with a secret's hash at an instant, on a day 'YYYY-MM-DD'; null when it is unknown or over, or its account closed. */
export async function findSession(
  db: PrismaClient,
  hash: string,
  now: Date,
  today: string,
): Promise<FoundSession | null> {
  return (await queryJson(db, STATEMENT, [hash, now.toISOString(), today])) as FoundSession | null;
}
