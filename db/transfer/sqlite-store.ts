import Sqlite, { type Database } from 'better-sqlite3'
import { migrateSqlite } from '../migrate.sqlite'
import { unfinishedTag } from '../migrations'
import { migrationsOf, type Shape, tableNames } from './shape'
import { keyOf, type Row, type Store, TransferError } from './store'

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

/** A SQLite file as a store. It is created if there is none. `onlyRead`: it must exist and is never changed. */
export function sqliteStore(file: string, { onlyRead = false } = {}): Store {
  const client = new Sqlite(file, { readonly: onlyRead, fileMustExist: onlyRead, timeout: 5_000 })
  // Rows are added table by table; the references are checked at the end.
  client.pragma('foreign_keys = OFF')
  const hasMigrations = () =>
    client.prepare(`select 1 from sqlite_schema where name = 'schema_migrations'`).get() !== undefined
  return {
    async migrations() {
      if (!hasMigrations()) return tableNames(client).length === 0 ? null : []
      return client.prepare<[], string>('select tag from schema_migrations order by tag').pluck().all()
    },
    async isEmpty(shapes) {
      return shapes.every(({ name }) => client.prepare(`select 1 from "${name}" limit 1`).get() === undefined)
    },
    async count({ name }) {
      return client.prepare<[], number>(`select count(*) from "${name}"`).pluck().get() ?? 0
    },
    read: async (shape, after, limit) => readRows(client, shape, after, limit),
    async lastKey({ name, columns, key }) {
      const order = key.map((column) => `"${column}" desc`).join(', ')
      const row = client.prepare<[], Row>(`select ${quoted(columns)} from "${name}" order by ${order} limit 1`).raw()
      return row.get() ?? null
    },
    async insert({ name, columns }, rows) {
      const marks = columns.map(() => '?').join(', ')
      const insert = client.prepare(`insert into "${name}" (${quoted(columns)}) values (${marks})`)
      client.transaction(() => rows.forEach((row) => insert.run(...row)))()
    },
    migrate: async () => migrateSqlite(client, null, migrationsOf('sqlite')),
    async setUnfinished(isUnfinished) {
      client.prepare('delete from schema_migrations where tag = ?').run(unfinishedTag)
      const insert = `insert into schema_migrations (tag, hash, applied_at) values (?, '', ?)`
      if (isUnfinished) client.prepare(insert).run(unfinishedTag, new Date().toISOString())
      else requireReferences(client)
    },
    hold: async () => hold(client),
    async close() {
      if (client.inTransaction) client.exec('rollback')
      // As a server has it.
      if (!onlyRead) client.pragma('journal_mode = WAL')
      client.close()
    },
  }
}

function readRows(client: Database, shape: Shape, after: Row | null, limit: number): Row[] {
  const { name, columns, key } = shape
  const marks = key.map(() => '?').join(', ')
  const where = after ? `where (${quoted(key)}) > (${marks})` : ''
  const text = `select ${quoted(columns)} from "${name}" ${where} order by ${quoted(key)} limit ${limit}`
  return client
    .prepare<Row, Row>(text)
    .raw()
    .all(...(after ? keyOf(shape, after) : []))
}

/** @throws if a row refers to one that does not exist */
export function requireReferences(client: Database): void {
  const [first] = client.pragma('foreign_key_check') as { table: string; parent: string }[]
  if (first) throw new Error(`The copy is not complete: ${first.table} refers to a missing row of ${first.parent}`)
}

// A server keeps its database open, and only a database that nobody else has open can leave the write-ahead log.
function hold(client: Database): void {
  if (client.readonly) {
    client.exec('begin')
    return
  }
  try {
    client.pragma('journal_mode = DELETE')
    client.exec('begin exclusive')
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error
    throw new TransferError('The server is running with this database. Stop it first, so that nothing is lost.')
  }
}
