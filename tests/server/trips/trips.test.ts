import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { seedSampleOffice } from '@/db/sample-office'
import { institutions, tripRoles, trips, users } from '@/db/schema'
import type { OfficeRole } from '@/lib/domain/access/roles'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import type { OfficeAccess, TripAccess } from '@/lib/server/access/access'
import { search } from '@/lib/server/search/search'
import { makeCopy, makeTrip } from '@/lib/server/trips/new-trip'
import { deleteTrip } from '@/lib/server/trip/delete-trip'
import { restoreTrip } from '@/lib/server/trip/restore-trip'
import { listTripUsers, setRole, usersWithoutRole } from '@/lib/server/trip/trip-roles'
import { transact } from '@/db/transact'
import { freeze } from '@/lib/server/releases/release-record'
import { readTrip } from '@/lib/server/releases/read-trip'
import { createTrip } from '@/lib/server/trip/create-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { listTrips, onOverview, type TripList, tripsOnPage } from '@/lib/server/trips/trips'
import { noQuery, type TripQuery } from '@/lib/domain/trips/trip-query'
import type { ListedTrip, TripState } from '@/lib/domain/trips/trip-list'
import { freshDatabase } from '../../db/engines'
import { emptyTrip, seed } from '../../db/seed'
import { accessTo } from '../report/report-office'

const today = '2026-03-11'

function as<A extends 'see trips' | 'create trip'>(id: string, officeRole: OfficeRole, __: A): OfficeAccess<A> {
  return {
    viewer: { id, name: id, email: '', officeRole, personId: null, sessionId: '' },
  } as unknown as OfficeAccess<A>
}
const staff = as('u', 'staff', 'see trips')
const maker = as('u', 'staff', 'create trip')

/** The trips under the heading of a state. */
function inState(list: TripList, state: TripState): ListedTrip[] {
  return list.groups.find((group) => group.state === state)?.trips ?? []
}

/** The ids of the trips that a query asks for. */
async function asked(query: Partial<TripQuery>): Promise<string[]> {
  const { groups } = await listTrips(staff, { today, query: { ...noQuery, ...query } })
  return groups.flatMap((group) => group.trips.map(({ id }) => id))
}

async function tripOf(trip: object): Promise<string> {
  const made = await createTrip({ ...emptyTrip, trip: { ...emptyTrip.trip, ...trip } }, 'u')
  if (!made.ok) throw new Error(made.code)
  return made.id
}

/** Publishes the draft of a trip as its first release. */
async function release(tripId: string): Promise<void> {
  const whole = (await loadTrip(tripId))!
  await transact(db(), (tx) => freeze(tx, whole, { number: 1, note: null, userId: null }, new Date()))
}

describe('the list of trips', () => {
  beforeEach(async () => {
    await freshDatabase()
    await seed()
  })

  it('groups trips by day into current, upcoming, past and undated', async () => {
    const ids = {
      now: await tripOf({ start: '2026-03-10', end: '2026-03-11' }),
      coming: await tripOf({ start: '2026-03-12', end: '2026-03-13' }),
      past: await tripOf({ start: '2026-03-01', end: '2026-03-10' }),
      old: await tripOf({ start: '1998-01' }),
      yearless: await tripOf({ start: '--10-31', end: '--11-04' }),
      dateless: await tripOf({}),
    }
    const list = await listTrips(staff, { today })
    const shown = (state: TripState) => inState(list, state).map(({ id }) => id)
    expect(shown('under way')).toEqual([ids.now])
    expect(shown('coming')).toEqual([ids.coming])
    expect(shown('past')).toEqual([ids.past, ids.old])
    expect(new Set(shown('undated'))).toEqual(new Set([ids.yearless, ids.dateless]))
    for (const state of ['under way', 'coming', 'past', 'undated'] as const) {
      expect(await asked({ status: state })).toHaveLength(shown(state).length)
    }
  })

  it('shows destination, leader, number of members and open warnings of each trip', async () => {
    const id = await tripOf({ start: '2026-03-20', end: '2026-03-22' })
    const add = (noun: 'visit' | 'host' | 'member' | 'item', line: string, values: object) =>
      editTrip(id, { do: 'add', noun, id: line, values: { ...defaultValues[noun], ...values } } as never, 'u')
    await add('visit', 'v1', { institutionId: 'host', city: { en: 'Seoul' } })
    await add('visit', 'v2', { institutionId: 'host' })
    for (const host of ['h1', 'h2']) await add('host', host, { visitId: 'v1', personId: 'person1' })
    await add('member', 'm1', { role: 'member', count: 4, title: { en: 'students' } })
    await add('member', 'm2', { role: 'leader', personId: 'person2', title: { en: 'Dean' } })
    const item = { kind: 'meal', title: { en: 'Lunch' }, start: '2026-03-20T12:00', timeZone: 'Asia/Seoul' }
    await add('item', 'i1', item)
    await add('item', 'i2', { ...item, status: 'confirmed' })
    await add('item', 'i3', { ...item, status: 'cancelled' })
    const [line] = inState(await listTrips(staff, { today }), 'coming')
    expect(line).toMatchObject({ size: 5, report: 'none' })
    expect(line?.leader).toEqual({ title: { en: 'Dean' }, name: { full: { en: 'Ms. person2' } } })
    expect(line?.visits.map(({ institutionId, city }) => [institutionId, city?.en])).toEqual([
      ['host', 'Seoul'],
      ['host', undefined],
    ])
  })

  it('shows travellers only their own trips, and the office all', async () => {
    const own = await tripOf({ start: '2026-04-01' })
    await tripOf({ start: '2026-04-02' })
    const planned = await tripOf({ start: '2026-04-03' })
    await db()
      .insert(tripRoles)
      .values([
        { tripId: own, userId: 'v', role: 'member' },
        { tripId: planned, userId: 'v', role: 'editor' },
      ])
    await release(own)
    const seen = await listTrips(as('v', 'none', 'see trips'), { today })
    expect(inState(seen, 'coming').map(({ id }) => id)).toEqual([own, planned])
    expect(inState(await listTrips(staff, { today }), 'coming')).toHaveLength(3)
    expect((await listTrips(as('w', 'none', 'see trips'), { today })).groups).toEqual([])
  })

  it('lists and finds a member’s trip by its latest release, and not at all before the first', async () => {
    const id = await tripOf({ title: { en: 'Secret draft' }, start: '2026-04-01', end: '2026-04-02' })
    await db().insert(tripRoles).values({ tripId: id, userId: 'v', role: 'member' })
    const member = as('v', 'none', 'see trips')
    const all = async () => [await listTrips(member, { today }), await search(member, '', today)]
    const found = async (query: string) =>
      [
        ...(await listTrips(member, { today, query: { ...noQuery, words: query } })).groups.flatMap((one) => one.trips),
        ...(await search(member, query, today)).trips,
      ].map((trip) => trip.title?.en)
    expect((await all())[0]).toMatchObject({
      groups: [{ state: 'undated', trips: [{ id, title: null, isReleased: false }] }],
    })
    expect(JSON.stringify(await all())).not.toMatch(/Secret|2026-04/)
    expect(await found('secret')).toEqual([])
    await release(id)
    expect(await found('secret DRAFT')).toEqual(['Secret draft', 'Secret draft'])
    await editTrip(id, { do: 'change trip', from: {}, to: { title: { en: 'Later words' }, start: '2026-04-09' } }, 'u')
    expect(await found('secret')).toEqual(['Secret draft', 'Secret draft'])
    expect(await found('later')).toEqual([])
    expect(JSON.stringify(await all())).not.toMatch(/Later|04-09/)
  })

  it('shows the nearest trips of each state, and the others on pages of a state', async () => {
    const days = Array.from({ length: tripsOnPage + 3 }, (_, i) => String(i + 1).padStart(2, '0'))
    for (const day of days) await tripOf({ start: `2025-01-${day}`, end: `2025-01-${day}` })
    for (const day of days) await tripOf({ start: `2026-07-${day}`, end: `2026-07-${day}` })
    const overview = await listTrips(staff, { today })
    expect(overview.groups.map(({ state, trips: some, total }) => [state, some.length, total, some[0]?.start])).toEqual(
      [
        ['coming', onOverview.coming, days.length, '2026-07-01'],
        ['past', onOverview.past, days.length, '2025-01-28'],
      ],
    )
    for (const status of ['coming', 'past'] as const) {
      const [first, second, beyond] = await Promise.all(
        [1, 2, 99].map((page) => listTrips(staff, { today, query: { ...noQuery, status, page } })),
      )
      const ids = [first!, second!].flatMap(({ groups }) => groups[0]!.trips.map(({ id }) => id))
      expect([first!.pages, first!.total, ids.length, new Set(ids).size]).toEqual([2, days.length, 28, 28])
      expect([beyond!.page, beyond!.groups[0]!.trips.length]).toEqual([2, 3])
    }
  })

  it('is narrowed by year, country, direction and user, and sorted by its columns', async () => {
    const seoul = await tripOf({ title: { en: 'Beta' }, start: '2025-12-30', end: '2026-01-02', size: 4 })
    const guest = await tripOf({ title: { en: 'Alpha' }, start: '2026-05-01', direction: 'incoming', guestId: 'host' })
    const bare = await tripOf({ title: { en: 'Gamma' } })
    const add = (noun: 'visit' | 'member', line: string, values: object) =>
      editTrip(seoul, { do: 'add', noun, id: line, values: { ...defaultValues[noun], ...values } } as never, 'u')
    await add('visit', 'v1', { institutionId: 'host' })
    await add('member', 'm1', { role: 'leader', personId: 'person1' })
    const { country } = (await db().select().from(institutions)).find(({ id }) => id === 'host')!
    expect(await asked({ country })).toEqual([guest, seoul])
    expect(await asked({ country: 'NZ' })).toEqual([])
    expect(await asked({ year: 2025 })).toEqual([seoul])
    expect(await asked({ year: 2026 })).toEqual([guest, seoul])
    expect(await asked({ direction: 'incoming' })).toEqual([guest])
    expect(await asked({ owner: 'u', words: 'gamma' })).toEqual([bare])
    expect(await asked({ owner: 'v' })).toEqual([])
    expect(await asked({ sort: 'title' })).toEqual([guest, seoul, bare])
    expect(await asked({ sort: 'title', isDown: true })).toEqual([bare, seoul, guest])
    expect(await asked({ sort: 'date', isDown: true })).toEqual([guest, seoul, bare])
    expect((await asked({ sort: 'leader', isDown: true }))[0]).toBe(seoul)
    expect((await asked({ sort: 'size', isDown: true }))[0]).toBe(seoul)
  })

  it('finds words anywhere, ignoring case and accents, and treats pattern characters literally', async () => {
    const lodz = await tripOf({ title: { en: 'Visit to Łódź' } })
    const percent = await tripOf({ title: { en: '100% renewable_energy' } })
    await tripOf({ title: { en: '1000 renewableXenergy' } })
    const found = (words: string) => asked({ words })
    expect(await found('lodz VISIT')).toEqual([lodz])
    expect(await found('100%')).toEqual([percent])
    expect(await found('renewable_')).toEqual([percent])
    expect(await found('\\')).toEqual([])
  })
})

describe('search', () => {
  const now = new Date('2026-03-11T04:00:00Z')
  beforeEach(async () => {
    await freshDatabase()
    await seedSampleOffice(now)
  })

  it('finds trips, people and institutions for the office', async () => {
    const finds = await search(staff, 'hanyang', today)
    expect(finds.trips.map(({ title }) => title?.en)).toEqual(['Benchmarking visit to Korea'])
    expect(finds.people.map(({ name }) => name.full.en)).toEqual(['Hansung Kim'])
    expect(finds.institutions.map(({ name }) => name.en)).toEqual(['Hanyang University'])
  })

  it('finds only their own trips for a traveller, and no entries of the directory', async () => {
    const [member] = (await db().select().from(users)).filter(({ email }) => email.startsWith('editor'))
    const traveller = as(member!.id, 'none', 'see trips')
    expect(await search(traveller, 'hanyang', today)).toEqual({ trips: [], people: [], institutions: [] })
    expect((await search(traveller, 'university', today)).trips.map(({ title }) => title?.en)).toEqual([
      'Visit to three universities in Queensland',
    ])
  })

  it('offers recent entries before anything is typed', async () => {
    const { trips: near, people } = await search(staff, '  ', today)
    expect(near.map(({ title }) => title?.en)).toEqual([
      'Visit to universities and alumni in Osaka',
      'Visit to three universities in Queensland',
    ])
    expect(people).toEqual([])
  })

  it.each(['%', '_', '\\', "'", '"; drop table trips'])('treats %s literally', async (query) => {
    const { trips: some, people } = await search(staff, query, today)
    expect([some, people]).toEqual([[], []])
    expect(await db().$count(trips)).toBe(3)
  })
})

describe('new trips', () => {
  const by = {
    language: 'en',
    title: { en: 'A visit' },
    direction: 'incoming',
    start: null,
    end: null,
    guest: 'HANYANG university',
  } as const
  beforeEach(async () => {
    await freshDatabase()
    await seed()
  })

  it('belong to the office’s own institution, or to none if it has none', async () => {
    expect(await makeTrip(maker, by)).toBeNull()
    expect(await db().$count(trips)).toBe(0)
  })

  it('use a guest from the directory that has exactly this name, or add one', async () => {
    await freshDatabase()
    await seedSampleOffice(new Date('2026-03-11T04:00:00Z'))
    await db()
      .insert(users)
      .values({ id: 'u', email: 'u@example.edu', name: 'U', officeRole: 'staff', createdAt: new Date() })
    const before = await db().$count(institutions)
    const known = await loadTrip((await makeTrip(maker, by))!)
    expect(known?.directory.institutions[known.record.trip.guestId ?? '']?.name.en).toBe('Hanyang University')
    expect(await db().$count(institutions)).toBe(before)
    const unknown = await loadTrip((await makeTrip(maker, { ...by, guest: 'Hanyang' }))!)
    expect(unknown?.directory.institutions[unknown.record.trip.guestId ?? '']?.name).toEqual({ en: 'Hanyang' })
    const outgoing = await loadTrip((await makeTrip(maker, { ...by, direction: 'outgoing' }))!)
    expect(outgoing?.record.trip.guestId).toBeNull()
    expect(known?.record.visit.map(({ institutionId }) => institutionId)).toEqual([known?.record.trip.homeId])
    expect(outgoing?.record.visit).toEqual([])
  })

  it('may be copies, which do not change the earlier trip', async () => {
    const id = await tripOf({ start: '2025-03-01', end: '2025-03-03' })
    const before = await loadTrip(id)
    const copy = await makeCopy(maker, accessTo(id, 'see staff notes'), '2026-05-04')
    expect((await loadTrip(copy))?.record.trip).toMatchObject({ start: '2026-05-04', end: '2026-05-06' })
    expect(await loadTrip(id)).toEqual(before)
  })

  it('show a traveller nothing of the draft, including unscheduled items', async () => {
    const id = await tripOf({})
    const staffNotes = { en: 'Call first.' }
    const item = {
      ...defaultValues.item,
      kind: 'meeting',
      title: { en: 'Talks' },
      start: '2026-11-03T10:00',
      timeZone: 'Asia/Seoul',
      staffNotes,
    }
    await editTrip(id, { do: 'add', noun: 'item', id: 'i', values: item } as never, 'u')
    await editTrip(
      id,
      {
        do: 'add',
        noun: 'unscheduled',
        id: 'w',
        values: { ...defaultValues.unscheduled, kind: 'meal', title: { en: 'Tea' }, staffNotes },
      } as never,
      'u',
    )
    const access = accessTo(id, 'see trip')
    const planner = { ...access, may: new Set(['see trip', 'see staff notes', 'edit trip']) } as TripAccess<'see trip'>
    expect(JSON.stringify((await readTrip(planner)).record).match(/Call first/g)).toHaveLength(2)
    const { record } = await readTrip(access)
    expect([record.item, record.unscheduled]).toEqual([[], []])
  })

  it('can be deleted and restored', async () => {
    const id = await tripOf({ title: { en: 'A visit' } })
    expect(await deleteTrip(accessTo(id, 'delete trip') as TripAccess<'delete trip'>)).toBe('done')
    expect((await listTrips(staff, { today })).groups).toEqual([])
    expect(await restoreTrip(maker, id)).toBe('done')
    expect(inState(await listTrips(staff, { today }), 'undated').map((trip) => trip.id)).toEqual([id])
    expect(await restoreTrip(maker, 'never')).toBe('not found')
  })
})

describe('users with a role on a trip', () => {
  beforeEach(async () => {
    await freshDatabase()
    await seed()
    const user = { email: 'w@example.edu', passwordHash: null, createdAt: new Date() }
    await db()
      .insert(users)
      .values([
        { ...user, id: 'w', name: 'Wei', officeRole: 'none' },
        { ...user, id: 'x', email: 'x@example.edu', name: 'Xu', officeRole: 'none', disabledAt: new Date() },
      ])
  })

  it('are listed once each, until their role is removed', async () => {
    const id = await tripOf({})
    const access = { office: maker, trip: accessTo(id, 'edit trip') }
    expect((await usersWithoutRole(access)).map(({ name }) => name)).toEqual(['Wei'])
    expect(await setRole(access, 'w', 'member')).toBe('Wei')
    expect(await setRole(access, 'w', 'editor')).toBe('Wei')
    expect(await listTripUsers(access.trip)).toEqual([{ userId: 'w', name: 'Wei', role: 'editor', disabled: false }])
    expect(await usersWithoutRole(access)).toEqual([])
    await setRole(access, 'w', null)
    expect(await listTripUsers(access.trip)).toEqual([])
    expect(await setRole(access, 'nobody', 'member')).toBeNull()
  })
})
