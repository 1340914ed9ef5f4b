import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, institutions, members, office, people, releases, trips, users } from '@/db/schema'
import { institutionNamed } from '@/lib/domain/directory/directory'
import type { OfficeAccess } from '@/lib/server/access/access'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { makeCopy } from '@/lib/server/trips/new-trip'
import { addSampleTrip, readSampleTrip, removeSampleTrip } from '@/lib/server/trips/sample-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeUser } from '../report/report-office'

const access = { viewer: accessTo('', 'see trip').viewer } as unknown as OfficeAccess<'create trip'> &
  OfficeAccess<'edit directory'>
const words = { title: { en: 'Sample trip' }, note: 'First' }
const add = () => addSampleTrip(access, '2026-12-01', words)

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  const own = { id: 'own', ...institutionNamed({ en: 'Our University' }), searchKey: 'our university', revision: 1 }
  await db()
    .insert(institutions)
    .values({ ...own, createdAt: new Date(), updatedAt: new Date() })
  await db().insert(office).values({ id: 'office', homeInstitutionId: 'own', sample: false })
})

/** Everything that a sample trip could leave behind. */
const stored = async () => ({
  trips: await db().$count(trips),
  people: await db().$count(people),
  institutions: (await db().select({ id: institutions.id }).from(institutions)).map(({ id }) => id),
  users: await db().$count(users),
  ofTrips: (await db().select().from(changes)).filter(({ subject }) => subject !== 'office').length,
})

describe('the sample trip', () => {
  it('lies some weeks ahead, is labelled, and its first version is published', async () => {
    const id = await add()
    const trip = (await loadTrip(id))?.record.trip
    expect(trip).toMatchObject({ title: { en: 'Sample trip' }, start: '2026-12-22', end: '2026-12-26' })
    expect(await db().$count(releases, eq(releases.tripId, id))).toBe(1)
    expect((await readSampleTrip(access))?.tripId).toBe(id)
  })

  it('is added once', async () => {
    const id = await add()
    expect(await add()).toBe(id)
    expect(await db().$count(trips)).toBe(1)
  })

  it('is removed without a trace but the note that there was one', async () => {
    const before = await stored()
    await add()
    expect((await stored()).people).toBeGreaterThan(before.people)
    expect(await removeSampleTrip(access)).toEqual({ kept: 0 })
    expect(await stored()).toEqual(before)
    expect(JSON.stringify(await db().select().from(changes))).not.toMatch(/Hanyang|Sample trip/)
    expect(await readSampleTrip(access)).toBeNull()
  })

  it('is removed with the members whom a personal link has made users', async () => {
    const before = await stored()
    const [member] = await db()
      .select()
      .from(members)
      .where(eq(members.tripId, await add()))
    await db()
      .insert(users)
      .values({
        id: 'link',
        email: 'link@invalid',
        name: 'Link',
        officeRole: 'none',
        kind: 'link only',
        personId: member?.personId ?? null,
        createdAt: new Date(),
      })
    await removeSampleTrip(access)
    expect(await stored()).toEqual(before)
  })

  it('leaves nothing either if the trip alone was deleted before', async () => {
    const before = await stored()
    await deleteTripUnchecked(await add(), 'u')
    expect(await removeSampleTrip(access)).toEqual({ kept: 0 })
    expect(await stored()).toEqual(before)
  })

  it('leaves the people and institutions that another trip uses', async () => {
    const id = await add()
    await makeCopy(access, accessTo(id, 'see staff notes'), '2027-03-01')
    const sample = await readSampleTrip(access)
    const { kept } = await removeSampleTrip(access)
    expect(kept).toBeGreaterThan(3)
    expect(await db().$count(trips)).toBe(1)
    const left = (await stored()).institutions
    expect(left.filter((one) => sample?.institutionIds.includes(one)).length).toBeGreaterThan(2)
  })
})
