import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Engine } from './columns'

/**
 * The database as all other code sees it, on either engine. Queries are awaited. It has no `transaction`, `run`,
 * `all` or `get`, which differ between the engines: see db/transact.ts.
 */
export type Db = Pick<
  BaseSQLiteDatabase<'async', unknown>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count' | 'with' | '$with'
>

/** A database or transaction of either engine as the rest of the code uses it. */
export function asDb(database: BaseSQLiteDatabase<'sync', unknown> | PgDatabase<PgQueryResultHKT>): Db {
  // Drizzle has no type for both engines; tests/db runs every query on both.
  return database as unknown as Db
}

/** One query of a transaction, not sent yet. SQLite answers synchronously, PostgreSQL asynchronously. */
export type Step = () => unknown

/** The body of a transaction: yields its queries one by one and receives the rows of each. */
export type Body<T> = (tx: Db) => Generator<Step, T, unknown>

/** `write` takes the lock before the first query; `read` sees one snapshot of the database. */
export type Mode = 'write' | 'read'

/** An open database and its administrative functions. Only files in db/ and tests use it. */
export type Handle = {
  readonly engine: Engine
  readonly db: Db
  /** Runs a body once, atomically. */
  attempt<T>(mode: Mode, body: Body<T>): Promise<T>
  /** True for an error after which the whole body can be retried. */
  isContention(error: unknown): boolean
  /**
   * A version of the data: unchanged as long as no process wrote to the database. `null` if the engine cannot tell
   * more cheaply than by a query.
   */
  dataVersion(): string | null
  /** Brings the tables up to date; see db/migrate.ts. */
  migrate(folder: string): Promise<void>
  /** Runs `work` while no other server that starts with this database does so. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  /** The connections of the pool, and how many requests wait for one; `null` if there is none. */
  poolState(): { total: number; idle: number; waiting: number } | null
  close(): Promise<void>
}

// A process-wide symbol, because a production build can hold this module twice.
const key = Symbol.for('attache.handle')

/** Registers a handle, so that `handleOf` finds it from its `db`. */
export function attach(handle: Handle): Handle {
  Object.assign(handle.db, { [key]: handle })
  return handle
}

/** The handle of a `db`. @throws if `db` is the `tx` of a transaction on PostgreSQL. */
export function handleOf(db: Db): Handle {
  const handle = (db as Db & { [key]?: Handle })[key]
  if (!handle) throw new Error('A transaction cannot start inside another: call its generator with yield*')
  return handle
}
