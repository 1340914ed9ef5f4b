import * as pg from './columns.pg'
import * as sqlite from './columns.sqlite'

export type Engine = 'sqlite' | 'postgres'

/** The engine an address asks for; SQLite where there is none. */
export function engineOf(url: string | null | undefined): Engine {
  return url && /^(postgres(ql)?|pglite):/.test(url) ? 'postgres' : 'sqlite'
}

// Tables are made while modules load, before any configuration can be read: only the scheme is looked at here,
// and db/connect.ts refuses a handle of the other engine.
/** The engine whose tables this process has. */
export const engine = engineOf(process.env.DATABASE_URL)

// The one cast: the schema is typed as SQLite's. tests/db/columns.test.ts proves that the values are the same.
const kit = engine === 'postgres' ? (pg as unknown as typeof sqlite) : sqlite

export const {
  bytes,
  day,
  email,
  flag,
  id,
  index,
  instant,
  json,
  moment,
  oneOf,
  primaryKey,
  real64,
  ref,
  table,
  text,
  uniqueIndex,
  whole,
} = kit

export type { Column } from './columns.sqlite'
