import { beforeEach, describe, expect, it, vi } from 'vitest'
import { GET as readApi } from '@/app/api/trips/[trip]/route'
import { db } from '@/db/client'
import { people } from '@/db/schema'
import { transact } from '@/db/transact'
import type { Fields } from '@/lib/domain/fields/field'
import { declaredFields, entityFields, restrictedFor, visibleTo } from '@/lib/domain/trip/entity-fields'
import type { Noun, Trip, TripRecord } from '@/lib/domain/trip/trip-record'
import { acknowledge } from '@/lib/server/releases/acknowledgements'
import { freeze } from '@/lib/server/releases/release-record'
import { createTrip, loadTrip } from '@/lib/server/trip/trip-record'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'
import { recordOf } from '../../domain/trip/make'
import { accessAs, addUser } from '../releases/release-office'
import { everythingReadBy } from './everything-read'
import { signedInAs } from './signed-in'

// Every text of a draft and of a release names its version, entity and field, so that whatever reaches a member shows
// where it is from. A new field is covered as soon as it is declared.

const jar: { token?: string } = {}
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (jar.token ? { value: jar.token } : undefined) }),
}))

const marker = (version: string, field: string) => `<${version} ${field}>`

/** Markers in all fields of an entity that hold words. */
function marked(version: string, entity: string, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { kind }]): [string, unknown][] => {
      const text = marker(version, `${entity}.${name}`)
      if (kind.type === 'text' || kind.type === 'phone') return [[name, text]]
      if (kind.type === 'texts') return [[name, { en: text }]]
      return kind.type === 'textsList' ? [[name, [{ en: text }]]] : []
    }),
  )
}

/** A record of markers: two items, one of the member and one of somebody else, and `more` of everything. */
function recordOfMarkers(version: string, more: readonly string[] = []): TripRecord {
  const words = <N extends Noun>(noun: N, id: string) => ({ id, ...marked(version, noun, entityFields[noun]) })
  const ids = (...own: string[]) => [...own, ...more]
  return recordOf(
    {
      member: [
        { ...words('member', 'm1'), personId: 'ying' },
        { ...words('member', 'm2'), personId: 'other' },
      ],
      visit: ids('v1').map((id) => ({ ...words('visit', id), institutionId: 'host', day: '2026-11-03' })),
      host: ids('h1').map((id) => ({ ...words('host', id), visitId: 'v1', personId: 'person1' })),
      topic: ids('t1').map((id) => ({ ...words('topic', id), visitId: 'v1' })),
      agreement: ids('a1').map((id) => ({ ...words('agreement', id), visitId: 'v1' })),
      item: [
        ...ids('i1').map((id) => ({ ...words('item', id), visitId: 'v1', attendeeIds: ['ying'] })),
        {
          ...words('item', 'i2'),
          reference: marker(version, 'somebody else’s reference'),
          attendeeIds: ['other'],
        },
      ],
      unscheduled: ids('u1').map((id) => words('unscheduled', id)),
      quote: ids('q1').map((id) => ({ ...words('quote', id), speakerId: 'person1' })),
      nextStep: ids('n1').map((id) => words('nextStep', id)),
      emergency: ids('e1').map((id) => words('emergency', id)),
    },
    { ...(marked(version, 'trip', declaredFields.trip) as Partial<Trip>), start: '2026-11-03', end: '2026-11-04' },
  )
}

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
  const made = await createTrip(recordOfMarkers('DRAFT'), 'u')
  if (!made.ok) throw new Error(made.code)
  tripId = made.id
  await addUser('ying', 'none', { personId: 'ying', on: { tripId, role: 'member' } })
  await addUser('guide', 'none', { on: { tripId, role: 'member' } })
})

/** Releases a trip that is not the draft, so that whatever is read from the draft shows. */
async function release(number: number, record: TripRecord): Promise<void> {
  const { directory } = (await loadTrip(tripId))!
  const whole = { id: tripId, version: number, record, directory }
  await transact(db(), (tx) =>
    freeze(tx, whole, { number, note: null, userId: null }, new Date('2026-10-02T00:00:00Z')),
  )
}

const markersIn = (text: string) => [...new Set(text.match(/<(?:DRAFT|OLD|NEW) [^>]+>/g) ?? [])].sort()

/** What a traveller may read of one version. */
const readable = (version: string, mayReadReference: boolean) =>
  Object.entries(entityFields)
    .concat([['trip', declaredFields.trip]] as never)
    .flatMap(([entity]) => {
      const name = entity as Noun
      const restricted = mayReadReference ? restrictedFor(name, 'traveller').map((one) => one.name) : []
      const fields: readonly string[] = [...visibleTo(name, 'traveller'), ...restricted]
      return fields.map((field) => marker(version, `${entity}.${field}`))
    })

describe('a member', () => {
  it('reads nothing of a draft before the first release', async () => {
    for (const access of [ying(), guide()]) expect(markersIn(await everythingReadBy(access))).toEqual([])
  })

  it('reads of the latest release only what travellers may, and nothing of the draft', async () => {
    await release(1, recordOfMarkers('OLD'))
    await acknowledge(ying(), 1)
    await release(2, recordOfMarkers('NEW', ['x2']))
    const found = markersIn(await everythingReadBy(ying()))
    const allowed = new Set([...readable('NEW', true), ...readable('OLD', true)])
    expect(found.filter((one) => !allowed.has(one))).toEqual([])
    for (const field of ['trip.title', 'topic.talkingPoints', 'host.title', 'item.reference', 'emergency.phone'])
      expect(found).toContain(marker('NEW', field))
  })

  it('who is not in the delegation reads no booking reference at all', async () => {
    await release(1, recordOfMarkers('NEW'))
    const allowed = new Set(readable('NEW', false))
    expect(markersIn(await everythingReadBy(guide())).filter((one) => !allowed.has(one))).toEqual([])
  })

  it('is sent the same by the API', async () => {
    jar.token = await signedInAs('traveller', 'none', { tripId, role: 'member' })
    const ask = async () => {
      const response = await readApi(new Request(`http://localhost/api/trips/${tripId}`), {
        params: Promise.resolve({ trip: tripId }),
      })
      return [response.status, markersIn(await response.text())] as const
    }
    expect(await ask()).toEqual([200, []])
    await release(1, recordOfMarkers('NEW'))
    const [, found] = await ask()
    const allowed = new Set(readable('NEW', false))
    expect(found.filter((one) => !allowed.has(one))).toEqual([])
    expect(found).toContain(marker('NEW', 'visit.city'))
  })
})
