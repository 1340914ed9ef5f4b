import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { asDb, attach, type Body, type Db, type Handle, type Mode } from './handle'
import { migratePostgres } from './migrate.pg'

/** Opens a connection pool for a PostgreSQL server; it connects on the first query. */
export function openPostgres(address: string): Handle {
  const pool = new Pool({
    connectionString: address,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'attache',
  })
  // An idle connection can break: the pool replaces it, but without a listener the process would exit.
  pool.on('error', () => undefined)
  const db = drizzle(pool)

  return attach({
    engine: 'postgres',
    db: asDb(db),
    attempt: <T>(mode: Mode, body: Body<T>) => db.transaction((tx) => follow(body, asDb(tx)), optionsOf(mode)),
    isContention,
    dataVersion: () => null,
    async migrate(folder) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        await migratePostgres((text, values) => client.query(text, values), folder)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback').catch(() => undefined)
        throw error
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  })
}

/** Runs a body step by step. A failed step ends it, because PostgreSQL has aborted the transaction. */
export async function follow<T>(body: Body<T>, tx: Db): Promise<T> {
  const steps = body(tx)
  let step = steps.next()
  while (!step.done) step = steps.next(await step.value())
  return step.value
}

export function optionsOf(mode: Mode) {
  return mode === 'read' ? ({ isolationLevel: 'repeatable read', accessMode: 'read only' } as const) : undefined
}

// Serialization failure and deadlock. Drizzle wraps the driver's error.
export function isContention(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return code === '40001' || code === '40P01' || (cause !== undefined && cause !== null && isContention(cause))
}
