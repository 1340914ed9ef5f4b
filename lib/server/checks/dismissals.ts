import { and, asc, eq, inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { checkAsides, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { CheckAside } from '../../domain/checks/dismissals'
import { stemOf } from '../../domain/checks/finding'
import type { TripAccess } from '../access/access'
import { announceBeside } from '../platform/announce'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'

type Access = TripAccess<'edit trip'>

/** What was set aside on the trip, the oldest first, whether or not it still stands. */
export async function readAsides({ tripId }: Access): Promise<CheckAside[]> {
  const rows = await db()
    .select({ key: checkAsides.checkKey, reason: checkAsides.reason, at: checkAsides.at, by: users.name })
    .from(checkAsides)
    .leftJoin(users, eq(users.id, checkAsides.byId))
    .where(eq(checkAsides.tripId, tripId))
    .orderBy(asc(checkAsides.at), asc(checkAsides.id))
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/**
 * Sets a finding aside by its key. What was said of the same thing before, as it stood then, gives way; said again, the
 * new reason and its author stand.
 */
export async function setAside(
  { tripId, viewer }: Access,
  key: string,
  reason: string,
  now = new Date(),
): Promise<void> {
  await transact(db(), function* (tx): Steps<void> {
    const held = yield* run(tx.select().from(checkAsides).where(eq(checkAsides.tripId, tripId)))
    const before = held.filter(({ checkKey }) => stemOf(checkKey) === stemOf(key))
    if (before.length > 0)
      yield* run(
        tx.delete(checkAsides).where(
          inArray(
            checkAsides.id,
            before.map(({ id }) => id),
          ),
        ),
      )
    yield* run(
      tx
        .insert(checkAsides)
        .values({ id: newId(), tripId, checkKey: key, reason, at: now, byId: viewer.id })
        .onConflictDoUpdate({
          target: [checkAsides.tripId, checkAsides.checkKey],
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
  announceBeside(tripId)
}

/** Takes it back, so that it needs a hand again; done again, it changes nothing. */
export async function takeBack({ tripId, viewer }: Access, key: string, now = new Date()): Promise<void> {
  await transact(db(), function* (tx): Steps<void> {
    const [row] = yield* run(
      tx
        .delete(checkAsides)
        .where(and(eq(checkAsides.tripId, tripId), eq(checkAsides.checkKey, key)))
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
  announceBeside(tripId)
}
