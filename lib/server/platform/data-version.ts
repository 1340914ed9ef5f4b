import { db } from '../../../db/client'
import { handleOf } from '../../../db/handle'

/**
 * Where the data stand: the same text as long as nothing at all was written, by this process or another. `null` on
 * PostgreSQL, which cannot say so for less than a query costs. Of no use within a transaction.
 */
export function dataStand(): string | null {
  return handleOf(db()).stand()
}
