import { type Body, type Db, handleOf, type Mode, type Step } from './handle'

export type { Db } from './handle'

// Why generators. better-sqlite3 answers at once and its transactions must end in the same breath: given an async
// callback, it commits before the first `await` comes back and leaves half the rows behind. PostgreSQL answers
// later. A generator suits both: it yields each query and is handed the rows, on SQLite in a plain loop, on
// PostgreSQL in a loop that awaits. Nothing but queries can be waited for in between, which keeps locks short.
//
//   await transact(db(), function* (tx) {
//     const [row] = yield* run(tx.update(trips).set(…).where(…).returning())
//     yield* anotherGenerator(tx)
//   })

/** A query as Drizzle builds it. */
export type Query<R> = PromiseLike<R> & {
  prepare(name: string): { execute(values?: Record<string, unknown>): unknown }
}

/** A piece of a transaction that others can `yield*`. */
export type Steps<T> = Generator<Step, T, unknown>

/**
 * Runs a body, all of it or nothing. Writers on SQLite take the lock before the first query. A body may run
 * again after it was given up, so it must do nothing but query and compute. A failed query cannot be caught
 * within it. @throws what the body throws, and the engine's own error after 10 s without getting through.
 */
export function transact<T>(db: Db, body: Body<T>): Promise<T> {
  return persist(db, 'write', body)
}

/** Runs queries that see one and the same state of the database. It must not write. */
export function snapshot<T>(db: Db, body: Body<T>): Promise<T> {
  return persist(db, 'read', body)
}

/** Sends one query and gives its rows. */
export function* run<R>(query: Query<R>): Steps<R> {
  // The empty name makes no prepared statement on a server, where poolers lose them.
  return (yield () => query.prepare('').execute()) as R
}

const patience = 10_000

async function persist<T>(db: Db, mode: Mode, body: Body<T>): Promise<T> {
  const handle = handleOf(db)
  const start = performance.now()
  for (let tries = 1; ; tries++) {
    try {
      return await handle.attempt(mode, body)
    } catch (error) {
      if (!handle.isContention(error) || performance.now() - start > patience) throw error
      // Random, so that those who met once do not meet again.
      await new Promise((resume) => setTimeout(resume, Math.random() * Math.min(250, 5 * 2 ** tries)))
    }
  }
}
