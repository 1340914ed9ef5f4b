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

// Drizzle wraps the errors of PostgreSQL's drivers.
function hasCode(error: unknown, ...codes: string[]): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return codes.includes(code as string) || hasCode(cause, ...codes)
}
