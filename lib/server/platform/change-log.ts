import { and, desc, eq, isNotNull, lt } from 'drizzle-orm'
import { db } from '../../../db/client'
import { risingId } from '../../../db/rising-id'
import { changes, users } from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'
import { requestContext } from './request-context'
import type { Edit } from '../../domain/trip/edit'
import { type Author, isAbout, type Subject } from '../../domain/trip/edit-subject'

// The audit log. Every write adds a row in the same transaction: who, when, what, and how to undo it.

/** A change to record. `edit` and `inverse` are plain JSON: an `Edit` for a trip, else a form of the entity's own. */
export type Change = {
  /** The trip it belongs to, `null` for the directories and the office. */
  tripId: string | null
  /** `null` for the system or a command. */
  userId: string | null
  /** 'trip', 'item', 'person', 'user' … */
  subject: string
  subjectId: string
  verb: string
  edit: object
  /** `null` if it cannot be undone. */
  inverse: object | null
  /** The trip's version after the change. */
  version: number | null
  /** The idempotency key of an edit. */
  key?: string | null
}

/** A recorded change. `userName` is `null` for the system and for deleted users. */
export type PastChange = Change & { id: string; at: Date; userName: string | null }

/** Records a change. Call it with `yield*` in the transaction that makes the change. */
export function* noteChange(tx: Db, change: Change, at = new Date()): Steps<void> {
  const address = requestContext()?.address ?? null
  yield* run(tx.insert(changes).values({ ...change, id: risingId(), at, address }))
}

/**
 * The changes of a trip, newest first, also of a deleted one: at most `limit`, before the change `before`. `next` is
 * the `before` of the following page, `null` on the last. For functions of lib/server that hold an access to the trip.
 */
export async function historyOf(
  tripId: string,
  { before, limit = 50 }: { before?: string; limit?: number } = {},
): Promise<{ changes: PastChange[]; next: string | null }> {
  const rows = await db()
    .select({ change: changes, userName: users.name })
    .from(changes)
    .leftJoin(users, eq(users.id, changes.userId))
    .where(and(eq(changes.tripId, tripId), before === undefined ? undefined : lt(changes.id, before)))
    .orderBy(desc(changes.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit).map(({ change, userName }) => ({ ...change, userName }))
  return { changes: page, next: (rows.length > limit ? page.at(-1)?.id : null) ?? null }
}

/** One change of a trip, to be undone with its inverse; `null` if the trip has no such change. */
export async function changeOf(tripId: string, changeId: string): Promise<PastChange | null> {
  const [row] = await db()
    .select({ change: changes, userName: users.name })
    .from(changes)
    .leftJoin(users, eq(users.id, changes.userId))
    .where(and(eq(changes.tripId, tripId), eq(changes.id, changeId)))
  return row ? { ...row.change, userName: row.userName } : null
}

const farBack = 500

/** Who last changed a part of a trip, and when; `null` if that was long ago. For holders of an access to the trip. */
export async function authorOf(tripId: string, subject: Subject): Promise<Author | null> {
  const rows = await db()
    .select({ at: changes.at, edit: changes.edit, inverse: changes.inverse, name: users.name })
    .from(changes)
    .leftJoin(users, eq(users.id, changes.userId))
    .where(and(eq(changes.tripId, tripId), isNotNull(changes.version)))
    .orderBy(desc(changes.version), desc(changes.id))
    .limit(farBack)
  const found = rows.find(({ edit, inverse }) =>
    isAbout({ edit: edit as Edit, inverse: inverse as Edit | null }, subject),
  )
  return found ? { name: found.name, at: found.at.toISOString() } : null
}
