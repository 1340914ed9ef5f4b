import { and, count, desc, eq, inArray, isNotNull, isNull, lt, min, ne, notInArray, or } from 'drizzle-orm'
import { checkpoint } from '../../../db/checkpoint'
import { db, type Db } from '../../../db/client'
import {
  accountLinks,
  changes,
  linkSessions,
  messages,
  nameChecks,
  passkeyChallenges,
  rateLimits,
  sessions,
  trips,
} from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import type { OfficeAccess } from '../access/access'
import { fixedDays, type PrivacySettings, storedSettings } from './retention'

// Personal data that is no longer needed is deleted once a day. SQLite overwrites it (`secure_delete`).

export type Purgeable = 'deletedTrips' | 'mail' | 'nameChecks' | 'sessions' | 'audit'

/** How much of a kind there is, how long it stays, and when the next of it is deleted. */
export type Retention = { kind: Purgeable; count: number; days: number; next: Date | null }

const dayMs = 24 * 60 * 60 * 1000
const before = (now: Date, days: number) => new Date(now.getTime() - days * dayMs)

/** Deletes what has been stored for longer than the office wants. @returns how much of each kind */
export async function purge(now = new Date()): Promise<Record<Purgeable, number>> {
  const { deletedTripDays, mailDays } = await storedSettings()
  const purged = await transact(db(), function* (tx): Steps<Record<Purgeable, number>> {
    const trips = yield* purgeTrips(tx, before(now, deletedTripDays))
    const mail = yield* run(
      tx
        .delete(messages)
        .where(oldMail(before(now, mailDays)))
        .returning({ id: messages.id }),
    )
    const checks = yield* run(
      tx
        .delete(nameChecks)
        .where(lt(nameChecks.expiresAt, before(now, fixedDays.nameCheck)))
        .returning({ id: nameChecks.id }),
    )
    // By then browsers have dropped their cookies.
    const forgotten = before(now, fixedDays.session)
    const ended = yield* run(
      tx.delete(sessions).where(lt(sessions.lastSeenAt, forgotten)).returning({ id: sessions.id }),
    )
    yield* run(tx.delete(linkSessions).where(lt(linkSessions.lastSeenAt, forgotten)))
    yield* run(tx.delete(accountLinks).where(lt(accountLinks.expiresAt, now)))
    yield* run(tx.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now)))
    const audit = yield* purgeAudit(tx, before(now, fixedDays.audit))
    yield* run(tx.delete(rateLimits).where(lt(rateLimits.expire, now)))
    return { deletedTrips: trips, mail: mail.length, nameChecks: checks.length, sessions: ended.length, audit }
  })
  checkpoint(db())
  return purged
}

/** What is stored for a limited time, for the page that says so. */
export async function readRetention(_: OfficeAccess<'manage office'>): Promise<Retention[]> {
  const settings: PrivacySettings = await storedSettings()
  const [deleted, [mail], [checks], [open], [audit]] = [
    await transact(db(), (tx) => deletedTrips(tx)),
    await db()
      .select({ count: count(), oldest: min(messages.createdAt) })
      .from(messages)
      .where(isDone),
    await db()
      .select({ count: count(), oldest: min(nameChecks.expiresAt) })
      .from(nameChecks),
    await db()
      .select({ count: count(), oldest: min(sessions.lastSeenAt) })
      .from(sessions),
    await db()
      .select({ count: count(), oldest: min(changes.at) })
      .from(changes)
      .where(or(isSignIn, isNotNull(changes.address))),
  ]
  const line = (
    kind: Purgeable,
    days: number,
    found: { count: number; oldest: Date | null } | undefined,
  ): Retention => ({
    kind,
    days,
    count: found?.count ?? 0,
    next: found?.oldest ? new Date(found.oldest.getTime() + days * dayMs) : null,
  })
  const oldest = deleted.map(({ at }) => at).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null
  return [
    line('deletedTrips', settings.deletedTripDays, { count: deleted.length, oldest }),
    line('mail', settings.mailDays, mail),
    line('nameChecks', fixedDays.nameCheck, checks),
    line('sessions', fixedDays.session, open),
    line('audit', fixedDays.audit, audit),
  ]
}

// Messages that are still to be sent stay.
const isDone = and(isNull(messages.dueAt), or(isNotNull(messages.sentAt), isNotNull(messages.problem)))

function oldMail(limit: Date) {
  return and(lt(messages.createdAt, limit), isDone)
}

// Sign-ins are in the audit log only; what was changed stays, without the network address.
const isSignIn = and(eq(changes.subject, 'user'), inArray(changes.verb, ['sign in', 'sign in failed', 'sign out']))

function* purgeAudit(tx: Db, limit: Date): Steps<number> {
  const old = lt(changes.at, limit)
  const signIns = yield* run(tx.delete(changes).where(and(old, isSignIn)).returning({ id: changes.id }))
  const known = and(old, isNotNull(changes.address))
  const rest = yield* run(tx.update(changes).set({ address: null }).where(known).returning({ id: changes.id }))
  return signIns.length + rest.length
}

/** The deleted trips that can still be restored, with the time of their last deletion. */
function* deletedTrips(tx: Db): Steps<{ tripId: string; at: Date }[]> {
  const rows = yield* run(
    tx
      .select({ tripId: changes.tripId, at: changes.at })
      .from(changes)
      .where(
        and(
          eq(changes.subject, 'trip'),
          eq(changes.verb, 'delete'),
          isNotNull(changes.inverse),
          notInArray(changes.tripId, tx.select({ id: trips.id }).from(trips)),
        ),
      )
      .orderBy(desc(changes.version)),
  )
  const latest = new Map<string, Date>()
  for (const { tripId, at } of rows) if (tripId !== null && !latest.has(tripId)) latest.set(tripId, at)
  return [...latest].map(([tripId, at]) => ({ tripId, at }))
}

/** Deletes the history of trips that were deleted before a time, with what they could be restored from. */
function* purgeTrips(tx: Db, limit: Date): Steps<number> {
  const ids = (yield* deletedTrips(tx)).filter(({ at }) => at < limit).map(({ tripId }) => tripId)
  for (let i = 0; i < ids.length; i += 100) {
    const some = inArray(changes.tripId, ids.slice(i, i + 100))
    yield* run(tx.delete(changes).where(and(some, or(ne(changes.subject, 'trip'), ne(changes.verb, 'delete')))))
    // That it was deleted, by whom and when, stays.
    yield* run(tx.update(changes).set({ inverse: null }).where(some))
  }
  return ids.length
}
