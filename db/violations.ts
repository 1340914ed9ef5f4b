/** Thrown for an id within JSON that leads nowhere, where the database itself does not look. */
export class DanglingId extends Error {}

/** True where a write referred to a row that is not there, or deleted one that others refer to. */
export function isDangling(error: unknown): boolean {
  return (
    error instanceof DanglingId ||
    hasCode(error, 'SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_TRIGGER', '23503', '23001')
  )
}

/** True where a write would have made a second row of what there may be only one. */
export function isDuplicate(error: unknown): boolean {
  return hasCode(error, 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505')
}

// Drizzle wraps what PostgreSQL's drivers throw.
function hasCode(error: unknown, ...codes: string[]): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return codes.includes(code as string) || hasCode(cause, ...codes)
}
