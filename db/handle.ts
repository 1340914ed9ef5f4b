import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Engine } from './columns'

/**
 * The database as the code above sees it, whichever engine is below. Queries are awaited. There is no
 * `transaction`, `run`, `all` or `get`, which differ between the engines: see db/transact.ts.
 */
export type Db = Pick<
  BaseSQLiteDatabase<'async', unknown>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count' | 'with' | '$with'
>

/** One query of a transaction, not sent yet. On SQLite its answer is at hand at once, elsewhere it is awaited. */
export type Step = () => unknown

/** The work of a transaction: yields its queries one by one and is given the rows of each. */
export type Body<T> = (tx: Db) => Generator<Step, T, unknown>

/** `write` takes the lock before the first query; `read` sees one state of the database throughout. */
export type Mode = 'write' | 'read'

/** What an open database can do beside answering queries. Only files of db/ and tests use it. */
export type Handle = {
  readonly engine: Engine
  readonly db: Db
  /** Runs a body once, all of it or nothing. */
  attempt<T>(mode: Mode, body: Body<T>): Promise<T>
  /** True for an error of which nothing is left but to try the whole body again. */
  isContention(error: unknown): boolean
  /**
   * Where the database stands: the same as long as nothing at all was written to it, by this process or another. `null` where
   * the engine cannot say so more cheaply than it answers a query.
   */
  stand(): string | null
  /** Brings the tables up to date; see db/migrate.ts. */
  migrate(folder: string): Promise<void>
  close(): Promise<void>
}

// A symbol of the whole process: a production build may hold this module twice.
const key = Symbol.for('attache.handle')

/** Makes a handle findable from its `db`. */
export function attach(handle: Handle): Handle {
  Object.assign(handle.db, { [key]: handle })
  return handle
}

/** The handle of a `db`. @throws where `db` is the `tx` of a transaction on PostgreSQL. */
export function handleOf(db: Db): Handle {
  const handle = (db as Db & { [key]?: Handle })[key]
  if (!handle) throw new Error('A transaction cannot start inside another: call its generator with yield*')
  return handle
}
