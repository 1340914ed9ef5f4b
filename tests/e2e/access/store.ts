import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Pool } from 'pg'

type Value = string | number | boolean | Date | Buffer | null
type Row = Record<string, unknown>

/** The database of a running server, for statements with `?` that both engines understand. */
export type Store = {
  readonly engine: 'sqlite' | 'postgres'
  rows(sql: string, ...values: Value[]): Promise<Row[]>
  close(): Promise<void>
}

export function openStore({ dataDir, databaseUrl }: { dataDir: string; databaseUrl: string | null }): Store {
  return databaseUrl === null ? sqliteStore(join(dataDir, 'attache.db')) : postgresStore(databaseUrl)
}

function sqliteStore(file: string): Store {
  const db = new Database(file)
  const plain = (value: Value) =>
    value instanceof Date ? value.getTime() : typeof value === 'boolean' ? Number(value) : value
  return {
    engine: 'sqlite',
    async rows(sql, ...values) {
      const statement = db.prepare<Value[], Row>(sql)
      const given = values.map(plain)
      if (statement.reader) return statement.all(...given)
      statement.run(...given)
      return []
    },
    async close() {
      db.close()
    },
  }
}

function postgresStore(address: string): Store {
  const pool = new Pool({ connectionString: address, max: 1 })
  return {
    engine: 'postgres',
    async rows(sql, ...values) {
      let count = 0
      const { rows } = await pool.query<Row>(
        sql.replaceAll('?', () => `$${(count += 1)}`),
        values,
      )
      return rows
    },
    close: () => pool.end(),
  }
}

// Counters and sessions, which every request may write.
const uncounted = ['rate_limits', 'sessions', 'link_sessions', 'schema_migrations', 'counted_writes']

/** Counts the writes to each table from now on, with triggers. @returns a function that lists them and starts anew */
export async function countWrites(store: Store): Promise<() => Promise<string[]>> {
  const isSqlite = store.engine === 'sqlite'
  await store.rows('create table counted_writes (name text)')
  if (!isSqlite)
    await store.rows(`create function count_write() returns trigger language plpgsql as
      $$ begin insert into counted_writes values (tg_table_name); return null; end $$`)
  const tables = await store.rows(
    isSqlite
      ? `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
      : `select tablename as name from pg_tables where schemaname = 'public'`,
  )
  for (const name of tables.map((table) => String(table.name))) {
    if (uncounted.includes(name) || name.startsWith('search_')) continue
    if (isSqlite)
      for (const event of ['insert', 'update', 'delete'])
        await store.rows(
          `create trigger "count_${event}_${name}" after ${event} on "${name}"
           begin insert into counted_writes values ('${name}'); end`,
        )
    else
      await store.rows(
        `create trigger "count_${name}" after insert or update or delete on "${name}"
         for each row execute function count_write()`,
      )
  }
  return async () => {
    const written = await store.rows('select distinct name from counted_writes order by name')
    await store.rows('delete from counted_writes')
    return written.map(({ name }) => String(name))
  }
}
