import { Client } from 'pg'
import { migratePostgres } from '../migrate.pg'
import { unfinishedTag } from '../migrations'
import { migrationsOf, type Shape } from './shape'
import { keyOf, type Row, type Store, TransferError, type Value } from './store'

type Types = ReadonlyMap<string, string>

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

/**
 * A PostgreSQL database as a store. `mayBeInUse`: a server may work with it while it is read, for backups; otherwise
 * `hold` locks its tables.
 */
export async function postgresStore(address: string, { mayBeInUse = false } = {}): Promise<Store> {
  const client = new Client({ connectionString: address, application_name: 'attache-transfer' })
  await client.connect()
  const ask = async <T>(text: string, values?: unknown[]) => (await client.query(text, values)).rows as T[]
  let isHeld = false
  const known = new Map<string, Types>()
  const typesOf = async ({ name }: Shape): Promise<Types> => {
    const found = known.get(name) ?? (await readTypes(client, name))
    known.set(name, found)
    return found
  }
  return {
    async migrations() {
      const tables = (await tableNames(client)).length
      if (tables === 0) return null
      const [has] = await ask<{ has: boolean }>(`select to_regclass('schema_migrations') is not null as has`)
      if (!has?.has) return []
      return (await ask<{ tag: string }>('select tag from schema_migrations order by tag')).map(({ tag }) => tag)
    },
    async isEmpty(shapes) {
      for (const { name } of shapes) if ((await ask(`select 1 from "${name}" limit 1`)).length > 0) return false
      return true
    },
    async count({ name }) {
      return (await ask<{ count: number }>(`select count(*)::int as count from "${name}"`))[0]?.count ?? 0
    },
    async read(shape, after, limit) {
      return readRows(client, shape, await typesOf(shape), after, limit)
    },
    async lastKey(shape) {
      const columns = selected(shape, await typesOf(shape))
      const order = shape.key.map((name) => `"${name}" ${collated(name, known.get(shape.name))} desc`).join(', ')
      const text = `select ${columns} from "${shape.name}" order by ${order} limit 1`
      const { rows } = await client.query<Row>({ text, rowMode: 'array' })
      return rows[0] ?? null
    },
    async insert(shape, rows) {
      const types = await typesOf(shape)
      const values = rows.flatMap((row) => shape.columns.map((name, i) => toPostgres(row[i] ?? null, types.get(name))))
      let mark = 0
      const marks = rows.map(() => `(${shape.columns.map(() => `$${++mark}`).join(', ')})`).join(', ')
      if (rows.length > 0) await ask(`insert into "${shape.name}" (${quoted(shape.columns)}) values ${marks}`, values)
    },
    async migrate() {
      await ask('begin')
      await migratePostgres((text, values) => client.query(text, values), migrationsOf('postgres'))
      await ask('commit')
    },
    async setUnfinished(isUnfinished) {
      await ask('delete from schema_migrations where tag = $1', [unfinishedTag])
      const insert = `insert into schema_migrations (tag, hash, applied_at) values ($1, '', $2)`
      if (isUnfinished) await ask(insert, [unfinishedTag, new Date().toISOString()])
    },
    async hold() {
      await ask(`begin isolation level repeatable read${mayBeInUse ? ' read only' : ''}`)
      isHeld = true
      if (!mayBeInUse) await lock(client)
    },
    async close() {
      if (isHeld) await ask('rollback').catch(() => undefined)
      await client.end()
    },
  }
}

async function tableNames(client: Client): Promise<string[]> {
  const text = `select tablename as name from pg_tables where schemaname = current_schema()`
  return (await client.query<{ name: string }>(text)).rows.map(({ name }) => name)
}

async function readTypes(client: Client, table: string): Promise<Types> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = current_schema() and table_name = $1`,
    [table],
  )
  return new Map(rows.map(({ name, type }) => [name, type]))
}

// A running server has connections, and would write to the old database after the move.
async function lock(client: Client): Promise<void> {
  const others = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and application_name = 'attache'`,
  )
  if (others.rows.length > 0)
    throw new TransferError('A server is running with this database. Stop every server first, so that nothing is lost.')
  const names = (await tableNames(client)).map((name) => `"${name}"`)
  if (names.length > 0) await client.query(`lock table ${names.join(', ')} in share mode`)
}

/** The columns as SQLite has their values. */
function selected({ columns }: Shape, types: Types): string {
  return columns
    .map((name) => {
      const type = types.get(name)
      if (type === 'boolean') return `"${name}"::int`
      if (type === 'json') return `"${name}"::text`
      if (type === 'timestamp with time zone') return `(extract(epoch from "${name}") * 1000)::float8`
      return `"${name}"`
    })
    .join(', ')
}

// In the order of bytes, as SQLite sorts.
function collated(name: string, types: Types | undefined): string {
  return types?.get(name) === 'text' ? 'collate "C"' : ''
}

async function readRows(client: Client, shape: Shape, types: Types, after: Row | null, limit: number): Promise<Row[]> {
  const key = shape.key.map((name) => `"${name}" ${collated(name, types)}`).join(', ')
  const values = after ? keyOf(shape, after) : []
  const where = after ? `where (${key}) > (${values.map((_, i) => `$${i + 1}`).join(', ')})` : ''
  const text = `select ${selected(shape, types)} from "${shape.name}" ${where} order by ${key} limit ${limit}`
  return (await client.query<Row>({ text, values, rowMode: 'array' })).rows
}

function toPostgres(value: Value, type: string | undefined): unknown {
  if (value === null) return null
  if (type === 'boolean') return value !== 0
  if (type === 'timestamp with time zone') return new Date(Number(value)).toISOString()
  return value
}
