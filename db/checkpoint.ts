import { clientOf } from './connect.sqlite'
import { type Db, handleOf } from './handle'

/** Overwrites what was deleted also in the write-ahead log of SQLite. Does nothing on PostgreSQL. */
export function checkpoint(db: Db): void {
  const handle = handleOf(db)
  if (handle.engine === 'sqlite') clientOf(handle).pragma('wal_checkpoint(TRUNCATE)')
}
