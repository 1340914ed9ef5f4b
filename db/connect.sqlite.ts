import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { asDb, attach, type Body, type Db, type Handle, type Mode, type Step } from './handle'
import { migrateSqlite } from './migrate.sqlite'
import { countingLogger } from './query-log'

// Queries outside of transactions are rarely writes, and not repeated.
const singleQueryWait = 'busy_timeout = 50'

/** Older versions can corrupt a WAL database that several connections write to. */
const oldest = '3.51.3'

/** Opens a SQLite file, `:memory:`, or the bytes of a serialized database. */
export function openSqlite(source: string | Buffer): Handle {
  const file = typeof source === 'string' && source !== ':memory:' ? source : null
  if (file) prepareFile(file)
  const client = new Sqlite(source, { timeout: 5_000 })
  refuseOld(client)
  setUp(client)
  const db = asDb(drizzle(client, { logger: countingLogger }))
  // `data_version` counts the writes of other connections, `total_changes` our own; both restart with a connection.
  const opening = randomUUID()
  const written = client
    .prepare<[], [number, number]>('select data_version, total_changes() from pragma_data_version')
    .raw()
  const whole = client.transaction(<T>(work: () => T) => work())

  return attach({
    engine: 'sqlite',
    db,
    async attempt<T>(mode: Mode, body: Body<T>): Promise<T> {
      if (client.inTransaction)
        throw new Error('A transaction cannot start inside another: call its generator with yield*')
      const work = () => drain(body, db)
      // Waiting here would block the whole server: db/transact.ts waits without blocking.
      client.pragma('busy_timeout = 0')
      try {
        return (mode === 'write' ? whole.immediate(work) : whole.deferred(work)) as T
      } finally {
        client.pragma(singleQueryWait)
      }
    },
    isContention: (error) => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'),
    dataVersion: () => `${opening} ${written.get()?.join(' ')}`,
    async migrate(folder) {
      migrateSqlite(client, file, folder)
    },
    // Servers that start together with one file wait for each other's transactions only.
    exclusively: (work) => work(),
    poolState: () => null,
    async close() {
      client.close()
    },
  })
}

// No other code runs between two steps: the body runs synchronously to its end.
function drain<T>(body: Body<T>, db: Db): T {
  const steps = body(db)
  let step = steps.next()
  while (!step.done) step = steps.next(answerOf(step.value))
  return step.value
}

function answerOf(step: Step): unknown {
  return (step() as { sync(): unknown }).sync()
}

function setUp(client: Sqlite.Database): void {
  client.pragma('journal_mode = WAL')
  // The library's NORMAL loses acknowledged writes in a power cut.
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  client.pragma('secure_delete = ON')
  client.pragma(singleQueryWait)
}

function refuseOld(client: Sqlite.Database): void {
  const version = client.prepare<[], string>('select sqlite_version()').pluck().get() ?? '0'
  const number = (text: string) => text.split('.').reduce((sum, part) => sum * 1_000 + Number(part), 0)
  if (number(version) < number(oldest)) throw new Error(`SQLite ${version} is too old, ${oldest} or newer is needed`)
}

// Readable by the owner only; the -wal and -shm files inherit the mode.
function prepareFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
}

/** The connection behind a SQLite handle's `db`. For migrations, backups and tests. */
export function clientOf(handle: Handle): Sqlite.Database {
  const { db } = handle
  if ('$client' in db && db.$client instanceof Sqlite) return db.$client
  throw new Error(`A database of ${handle.engine} has no connection to SQLite`)
}
