import type { OrganizationKind, Prisma, PrismaClient, Role } from '../generated/client/client.ts';
import { hasForbiddenCharacters, normalizeName, organizationNameColumns, searchKey, viSortKey } from '../names.ts';
import { hashPassword, isStrongPassword, MIN_PASSWORD } from '../passwords.ts';
import { fromDay } from './days.ts';

/** The root unit and the first administrator of an installation. */
export interface FirstAdministrator {
  kind: Extract<OrganizationKind, 'PROVINCE' | 'COMMUNE'>;
  organizationName: string;
  username: string;
  displayName: string;
  password: string;
  /** 'YYYY-MM-DD', the first day of the grant. */
  today: string;
}

const ROLES = { PROVINCE: 'PROVINCE_ADMIN', COMMUNE: 'COMMUNE_ADMIN' } as const;
const ADMINISTRATOR_ROLES: Role[] = ['PROVINCE_ADMIN', 'COMMUNE_ADMIN', 'SYSTEM_OPERATOR'];
const ADVISORY_LOCK = 72_707_371;

/** Why the first administrator cannot be made; `field` names what is wrong, if anything the caller gave is. */
export class AdministratorError extends Error {
  override name = 'AdministratorError';

  constructor(
    readonly field: keyof FirstAdministrator | null,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Makes the root unit and an account that administers it, both or neither.
 *
 * @returns the ids of the two
 * @throws {AdministratorError} for a value that is not allowed, and when an account with an administrator's grant exists
 */
export async function createAdministrator(
  db: PrismaClient,
  wanted: FirstAdministrator,
): Promise<{ organizationId: string; userId: string }> {
  const organizationName = checkedName('organizationName', wanted.organizationName);
  const displayName = checkedName('displayName', wanted.displayName);
  const username = checkedUsername(wanted.username);
  const { kind, password, today } = wanted;
  if (!isStrongPassword(password, username)) {
    const rule = `at least ${MIN_PASSWORD} and at most 200 characters, and not the user name`;
    throw new AdministratorError('password', `The password must have ${rule}.`);
  }
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    await refuseSecond(tx);
    const organization = await tx.organization.create({
      data: { kind, ...organizationNameColumns(organizationName) },
    });
    const user = await tx.user.create({
      data: {
        username,
        displayName,
        sortKey: viSortKey(displayName),
        searchKey: searchKey(displayName),
        passwordHash,
        grants: { create: { role: ROLES[kind], organizationId: organization.id, validFrom: fromDay(today) } },
      },
    });
    return { organizationId: organization.id, userId: user.id };
  });
}

/** @throws {AdministratorError} when an account with an administrator's grant exists, also one that has ended */
export async function refuseSecond(tx: PrismaClient | Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK}::bigint)`;
  const existing = await tx.grant.findFirst({ where: { role: { in: ADMINISTRATOR_ROLES } }, include: { user: true } });
  if (!existing) return;
  const { username } = existing.user;
  throw new AdministratorError(null, `There is an administrator already ("${username}"), who can make other accounts.`);
}

function checkedName(field: 'organizationName' | 'displayName', text: string): string {
  const name = normalizeName(text);
  if (name === '' || name.length > 200 || hasForbiddenCharacters(name)) {
    const what = field === 'displayName' ? 'The display name' : 'The name of the organisation';
    throw new AdministratorError(field, `${what} must have 1 to 200 characters, none of them invisible.`);
  }
  return name;
}

function checkedUsername(text: string): string {
  const username = text.trim().toLowerCase();
  if (!/^[a-z0-9][a-z0-9._-]{2,63}$/.test(username)) {
    const rule = '3 to 64 small letters without marks, digits, dots, hyphens or underscores';
    throw new AdministratorError('username', `The user name must have ${rule}, and begin with a letter or a digit.`);
  }
  return username;
}
