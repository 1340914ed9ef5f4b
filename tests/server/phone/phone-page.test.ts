import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { items, members, people, releases, tripRoles } from '@/db/schema'
import { transact, run } from '@/db/transact'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { currentTrip, ownerMark, readPhoneData } from '@/lib/server/phone/phone-page'
import { freeze } from '@/lib/server/releases/release-record'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

const now = new Date('2023-11-01T00:00:00Z')
let tripId = ''
const mine = () => ({ ...accessTo(tripId, 'see trip', 'ying') })
const publishVersion = async (number: number) => {
  const whole = (await loadTrip(tripId))!
  await transact(db(), (tx) => freeze(tx, whole, { number, note: null, userId: null }, now))
}

beforeEach(async () => {
  await freshDatabase()
  await storeUser('ying')
  await storeUser('other')
  tripId = await storeKorea()
})

describe('the data on a member’s phone', () => {
  it('has no items before the first release, and then those of the release, whatever the draft says', async () => {
    expect(await readPhoneData(mine())).toMatchObject({ release: null, whole: { record: { item: [] } } })
    await publishVersion(1)
    const [item] = (await loadTrip(tripId))!.record.item
    await editTrip(
      tripId,
      {
        do: 'change',
        noun: 'item',
        id: item!.id,
        from: { title: item!.title },
        to: { title: { en: 'A draft of something else' } },
      },
      null,
    )
    const carriedItems = (await readPhoneData(mine())).whole.record.item
    expect(carriedItems.map(({ title }) => title)).toContainEqual(item!.title)
    expect(JSON.stringify(carriedItems)).not.toContain('A draft of something else')
  })

  it('has the emergency sheet of the latest release', async () => {
    await publishVersion(1)
    await editTrip(
      tripId,
      {
        do: 'add',
        noun: 'emergency',
        id: 'e1',
        values: {
          kind: 'hospital',
          city: { en: 'Seoul' },
          name: { en: 'Severance' },
          phone: '119',
          address: null,
          note: null,
        },
      },
      null,
    )
    expect((await readPhoneData(mine())).whole.record.emergency).toEqual([])
    await publishVersion(2)
    expect((await readPhoneData(mine())).whole.record.emergency).toMatchObject([
      { name: { en: 'Severance' }, phone: '119' },
    ])
  })

  it('never has staff notes, and contacts only of hosts and coordinators', async () => {
    await db()
      .update(items)
      .set({ staffNotes: { en: 'SECRET note' } })
    for (const { id } of await db().select({ id: people.id }).from(people)) {
      await db()
        .update(people)
        .set({ email: `${id}@secret.example`, phone: `call <${id}>` })
        .where(eq(people.id, id))
    }
    await publishVersion(1)
    const stored = JSON.stringify(await readPhoneData(mine()))
    expect(stored).not.toContain('SECRET')
    const { member, host } = (await loadTrip(tripId))!.record
    const callable = new Set([
      ...host.map(({ personId }) => personId),
      ...member.filter(({ role }) => role === 'coordinator').map(({ personId }) => personId),
    ])
    for (const contact of [/call <([^>]+)>/g, /([\w-]+)@secret\.example/g]) {
      const shown = [...stored.matchAll(contact)].map(([, id]) => id!)
      expect(shown.length).toBeGreaterThan(0)
      expect(shown.filter((id) => !callable.has(id))).toEqual([])
    }
  })
})

describe('the current trip', () => {
  it('is one on which the user has a role, and none of others', async () => {
    const viewer = mine().viewer
    expect(await currentTrip(viewer, '2023-11-01')).toBeNull()
    await db().insert(tripRoles).values({ tripId, userId: 'ying', role: 'member' })
    expect(await currentTrip(viewer, '2023-11-01')).toBe(tripId)
    expect(await currentTrip({ ...viewer, id: 'other' }, '2023-11-01')).toBeNull()
  })

  it('is one on which a user travels who may see every trip, and only for such a user', async () => {
    const [person] = await db()
      .select({ personId: members.personId })
      .from(members)
      .where(eq(members.tripId, tripId))
      .limit(1)
    const viewer = { ...mine().viewer, personId: person!.personId }
    expect(await currentTrip({ ...viewer, officeRole: 'none' }, '2023-11-01')).toBeNull()
    expect(await currentTrip({ ...viewer, officeRole: 'staff' }, '2023-11-01')).toBe(tripId)
  })

  it('marks a copy with its owner without naming them', () => {
    const viewer = mine().viewer
    expect(ownerMark(viewer)).toBe(ownerMark({ ...viewer, sessionId: 'another' }))
    expect(ownerMark(viewer)).not.toBe(ownerMark({ ...viewer, id: 'other' }))
    expect(ownerMark(viewer)).not.toContain('ying')
  })
})

it('reads a release that was published before there was an emergency sheet', async () => {
  await publishVersion(1)
  const [row] = await transact(db(), (tx) => run(tx.select().from(releases)))
  const { emergency: _, ...old } = row!.record
  await db()
    .update(releases)
    .set({ record: old as TripRecord })
  expect((await readPhoneData(mine())).release?.number).toBe(1)
})
