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
  TRUST_PROXY: z.stringbool().default(false),
  SECURE_COOKIE: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Requests that one network address may send in a minute. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(10).max(100_000_000).default(6000),
  COUNT_LIMIT: z.coerce.number().int().min(100).max(1_000_000).default(10_000),
  ADMIN_DIST: z.string().optional(),
  MIGRATIONS_DIR: z.string().optional(),
});

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
  if (!result.success) throw new Error(`The settings are not valid:\n${z.prettifyError(result.error)}`);
  return result.data;
}
