import type pg from 'pg';

/** A table as far as copying its rows needs to know it. */
export interface Table {
  name: string;
  columns: Column[];
  /** The columns of the primary key, for a stable order of rows; empty when there is none. */
  key: string[];
}

/** A stored column; generated ones are left out, the database fills them. */
export interface Column {
  name: string;
  /** The SQL type as in a declaration: `character varying(20)`, `"MemberStatus"`, `text[]`. */
  type: string;
}

/** A reference from one table to another. */
export interface ForeignKey {
  table: string;
  name: string;
  referencedTable: string;
  /** As in `ALTER TABLE … ADD CONSTRAINT name <definition>`. */
  definition: string;
}

const MIGRATIONS = '_prisma_migrations';

/** The tables of the application, referenced ones before those that refer to them (cycles in alphabetical order). */
export async function readTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS "name",
            (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
               FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS "columns",
            COALESCE((SELECT json_agg(a.attname ORDER BY array_position(i.indkey::int[], a.attnum::int))
               FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
              WHERE i.indrelid = c.oid AND i.indisprimary), '[]') AS "key"
       FROM pg_class c
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> $1
      ORDER BY c.relname COLLATE "C"`,
    [MIGRATIONS],
  );
  return parentsFirst(rows, await readForeignKeys(client));
}

/** Every foreign key between the tables of the application. */
export async function readForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT c.relname AS "table", k.conname AS "name", r.relname AS "referencedTable", pg_get_constraintdef(k.oid) AS "definition"
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid
      WHERE k.contype = 'f' AND c.relnamespace = current_schema()::regnamespace
      ORDER BY c.relname COLLATE "C", k.conname COLLATE "C"`,
  );
  return rows;
}

/** A name as SQL wants it: in double quotes. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function parentsFirst(tables: Table[], foreignKeys: ForeignKey[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<Table>();
  const visiting = new Set<string>();
  const visit = (table: Table) => {
    if (visiting.has(table.name)) return;
    visiting.add(table.name);
    for (const key of foreignKeys) {
      const parent = key.table === table.name ? byName.get(key.referencedTable) : undefined;
      if (parent) visit(parent);
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table);
  return [...ordered];
}
