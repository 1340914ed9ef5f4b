import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, memberNotes, messages, nameChecks, office, rateLimits, sessions } from '@/db/schema'
import type { OfficeAccess } from '@/lib/server/access/access'
import { purge, readRetention } from '@/lib/server/privacy/purge'
import { readPrivacySettings, savePrivacySettings } from '@/lib/server/privacy/retention'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

const dayMs = 24 * 60 * 60 * 1000
const later = (days: number) => new Date(Date.now() + days * dayMs)
let tripId = ''
const admin = () => ({ viewer: accessTo(tripId, 'edit trip').viewer }) as unknown as OfficeAccess<'manage office'>

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
})

const stored = async () => JSON.stringify([await db().select().from(changes), await db().select().from(memberNotes)])

describe('a deleted trip', () => {
  beforeEach(async () => {
    await db().insert(memberNotes).values({
      id: 'a-note',
      tripId,
      userId: 'u',
      text: 'PRIVATE-marker',
      writtenAt: new Date(),
      revision: 1,
    })
    const { kind } = (await loadTrip(tripId))!.record.trip
    await editTrip(tripId, { do: 'change trip', from: { kind }, to: { kind: 'EDITED-marker' } }, 'u')
    await deleteTripUnchecked(tripId, 'u')
  })

  it('can be restored until its retention period ends, and is removed completely afterwards', async () => {
    expect(await purge(later(89))).toMatchObject({ deletedTrips: 0 })
    expect(await stored()).toMatch(/PRIVATE-marker/)
    expect(await purge(later(91))).toMatchObject({ deletedTrips: 1 })
    expect(await stored()).not.toMatch(/marker/)
    expect(await restoreTripUnchecked(tripId, 'u')).toMatchObject({ ok: false, code: 'not found' })
    const rest = await db().select().from(changes).where(eq(changes.tripId, tripId))
    expect(rest.map(({ verb, userId, inverse }) => [verb, userId, inverse])).toEqual([['delete', 'u', null]])
    expect(await purge(later(92))).toMatchObject({ deletedTrips: 0 })
  })

  it('is kept as long as the office has set', async () => {
    await savePrivacySettings(admin(), { deletedTripDays: 7, mailDays: 365, isHistoryShared: false })
    expect(await purge(later(6))).toMatchObject({ deletedTrips: 0 })
    expect(await purge(later(8))).toMatchObject({ deletedTrips: 1 })
  })

  it('keeps its history if it was restored', async () => {
    await restoreTripUnchecked(tripId, 'u')
    expect(await purge(later(400))).toMatchObject({ deletedTrips: 0 })
    expect(await stored()).toMatch(/EDITED-marker/)
    expect((await loadTrip(tripId))?.record.trip.kind).toBe('EDITED-marker')
  })
})

it('messages are deleted after they were sent, and not before', async () => {
  const message = { to: { name: 'A', address: 'a@example.edu' }, language: 'en', subject: 'S', body: 'B', tries: 1 }
  const createdAt = new Date()
  await db()
    .insert(messages)
    .values([
      { ...message, id: 'sent', onceKey: 'sent', createdAt, sentAt: createdAt },
      { ...message, id: 'waiting', onceKey: 'waiting', createdAt, dueAt: createdAt },
    ])
  expect(await purge(later(366))).toMatchObject({ mail: 1 })
  expect((await db().select().from(messages)).map(({ id }) => id)).toEqual(['waiting'])
})

it('sessions, counters and name checks are deleted after they have expired', async () => {
  const now = new Date()
  await db().insert(sessions).values({ id: 's', userId: 'u', createdAt: now, lastSeenAt: now, expiresAt: now })
  await db().insert(rateLimits).values({ key: 'k', points: 1, expire: now })
  const { record } = (await loadTrip(tripId))!
  const personId = record.host.find((one) => one.personId !== null)!.personId!
  await db()
    .insert(nameChecks)
    .values({ id: 'c', tripId, personId, tokenHash: 'h', language: 'en', createdAt: now, expiresAt: now })
  expect(await purge(later(1))).toMatchObject({ sessions: 0, nameChecks: 0 })
  expect(await db().$count(rateLimits)).toBe(0)
  expect(await purge(later(401))).toMatchObject({ sessions: 1, nameChecks: 1 })
})

it('the page shows what is stored and what will be deleted next', async () => {
  await deleteTripUnchecked(tripId, 'u')
  await db().update(office).set({ deletedTripDays: 10 })
  const [trips] = await readRetention(admin())
  expect(trips).toMatchObject({ kind: 'deletedTrips', count: 1, days: 10 })
  expect(Math.abs(trips!.next!.getTime() - later(10).getTime())).toBeLessThan(60_000)
  expect(await readPrivacySettings(admin())).toEqual({ deletedTripDays: 10, mailDays: 365, isHistoryShared: false })
})
