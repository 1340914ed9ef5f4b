import { asc, eq, gt } from 'drizzle-orm'
import { db } from '../../../db/client'
import { institutions, people, trips } from '../../../db/schema'
import { indexKey } from '../../domain/text/search-index'

const rowsAtOnce = 500

/**
 * Brings stored search keys up to date with how this version folds texts. Keys are folded again from themselves, which
 * changes nothing if they are current. In pages, so that a server can answer meanwhile.
 */
export async function updateSearchKeys(): Promise<void> {
  for (const table of [institutions, people, trips]) {
    for (let after = ''; ;) {
      const rows = await db()
        .select({ id: table.id, key: table.searchKey })
        .from(table)
        .where(gt(table.id, after))
        .orderBy(asc(table.id))
        .limit(rowsAtOnce)
      for (const { id, key } of rows) {
        const current = indexKey(...key.split('\n'))
        if (current !== key) await db().update(table).set({ searchKey: current }).where(eq(table.id, id))
      }
      const last = rows.at(-1)
      if (!last || rows.length < rowsAtOnce) break
      after = last.id
    }
  }
}
