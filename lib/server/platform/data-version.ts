import { db } from '../../../db/client'
import { handleOf } from '../../../db/handle'

/**
 * A version of all data: the same text as long as no process has written anything. `null` on PostgreSQL, which cannot
 * tell without a query. Do not use it inside a transaction.
 */
export function dataVersion(): string | null {
  return handleOf(db()).dataVersion()
}
