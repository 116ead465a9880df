import { isIP } from 'node:net';
import { z } from 'zod';

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4100),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  DATA_DIR: z.string().min(1).default('.data/db'),
  SEED_DEMO: z.stringbool().optional(),
  SESSION_HOURS: z.coerce.number().int().min(1).max(720).default(12),
  /** Whose word on the caller's address is taken: nobody's, that of so many proxies in front, or of proxies at these addresses. */
  TRUST_PROXY: z
    .string()
    .transform(
      (text, context) => trustedProxies(text) ?? refuse(context, 'must be false, true, a number, or addresses'),
    )
    .default(false),
  SECURE_COOKIE: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Requests that one network address may send in a minute. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(10).max(100_000_000).default(6000),
  /** Failed sign-ins from one network address that lock it for 15 minutes. */
  SIGN_IN_FAILURES_PER_ADDRESS: z.coerce.number().int().min(10).max(100_000_000).default(100),
  COUNT_LIMIT: z.coerce.number().int().min(100).max(1_000_000).default(10_000),
  /** Visits to households made longer ago than so many years are deleted. */
  VISIT_RETENTION_YEARS: z.coerce.number().int().min(1).max(10).default(3),
  ADMIN_DIST: z.string().optional(),
  MIGRATIONS_DIR: z.string().optional(),
});

type TrustedProxies = false | string[] | ((address: string, hop: number) => boolean);

/** What fastify takes for the setting; a hop is counted from the server outwards. Null for what it cannot be. */
function trustedProxies(text: string): TrustedProxies | null {
  const value = text.trim().toLowerCase();
  if (['false', 'no', '0', 'off'].includes(value)) return false;
  if (['true', 'yes', 'on'].includes(value)) return (_address, hop) => hop < 1;
  if (/^\d$/.test(value)) return (_address, hop) => hop < Number(value);
  const addresses = value.split(',').map((part) => part.trim());
  return addresses.every((part) => isIP(part.replace(/\/\d{1,3}$/, '')) > 0) ? addresses : null;
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

export type Config = z.infer<typeof schema>;

/** The names of all settings. */
export function settingNames(): string[] {
  return Object.keys(schema.shape);
}

/**
 * The settings of this process, read once from an environment.
 * @throws Error naming every wrong setting at once.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(filled);
  if (!result.success)
    throw new Error(`Thiết lập không hợp lệ. / The settings are not valid:\n${z.prettifyError(result.error)}`);
  return result.data;
}
