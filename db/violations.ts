/** Thrown for an id inside JSON that does not exist, which the database cannot check. */
export class DanglingId extends Error {}

/** True for a foreign key violation. */
export function isDangling(error: unknown): boolean {
  return (
    error instanceof DanglingId ||
    hasCode(error, 'SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_TRIGGER', '23503', '23001')
  )
}

/** True for a unique violation. */
export function isDuplicate(error: unknown): boolean {
  return hasCode(error, 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505')
}

/** True if nothing can be written: the disk is full, read-only or broken, or the database is a standby. */
export function isUnwritable(error: unknown): boolean {
  return /^(?:SQLITE_(?:FULL|IOERR|READONLY)|53100|25006|ENOSPC|EROFS)/.test(codesOf(error).join(' '))
}

function codesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return []
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return [...codesOf(cause), ...(typeof code === 'string' ? [code] : [])]
}

// Drizzle wraps the errors of PostgreSQL's drivers.
function hasCode(error: unknown, ...codes: string[]): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return codes.includes(code as string) || hasCode(cause, ...codes)
}
