import { TransferError } from '../../db/transfer/store'
import { ConfigError } from '../server/platform/config'

const restore = 'Put a copy in its place (docs/operations.md, “Backup”), or move it away to start with an empty one.'

const sentences: Record<string, string> = {
  SQLITE_NOTADB: `The database attache.db in the data directory is damaged or is not an SQLite database. ${restore}`,
  SQLITE_CORRUPT: `The database attache.db in the data directory is damaged. ${restore}`,
  SQLITE_CANTOPEN: 'The database attache.db in the data directory cannot be opened. Let this user read and write it.',
  SQLITE_READONLY:
    'The database attache.db in the data directory cannot be written. Let this user write it and the directory.',
  SQLITE_IOERR: 'The disk of the data directory reports errors. Nothing was changed.',
  SQLITE_FULL: 'The disk of the data directory is full. Free some space and start again.',
  SQLITE_BUSY: 'Another program is using the database. Stop it and start again.',
  EACCES: 'The database attache.db in the data directory cannot be opened. Let this user read and write it.',
  EISDIR: 'attache.db in the data directory is a folder, not a database. Move it away and start again.',
  ECONNREFUSED: 'PostgreSQL does not answer at the address in DATABASE_URL. Start it, or correct the address.',
  ENOTFOUND: 'The host in DATABASE_URL does not exist. Correct the address.',
  ENOENT: 'PostgreSQL does not answer at the address in DATABASE_URL. Start it, or correct the address.',
  ETIMEDOUT: 'PostgreSQL does not answer at the address in DATABASE_URL. Start it, or correct the address.',
  '28P01': 'PostgreSQL rejects the user or the password in DATABASE_URL.',
  '28000': 'PostgreSQL rejects the user in DATABASE_URL.',
  '3D000': 'The database in DATABASE_URL does not exist. Create it: createdb <name>.',
  '42501': 'The user in DATABASE_URL may not create tables. Make it the owner of the database.',
}

/** The error of opening or migrating the database as a sentence; its stack if none fits. */
export function databaseSentence(error: unknown): string {
  if (error instanceof ConfigError) return error.message
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    // SQLite refines its codes: SQLITE_IOERR_WRITE.
    const sentence = sentences[code] ?? sentences[code.split('_').slice(0, 2).join('_')]
    if (sentence) return sentence
    if (/^Connection terminated due to connection timeout|^timeout expired/.test(cause.message)) {
      return 'PostgreSQL does not answer at the address in DATABASE_URL. Start it, or correct the address.'
    }
    if (/is a standby/.test(cause.message)) {
      return 'The PostgreSQL server in DATABASE_URL is a standby. Name the primary, or all hosts: postgres://…@a,b/….'
    }
    if (cause instanceof TransferError) return cause.message
    if (cause.message.startsWith('Moving data into this database was interrupted')) {
      return `${cause.message}. Run the same command again to continue it, or name a new database.`
    }
    if (/^The database is newer|is not the one this database/.test(cause.message)) {
      return `${cause.message}. Run the newest version, or restore a backup made before it.`
    }
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
