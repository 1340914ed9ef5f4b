import { dequal } from 'dequal/lite'
import { eq, inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { people } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { Renaming } from '../../domain/delegation/member-grid'
import { personKey } from '../../domain/directory/directory-keys'
import { personFields } from '../../domain/directory/fields/person'
import { pickFields } from '../../domain/fields/field'
import type { OfficeAccess } from '../access/access'
import { noteEntry } from './entry-history'

/**
 * Gives several people new names, all or none. @returns `changed` if one of them no longer has the name that the edit
 * was made from, or no longer exists
 */
export function renamePeople(
  { viewer }: OfficeAccess<'edit directory'>,
  renamings: readonly Renaming[],
): Promise<'saved' | 'changed'> {
  const now = new Date()
  const ids = renamings.map(({ id }) => id)
  return transact(db(), function* (tx): Steps<'saved' | 'changed'> {
    const rows = yield* run(tx.select().from(people).where(inArray(people.id, ids)))
    const found = new Map(rows.map((row) => [row.id, row]))
    const isChanged = ({ id, from, to }: Renaming) => {
      const name = found.get(id)?.name
      return !dequal(name, from) && !dequal(name, to)
    }
    if (renamings.some(isChanged)) return 'changed'
    for (const { id, to } of renamings) {
      const row = found.get(id)
      if (!row || dequal(row.name, to)) continue
      const from = pickFields(personFields, row)
      yield* run(
        tx
          .update(people)
          .set({ name: to, searchKey: personKey(to), revision: row.revision + 1, updatedAt: now })
          .where(eq(people.id, id)),
      )
      const edit = { from, to: { ...from, name: to } }
      yield* noteEntry(tx, viewer, { subject: 'person', subjectId: id, verb: 'change', edit }, now)
    }
    return 'saved'
  })
}
