import * as pg from './columns.pg'
import * as sqlite from './columns.sqlite'

export type Engine = 'sqlite' | 'postgres'

/** The engine of a database URL; SQLite without one. */
export function engineOf(url: string | null | undefined): Engine {
  return url && /^(postgres(ql)?|pglite):/.test(url) ? 'postgres' : 'sqlite'
}

// Tables are defined while modules load, before the configuration is read: only the scheme is read here,
// and db/connect.ts rejects a handle of the other engine.
/** The engine whose tables this process uses. */
export const engine = engineOf(process.env.DATABASE_URL)

// Cast because Drizzle has no type for both engines; tests/db/columns.test.ts proves that the values are the same.
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
