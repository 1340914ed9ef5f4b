import { beforeEach, describe, expect, it } from 'vitest'
import { GET as readApi } from '@/app/api/trips/[trip]/route'
import { db } from '@/db/client'
import { people } from '@/db/schema'
import { transact } from '@/db/transact'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { acknowledge } from '@/lib/server/releases/acknowledgements'
import { freeze } from '@/lib/server/releases/release-record'
import { createTrip } from '@/lib/server/trip/create-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'
import { marker, markersIn, readableMarkers, recordOfMarkers } from '../../domain/trip/field-markers'
import { accessAs, addUser } from '../releases/release-office'
import { everythingReadBy } from './everything-read'
import { signedInAs } from './signed-in'
import { sendSession } from '../platform/request-scope'

// What the read functions return to a member of a trip whose texts name their version and field. What the pages show is
// tests/e2e/member-view.test.ts.

let tripId = ''
const ying = () => accessAs(tripId, 'see trip', { id: 'ying', on: 'member', personId: 'ying' })
const guide = () => accessAs(tripId, 'see trip', { id: 'guide', on: 'member' })

beforeEach(async () => {
  await freshDatabase()
  await seed()
  const at = new Date('2026-10-01T00:00:00Z')
  const entry = {
    institutionId: 'home',
    phone: null,
    email: null,
    languages: [],
    revision: 1,
    createdAt: at,
    updatedAt: at,
  }
  await db()
    .insert(people)
    .values(['ying', 'other'].map((id) => ({ ...entry, id, name: { full: { en: id } }, searchKey: id })))
  const made = await createTrip(recordOfMarkers('Draft'), 'u')
  if (!made.ok) throw new Error(made.code)
  tripId = made.id
  await addUser('ying', 'none', { personId: 'ying', on: { tripId, role: 'member' } })
  await addUser('guide', 'none', { on: { tripId, role: 'member' } })
})

/** Publishes a release that differs from the draft, so that everything read from the draft can be recognised. */
async function release(number: number, record: TripRecord): Promise<void> {
  const { directory } = (await loadTrip(tripId))!
  const whole = { id: tripId, version: number, record, directory }
  await transact(db(), (tx) =>
    freeze(tx, whole, { number, note: null, userId: null }, new Date('2026-10-02T00:00:00Z')),
  )
}

describe('a member', () => {
  it('reads nothing of the draft before the first release', async () => {
    for (const access of [ying(), guide()]) expect(markersIn(await everythingReadBy(access))).toEqual([])
  })

  it('reads only what travellers may see of the latest release, and nothing of the draft', async () => {
    await release(1, recordOfMarkers('Before'))
    await acknowledge(ying(), 1)
    await release(2, recordOfMarkers('Latest', ['x2']))
    const found = markersIn(await everythingReadBy(ying()))
    const allowed = new Set([
      ...readableMarkers('Latest', { attends: true }),
      ...readableMarkers('Before', { attends: true }),
    ])
    expect(found.filter((one) => !allowed.has(one))).toEqual([])
    for (const field of ['trip.title', 'topic.talkingPoints', 'host.title', 'item.reference', 'emergency.phone'])
      expect(found).toContain(marker('Latest', field))
  })

  it('reads no booking references if they are not in the delegation', async () => {
    await release(1, recordOfMarkers('Latest'))
    const allowed = new Set(readableMarkers('Latest', { attends: false }))
    expect(markersIn(await everythingReadBy(guide())).filter((one) => !allowed.has(one))).toEqual([])
  })

  it('gets the same from the API', async () => {
    sendSession(await signedInAs('traveller', 'none', { tripId, role: 'member' }))
    const ask = async () => {
      const response = await readApi(new Request(`http://localhost/api/trips/${tripId}`), {
        params: Promise.resolve({ trip: tripId }),
      })
      return [response.status, markersIn(await response.text())] as const
    }
    expect(await ask()).toEqual([200, []])
    await release(1, recordOfMarkers('Latest'))
    const [, found] = await ask()
    const allowed = new Set(readableMarkers('Latest', { attends: false }))
    expect(found.filter((one) => !allowed.has(one))).toEqual([])
    expect(found).toContain(marker('Latest', 'visit.city'))
  })
})
