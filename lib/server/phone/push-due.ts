import { and, eq, gt, gte, isNotNull, isNull, lte, max, or } from 'drizzle-orm'
import { db } from '../../../db/client'
import { pushSubscriptions, releases, sessions, tripRoles, trips, users } from '../../../db/schema'
import { tripMay } from '../../domain/access/roles'
import {
  itineraryFor,
  differenceFor,
  differenceOf,
  differenceToRead,
  plannedItems,
} from '../../domain/releases/release-diff'
import { entityChanges } from '../../domain/releases/entity-diff'
import { travellerView } from '../../domain/releases/traveller-view'
import { instantOf, dayAt } from '../../domain/time/wall-time'
import { isUntimed } from '../../domain/trip/untimed'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { linkOfSession } from '../access/link-session'
import { newestRelease, type Release, releaseOf } from '../releases/release-record'
import type { PushMessage, SendPush } from './push-message'

type Row = typeof pushSubscriptions.$inferSelect
type Due = { row: Row; newest: number | null }

/** A release is announced again after a failure until it is this old, in milliseconds. */
const announcedForMs = 60 * 60_000
const dayMs = 24 * 60 * 60_000

/** Sends what devices are to be notified of now. Several processes may do this at once: each message is sent once. */
export async function notifyDue(send: SendPush, isRunning: () => boolean, now = new Date()): Promise<void> {
  // Members of a trip share its release, which can be large.
  const read = new Map<string, Promise<Release | null>>()
  for (const { row, newest } of await dueSubscriptions(now)) {
    if (!isRunning()) return
    const reader = await readerOf(row, now)
    if (!reader) await remove(row.id)
    if (!reader || newest === null) continue
    const release = read.get(row.tripId) ?? newestRelease(row.tripId)
    read.set(row.tripId, release)
    await notify(row, reader.personId, { newest: await release, send, now })
  }
}

// Those with a newer release than the one they know, and, around the days of their trip, those with reminders.
async function dueSubscriptions(now: Date): Promise<Due[]> {
  const day = (days: number) => dayAt(new Date(now.getTime() + days * dayMs), 'UTC')
  const isNear = and(
    or(isNull(trips.startsOn), lte(trips.startsOn, day(2))),
    or(isNull(trips.endsOn), gte(trips.endsOn, day(-2))),
  )
  const latest = db()
    .select({ tripId: releases.tripId, number: max(releases.number).as('latest_number') })
    .from(releases)
    .groupBy(releases.tripId)
    .as('latest')
  return db()
    .select({ row: pushSubscriptions, newest: latest.number })
    .from(pushSubscriptions)
    .innerJoin(trips, eq(trips.id, pushSubscriptions.tripId))
    .leftJoin(latest, eq(latest.tripId, pushSubscriptions.tripId))
    .where(
      or(gt(latest.number, pushSubscriptions.notifiedRelease), and(isNotNull(pushSubscriptions.remindMinutes), isNear)),
    )
}

/** Whose device it is; `null` if their session or link has ended, or they may not see the trip any more. */
async function readerOf(
  { tripId, sessionId, linkSessionId }: Row,
  now: Date,
): Promise<{ personId: string | null } | null> {
  if (linkSessionId !== null) {
    const link = await linkOfSession(linkSessionId, now)
    return link?.state === 'open' && link.tripId === tripId ? link : null
  }
  const [row] = await db()
    .select({ personId: users.personId, officeRole: users.officeRole, role: tripRoles.role })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(tripRoles, and(eq(tripRoles.userId, users.id), eq(tripRoles.tripId, tripId)))
    .where(and(eq(sessions.id, sessionId ?? ''), gt(sessions.expiresAt, now), isNull(users.disabledAt)))
  return row && tripMay(row.officeRole, row.role, 'see trip') ? row : null
}

type Now = { newest: Release | null; send: SendPush; now: Date }

async function notify(row: Row, personId: string | null, { newest, send, now }: Now): Promise<void> {
  if (!newest) return
  if (newest.number > row.notifiedRelease && (await claim(row, { notifiedRelease: newest.number }))) {
    const outcome = (await isChangedFor(row, newest, personId)) ? await deliver(row, 'changed', send) : 'sent'
    const isRecent = now.getTime() - newest.at.getTime() < announcedForMs
    if (outcome === 'failed' && isRecent) await update(row.id, { notifiedRelease: row.notifiedRelease })
    if (outcome === 'gone') return
  }
  if (row.remindMinutes === null) return
  const until = new Date(now.getTime() + row.remindMinutes * 60_000)
  if (until <= row.remindedUntil || !(await claim(row, { remindedUntil: until }))) return
  const from = Math.max(row.remindedUntil.getTime(), now.getTime())
  if (startsBetween(newest.whole, personId, from, until.getTime())) await deliver(row, 'reminder', send)
}

// Only the process that finds the row as it was read does the work.
async function claim(row: Row, to: Partial<Row>): Promise<boolean> {
  const unchanged =
    to.notifiedRelease === undefined
      ? eq(pushSubscriptions.remindedUntil, row.remindedUntil)
      : eq(pushSubscriptions.notifiedRelease, row.notifiedRelease)
  const claimed = await db()
    .update(pushSubscriptions)
    .set(to)
    .where(and(eq(pushSubscriptions.id, row.id), unchanged))
    .returning({ id: pushSubscriptions.id })
  return claimed.length > 0
}

async function update(id: string, to: Partial<Row>): Promise<void> {
  await db().update(pushSubscriptions).set(to).where(eq(pushSubscriptions.id, id))
}

async function remove(id: string): Promise<void> {
  await db().delete(pushSubscriptions).where(eq(pushSubscriptions.id, id))
}

async function deliver({ id, tripId, ...device }: Row, kind: PushMessage['kind'], send: SendPush) {
  const outcome = await send(device, { kind, trip: tripId })
  if (outcome === 'gone') await remove(id)
  return outcome
}

// As in e-mails: a first version, or a difference between the two as this person sees them.
async function isChangedFor(row: Row, newest: Release, personId: string | null): Promise<boolean> {
  const known = row.notifiedRelease > 0 ? await releaseOf(row.tripId, row.notifiedRelease) : null
  if (!known) return true
  const [before, after] = [known, newest].map(({ whole }) => travellerView(whole, personId).record)
  if (!before || !after) return true
  const difference = differenceOf(before, after)
  const own = personId === null ? differenceToRead(difference) : differenceFor(difference, personId)
  return own.length > 0 || entityChanges(before, after).length > 0
}

function startsBetween({ record }: WholeTrip, personId: string | null, from: number, until: number): boolean {
  const all = plannedItems(record)
  return (personId === null ? all : itineraryFor(all, personId)).some((item) => {
    if (isUntimed(item) || item.status === 'cancelled') return false
    const start = instantOf(item.start, item.timeZone).instant.getTime()
    return start > from && start <= until
  })
}
