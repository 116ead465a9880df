import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';
import { embeddedPool, openInMemory } from '../embedded.ts';
import { readMigrations } from '../migrationFiles.ts';

/** Node has it; the type library for servers does not declare it. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

const CHAR_OID = 18;
const TEXT_OID = 25;

/** Where the Prisma schema and its migrations are. */
export interface SchemaLocation {
  schemaDir: string;
  migrationsDir: string;
}

/**
 * The SQL that leads from the migrations (run on an empty in-memory database) to the Prisma schema.
 *
 * @returns an SQL script, empty when the two agree
 */
export async function diffMigrationsToSchema({ schemaDir, migrationsDir }: SchemaLocation): Promise<string> {
  const schema = readSchema(schemaDir);
  const engine = await startEngine(schema);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(migrationsDir) },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    const script = (stdout ?? '').trim();
    return script === '-- This is an empty migration.' ? '' : script;
  } finally {
    engine.free();
  }
}

async function startEngine(schema: SchemasContainer): Promise<SchemaEngine> {
  await loadEngine();
  const datamodels = schema.files.map(({ path, content }): [string, string] => [path, content]);
  return bindings.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(inMemoryFactory()),
  );
}

let isLoaded = false;

// Where the engine says why it crashed, before it throws an error that does not.
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`Schema engine: ${message}\n`) },
});

/** The package's own entry point imports the .wasm file as a module, which Node does not do without a flag. */
async function loadEngine(): Promise<void> {
  if (isLoaded) return;
  const path = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(path), {
    './schema_engine_bg.js': bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  isLoaded = true;
}

/** The engine asks for a main database, which a comparison leaves alone, and for a shadow one: the same serves as both. */
function inMemoryFactory(): SqlMigrationAwareDriverAdapterFactory {
  let adapter: Promise<SqlDriverAdapter> | undefined;
  const connect = () => {
    adapter ??= connectInMemory();
    return adapter;
  };
  return { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect, connectToShadowDb: connect };
}

async function connectInMemory(): Promise<SqlDriverAdapter> {
  const database = await openInMemory();
  const pool = embeddedPool(database.pglite);
  const charColumns = watchCharColumns(pool);
  const adapter: SqlDriverAdapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns()) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter splits scripts at every semicolon, also inside function bodies.
  adapter.executeScript = async (script) => {
    await database.pglite.exec(script);
  };
  adapter.dispose = async () => {
    if (!database.pglite.closed) await database.close();
  };
  return adapter;
}

/**
 * The catalogue has columns of the internal type "char", which the adapter refuses to read. They are passed to it as
 * text; the returned function tells which columns of the last answer they were.
 */
function watchCharColumns(pool: pg.Pool): () => number[] {
  let columns: number[] = [];
  const onRowDescription = ({ fields }: { fields: pg.FieldDef[] }) => {
    columns = [...fields.keys()].filter((index) => fields[index]?.dataTypeID === CHAR_OID);
    for (const index of columns) Object.assign(fields[index] ?? {}, { dataTypeID: TEXT_OID });
  };
  pool.on('connect', (client) => {
    (client as unknown as { connection: NodeJS.EventEmitter }).connection.prependListener(
      'rowDescription',
      onRowDescription,
    );
  });
  return () => columns;
}

function readSchema(schemaDir: string): SchemasContainer {
  const names = readdirSync(schemaDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.prisma'),
  );
  return {
    files: names.sort().map((name) => ({ path: name, content: readFileSync(join(schemaDir, name), 'utf8') })),
  };
}

function migrationList(migrationsDir: string): MigrationList {
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(migrationsDir).map(({ name, path, sql }) => ({
      path: name,
      migrationFile: { path: relative(join(migrationsDir, name), path), content: { tag: 'ok', value: sql } },
    })),
  };
}
