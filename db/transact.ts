import { type Body, type Db, handleOf, type Mode, type Step } from './handle'

export type { Db } from './handle'

// Why generators: better-sqlite3 is synchronous. Given an async callback, its `transaction` commits before the first
// `await` resolves and leaves half the rows behind; PostgreSQL is asynchronous. A generator suits both: it yields each
// query and receives the rows, on SQLite in a plain loop, on PostgreSQL in a loop that awaits. Only queries can be
// awaited in between, which keeps locks short.
//
//   await transact(db(), function* (tx) {
//     const [row] = yield* run(tx.update(trips).set(…).where(…).returning())
//     yield* anotherGenerator(tx)
//   })

/** A query built by Drizzle. */
export type Query<R> = PromiseLike<R> & {
  prepare(name: string): { execute(values?: Record<string, unknown>): unknown }
}

/** A part of a transaction, to be called with `yield*`. */
export type Steps<T> = Generator<Step, T, unknown>

/**
 * Runs a body in a transaction. On SQLite it takes the write lock before the first query. A body may be retried, so it
 * must only query and compute. A failed query cannot be caught within it. @throws what the body throws, and the
 * engine's error after 10 s of retries.
 */
export function transact<T>(db: Db, body: Body<T>): Promise<T> {
  return persist(db, 'write', body)
}

/** Runs queries that all see the same snapshot of the database. It must not write. */
export function snapshot<T>(db: Db, body: Body<T>): Promise<T> {
  return persist(db, 'read', body)
}

/** Sends one query and returns its rows. */
export function* run<R>(query: Query<R>): Steps<R> {
  // An empty name creates no prepared statement on the server, because connection poolers lose them.
  return (yield () => query.prepare('').execute()) as R
}

const patience = 10_000

function persist<T>(db: Db, mode: Mode, body: Body<T>): Promise<T> {
  return retried(db, () => handleOf(db).attempt(mode, body))
}

/** Repeats work that is atomic by itself while the database is busy. @throws the engine's error after 10 s */
export async function retried<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const handle = handleOf(db)
  const start = performance.now()
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!handle.isContention(error) || performance.now() - start > patience) throw error
      // Random jitter, so that two processes that collided do not collide again.
      await new Promise((resume) => setTimeout(resume, Math.random() * Math.min(250, 5 * 2 ** tries)))
    }
  }
}
