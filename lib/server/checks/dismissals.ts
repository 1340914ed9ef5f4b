import { and, asc, eq, inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { dismissals, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { Dismissal } from '../../domain/checks/dismissals'
import { stemOf } from '../../domain/checks/finding'
import type { TripAccess } from '../access/access'
import { announceOtherChange } from '../platform/announce'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'

// The verbs 'set aside' and 'take back' stay: they are stored in the history.

type Access = TripAccess<'edit trip'>

/** The dismissals of a trip, the oldest first, also those whose warning has changed since. */
export async function readDismissals({ tripId }: Access): Promise<Dismissal[]> {
  const rows = await db()
    .select({ key: dismissals.checkKey, reason: dismissals.reason, at: dismissals.at, by: users.name })
    .from(dismissals)
    .leftJoin(users, eq(users.id, dismissals.byId))
    .where(eq(dismissals.tripId, tripId))
    .orderBy(asc(dismissals.at), asc(dismissals.id))
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** Dismisses a warning by its key. Replaces earlier dismissals of the same warning, also those of an earlier state. */
export async function dismiss(
  { tripId, viewer }: Access,
  key: string,
  reason: string,
  now = new Date(),
): Promise<void> {
  await transact(db(), function* (tx): Steps<void> {
    const earlier = yield* run(tx.select().from(dismissals).where(eq(dismissals.tripId, tripId)))
    const before = earlier.filter(({ checkKey }) => stemOf(checkKey) === stemOf(key))
    if (before.length > 0)
      yield* run(
        tx.delete(dismissals).where(
          inArray(
            dismissals.id,
            before.map(({ id }) => id),
          ),
        ),
      )
    yield* run(
      tx
        .insert(dismissals)
        .values({ id: newId(), tripId, checkKey: key, reason, at: now, byId: viewer.id })
        .onConflictDoUpdate({
          target: [dismissals.tripId, dismissals.checkKey],
          set: { reason, at: now, byId: viewer.id },
        }),
    )
    yield* noteChange(
      tx,
      {
        tripId,
        userId: viewer.id,
        subject: 'check',
        subjectId: key,
        verb: 'set aside',
        edit: { do: 'set aside', key, reason },
        inverse: { do: 'take back', key },
        version: null,
      },
      now,
    )
  })
  announceOtherChange(tripId)
}

/** Ends a dismissal, so that the warning is shown again. Changes nothing if there is none. */
export async function restore({ tripId, viewer }: Access, key: string, now = new Date()): Promise<void> {
  await transact(db(), function* (tx): Steps<void> {
    const [row] = yield* run(
      tx
        .delete(dismissals)
        .where(and(eq(dismissals.tripId, tripId), eq(dismissals.checkKey, key)))
        .returning(),
    )
    if (!row) return
    yield* noteChange(
      tx,
      {
        tripId,
        userId: viewer.id,
        subject: 'check',
        subjectId: key,
        verb: 'take back',
        edit: { do: 'take back', key },
        inverse: { do: 'set aside', key, reason: row.reason },
        version: null,
      },
      now,
    )
  })
  announceOtherChange(tripId)
}
