import { type SQL, sql } from 'drizzle-orm'
import { type Column, engine } from './columns'
import type { Db } from './handle'
import type { Query, Steps } from './transact'

/**
 * A prepared statement for use in transactions on hot paths. Its values are `sql.placeholder('name')`s. On
 * PostgreSQL it is built once per transaction.
 */
export function prepared<R>(build: (tx: Db) => Query<R>): (tx: Db, values: Record<string, unknown>) => Steps<R> {
  const known = new WeakMap<Db, ReturnType<Query<R>['prepare']>>()
  return function* (tx, values) {
    const query = known.get(tx) ?? build(tx).prepare('')
    known.set(tx, query)
    return (yield () => query.execute(values)) as R
  }
}

/** The same for a single query, where even a transaction would cost more than the query. */
export function preparedAlone<R>(build: (db: Db) => Query<R>): (db: Db, values: Record<string, unknown>) => Promise<R> {
  const known = new WeakMap<Db, ReturnType<Query<R>['prepare']>>()
  return async (db, values) => {
    const query = known.get(db) ?? build(db).prepare('')
    known.set(db, query)
    return (await query.execute(values)) as R
  }
}

/** The condition that a column is one of the ids in a placeholder, given as a JSON array of text. */
export function isOneOf(column: Column, placeholder: string): SQL {
  const ids = sql.placeholder(placeholder)
  return engine === 'postgres'
    ? sql`${column} = any(array(select json_array_elements_text(${ids}::json)))`
    : sql`${column} in (select value from json_each(${ids}))`
}
