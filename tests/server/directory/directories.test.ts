import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, people } from '@/db/schema'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { institutionNamed, personNamed } from '@/lib/domain/directory/directory'
import { applyEdit, type Edit } from '@/lib/domain/trip/edit'
import type { LookupAccess, OfficeAccess, TripAccess } from '@/lib/server/access/access'
import { personSchema, institutionSchema } from '@/lib/server/directory/directory-schema'
import { deleteInstitution, erasePerson, saveInstitution, savePerson } from '@/lib/server/directory/entry-change'
import {
  addInstitution,
  findInstitutions,
  listInstitutions,
  readInstitution,
} from '@/lib/server/directory/institutions'
import { journeysOf, visitsBetween, welcomesBy } from '@/lib/server/directory/visit-history'
import { addPeople, addPerson, findPeople, listPeople, readPerson } from '@/lib/server/directory/people'
import { findRosterPeople } from '@/lib/server/delegation/roster'
import { createTrip } from '@/lib/server/trip/create-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { freshDatabase } from '../../db/engines'
import { emptyTrip, seed } from '../../db/seed'

const viewer = {
  id: 'u',
  name: 'U',
  email: 'u@example.edu',
  officeRole: 'staff',
  personId: null,
  sessionId: 's',
} as const
const see = { viewer } as unknown as OfficeAccess<'see directory'>
const edit = { viewer } as unknown as OfficeAccess<'edit directory'>
const lookup = { viewer } as unknown as LookupAccess

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

const kim = {
  ...personNamed({ en: 'Hansung Kim', ko: '김한성' }, 'host'),
  email: 'kim@hanyang.ac.kr',
  phone: '+82 2 2220',
}

async function aTripWith(...edits: Edit[]): Promise<string> {
  const made = await createTrip(
    edits.reduce(applyEdit, {
      ...emptyTrip,
      trip: { ...emptyTrip.trip, title: { en: 'Visit to Korea' }, start: '2023-10-31', end: '2023-11-04' },
    }),
    'u',
  )
  if (!made.ok) throw new Error(made.code)
  return made.id
}
const visit: Edit = {
  do: 'add',
  noun: 'visit',
  id: 'v1',
  values: {
    ...defaultValues.visit,
    institutionId: 'host',
    day: '2023-11-01',
    outcomes: [{ en: 'a return visit' }],
  } as never,
}
const hosted = (personId: string): Edit => ({
  do: 'add',
  noun: 'host',
  id: 'h1',
  values: { visitId: 'v1', personId, title: { en: 'Vice President' } },
})

describe('finding people', () => {
  it('finds any form of the name and the institution, and returns no e-mail addresses or phone numbers', async () => {
    const { id } = await addPerson(edit, kim)
    for (const query of ['hansung', 'KIM han', '김한', 'kim hanyang', ' Hansung  Kim ']) {
      const found = await findPeople(lookup, query)
      expect(
        found.map(({ person }) => person.id),
        query,
      ).toEqual([id])
      expect(found[0]!.person).toMatchObject({ email: null, phone: null })
      expect(found[0]!.institution).toMatchObject({ id: 'host' })
    }
    expect(await findPeople(lookup, 'kim our')).toEqual([])
    expect(await findPeople(lookup, '%')).toEqual([])
  })

  it('lists people of the institution first, and then those whose name begins with the query', async () => {
    const [here, there, within] = await addPeople(edit, [
      personNamed({ en: 'Lee Zoe' }, 'home'),
      personNamed({ en: 'Lee Anna' }, 'host'),
      personNamed({ en: 'Aylee Bo' }, 'host'),
    ])
    expect((await findPeople(lookup, 'lee', 'home')).map(({ person }) => person.id)).toEqual([
      here!.id,
      there!.id,
      within!.id,
    ])
    expect((await findPeople(lookup, 'lee')).map(({ person }) => person.id)).toEqual([there!.id, here!.id, within!.id])
  })

  it('pages through thousands of people, each once and in order', async () => {
    const now = new Date()
    const many = Array.from({ length: 120 }, (_, i) => `p${String(i).padStart(3, '0')}`)
    await db()
      .insert(people)
      .values(
        many.map((id) => ({
          id,
          ...personNamed({ en: id }),
          searchKey: id,
          revision: 1,
          createdAt: now,
          updatedAt: now,
        })),
      )
    const pages = await Promise.all([1, 2, 3, 4].map((page) => listPeople(see, 'p', page)))
    expect(pages[0]).toMatchObject({ total: 122, pages: 3 })
    expect(pages.flatMap(({ rows }) => rows).map(({ person }) => person.id)).toEqual([...many, 'person1', 'person2'])
  })
})

describe('changing an entry', () => {
  it('reports a conflict and keeps both changes if another user saved first', async () => {
    const { id } = await addPerson(edit, kim)
    const { revision } = (await readPerson(see, id))!
    expect(await savePerson(edit, id, revision, { ...kim, phone: '1' })).toEqual({ outcome: 'saved' })
    const late = await savePerson(edit, id, revision, { ...kim, phone: '2' })
    expect(late).toEqual({ outcome: 'changed', revision: revision + 1, values: { ...kim, phone: '1' } })
    expect((await readPerson(see, id))!.person.phone).toBe('1')
    expect(await savePerson(edit, 'nobody', 1, kim)).toEqual({ outcome: 'gone' })
  })

  it('makes an entry findable by its new name and no longer by the old one', async () => {
    const { id } = await addInstitution(edit, institutionNamed({ en: 'Chung-Ang University' }))
    await saveInstitution(edit, id, 1, { ...institutionNamed({ en: 'Łódź University of Technology' }), acronym: 'TUL' })
    expect(await findInstitutions(lookup, 'chung')).toEqual([])
    expect((await findInstitutions(lookup, 'lodz tul')).map((one) => one.id)).toEqual([id])
    expect((await listInstitutions(see, 'lodz', 1)).total).toBe(1)
  })
})

describe('past visits', () => {
  it('list each visit with its topics, agreements, and hosts with the titles of that day', async () => {
    const tripId = await aTripWith(
      visit,
      hosted('person1'),
      {
        do: 'add',
        noun: 'member',
        id: 'm1',
        values: { personId: 'person2', role: 'leader', title: { en: 'President' }, unit: null, count: 1 },
      },
      {
        do: 'add',
        noun: 'topic',
        id: 't1',
        values: { visitId: 'v1', subject: { en: 'exchange' }, talkingPoints: null, notes: null },
      },
      {
        do: 'add',
        noun: 'agreement',
        id: 'a1',
        values: { visitId: 'v1', kind: { en: 'MoU' }, subject: null, status: 'signed', signerIds: [], termYears: 5 },
      },
    )
    expect(await visitsBetween(see, 'host')).toMatchObject([
      {
        visit: { id: 'v1', city: null, day: '2023-11-01', lastDay: null, outcomes: [{ en: 'a return visit' }] },
        trip: { id: tripId, title: { en: 'Visit to Korea' } },
        hosts: [{ title: { en: 'Vice President' }, person: { id: 'person1' } }],
        topics: [{ subject: { en: 'exchange' } }],
        agreements: [{ status: 'signed', termYears: 5 }],
      },
    ])
    expect(await visitsBetween(see, 'home')).toEqual([])
    expect(await journeysOf(see, 'person2')).toMatchObject([
      { trip: { id: tripId }, member: { title: { en: 'President' }, role: 'leader' } },
    ])
    expect(await welcomesBy(see, 'person1')).toMatchObject([
      { institution: { id: 'host' }, title: { en: 'Vice President' } },
    ])
  })
})

it('lists the visits that an institution paid us, but not the other stops of its delegation', async () => {
  const made = await createTrip(
    {
      ...emptyTrip,
      trip: { ...emptyTrip.trip, direction: 'incoming', guestId: 'host', start: '2024-05-02', end: '2024-05-03' },
    },
    'u',
  )
  if (!made.ok) throw new Error(made.code)
  const stop = { ...defaultValues.visit, institutionId: 'home', day: '2024-05-02' }
  const topic = { visitId: 'own', subject: { en: 'exchange' }, talkingPoints: null, notes: null }
  const elsewhere = await addInstitution(edit, institutionNamed({ en: 'A museum' }))
  for (const one of [
    { do: 'add', noun: 'visit', id: 'own', values: stop },
    { do: 'add', noun: 'topic', id: 't', values: topic },
    { do: 'add', noun: 'visit', id: 'museum', values: { ...stop, institutionId: elsewhere.id } },
  ] as Edit[])
    await editTrip(made.id, one, 'u')
  const paid = [
    { visit: { id: 'own' }, trip: { id: made.id, direction: 'incoming' }, topics: [{ subject: { en: 'exchange' } }] },
  ]
  expect(await visitsBetween(see, 'host')).toMatchObject(paid)
  expect(await visitsBetween(see, 'home')).toMatchObject(paid)
  expect(await visitsBetween(see, elsewhere.id)).toMatchObject([{ visit: { id: 'museum' }, topics: [] }])
})

describe('erasing an entry', () => {
  it('refuses a person whom a trip still refers to, and says where', async () => {
    const [host, signer, attendee, waiting] = await addPeople(edit, [
      kim,
      personNamed({ en: 'S' }),
      personNamed({ en: 'A' }),
      personNamed({ en: 'W' }),
    ])
    const id = await aTripWith(
      visit,
      hosted(host!.id),
      {
        do: 'add',
        noun: 'agreement',
        id: 'a1',
        values: {
          visitId: 'v1',
          kind: { en: 'MoU' },
          subject: null,
          status: 'signed',
          signerIds: [signer!.id],
          termYears: null,
        },
      },
      {
        do: 'add',
        noun: 'item',
        id: 'i1',
        values: {
          ...defaultValues.item,
          kind: 'meeting',
          title: { en: 'Talk' },
          start: '2023-11-01T10:00',
          timeZone: 'Asia/Seoul',
          attendeeIds: [attendee!.id],
        } as never,
      },
      {
        do: 'add',
        noun: 'unscheduled',
        id: 'u1',
        values: {
          ...defaultValues.unscheduled,
          kind: 'meal',
          title: { en: 'Tea' },
          attendeeIds: [waiting!.id],
        } as never,
      },
    )
    for (const one of [host!, signer!, attendee!, waiting!]) {
      expect(await erasePerson(edit, one.id)).toEqual({
        trips: [{ id, title: { en: 'Visit to Korea' } }],
        people: 0,
        isHome: false,
      })
      expect(await readPerson(see, one.id)).not.toBeNull()
    }
    expect(await deleteInstitution(edit, 'host')).toMatchObject({ trips: [{ id }], people: 3 })
  })

  it('removes all data of a person, also from the history', async () => {
    const { id } = await addPerson(edit, kim)
    await savePerson(edit, id, 1, { ...kim, phone: '+82 10' })
    expect(await erasePerson(edit, id)).toBeNull()
    expect(await readPerson(see, id)).toBeNull()
    const history = await db().select().from(changes).where(eq(changes.subjectId, id))
    expect(history.map(({ verb }) => verb).toSorted()).toEqual(['add', 'change', 'erase'])
    expect(JSON.stringify(history)).not.toMatch(/Kim|kim@|\+82/)
  })

  it('deletes an institution that nothing refers to', async () => {
    const { id } = await addInstitution(edit, institutionNamed({ en: 'Nowhere' }))
    expect(await deleteInstitution(edit, id)).toBeNull()
    expect(await readInstitution(see, id)).toBeNull()
  })
})

describe('input from forms', () => {
  it('is trimmed, has null for empty lines, and must not contain unsafe links', () => {
    expect(
      personSchema.parse({ ...kim, name: { full: { en: '  Hansung Kim ' }, honorific: ' ' }, email: ' ', phone: '' }),
    ).toEqual({ ...kim, name: { full: { en: 'Hansung Kim' } }, email: null, phone: null })
    const problemOf = (values: object) =>
      institutionSchema.safeParse({ ...institutionNamed({ en: 'X' }), ...values }).error?.issues[0]
    expect(problemOf({ website: 'javascript:alert(1)' })).toMatchObject({ path: ['website'], message: 'website' })
    expect(problemOf({ name: {} })).toMatchObject({ path: ['name'], message: 'required' })
    expect(problemOf({ timeZone: 'Mars/Olympus' })).toMatchObject({ path: ['timeZone'] })
    expect(problemOf({ country: 'Korea' })).toMatchObject({ path: ['country'] })
  })
})

describe('pasted rosters', () => {
  it('finds the people who may be meant, and returns no address that was not pasted', async () => {
    const [one, two] = await addPeople(edit, [kim, { ...personNamed({ en: 'Anna Lee' }, 'home'), email: 'anna@x.edu' }])
    const trip = { viewer, tripId: await aTripWith(), may: new Set() } as unknown as TripAccess<'edit trip'>
    const known = await findRosterPeople(
      trip,
      {
        names: [{ en: 'KIM, Hansung' }, { en: 'anna lee' }, { en: 'Somebody Else' }],
        emails: ['kim@hanyang.ac.kr'],
      },
      'home',
    )
    expect(new Map(known.map(({ id, email }) => [id, email]))).toEqual(
      new Map([
        [one!.id, 'kim@hanyang.ac.kr'],
        [two!.id, null],
      ]),
    )
  })
})
