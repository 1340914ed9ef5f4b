import { and, eq, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { changes, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { OfficeAccess } from '../access/access'
import { noteEntry } from '../directory/entry-history'
import { announceAccessChange } from '../platform/announce'
import { logAccountChange } from '../platform/log'

/**
 * Deletes an account with its sessions, notes, links and messages, and its name and address from the history. What it
 * changed stays, without its name. `own`: administrators cannot delete their own account, so one always remains.
 */
export async function deleteAccount(
  { viewer }: OfficeAccess<'manage users'>,
  id: string,
): Promise<'done' | 'not found' | 'own'> {
  if (id === viewer.id) return 'own'
  const isDeleted = await transact(db(), function* (tx): Steps<boolean> {
    yield* run(tx.update(changes).set({ address: null }).where(eq(changes.userId, id)))
    const [row] = yield* run(
      tx
        .delete(users)
        .where(and(eq(users.id, id), isNull(users.kind)))
        .returning({ id: users.id }),
    )
    if (!row) return false
    yield* run(
      tx
        .update(changes)
        .set({ edit: {}, inverse: null })
        .where(and(eq(changes.subject, 'user'), eq(changes.subjectId, id))),
    )
    yield* noteEntry(tx, viewer, { subject: 'user', subjectId: id, verb: 'delete', edit: {} })
    return true
  })
  if (!isDeleted) return 'not found'
  logAccountChange('deleted', id)
  announceAccessChange(id)
  return 'done'
}
