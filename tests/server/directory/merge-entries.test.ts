import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import {
  changes,
  hosts,
  institutions,
  items,
  members,
  nameChecks,
  people,
  portraits,
  quotes,
  releases,
  trips,
  users,
  visits,
} from '@/db/schema'
import { institutionNamed, personNamed } from '@/lib/domain/directory/directory'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { applyEdit, type Edit } from '@/lib/domain/trip/edit'
import type { OfficeAccess } from '@/lib/server/access/access'
import { addInstitution, readInstitution } from '@/lib/server/directory/institutions'
import { mergeEntries, undoMerge } from '@/lib/server/directory/merge-entries'
import { addPeople, readPerson } from '@/lib/server/directory/people'
import { createTrip } from '@/lib/server/trip/create-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { emptyTrip, seed } from '../../db/seed'
import { noMoreContacts } from '../../domain/directory/no-contacts'

const viewer = { id: 'u' }
const edit = { viewer } as unknown as OfficeAccess<'edit directory'>
const see = { viewer } as unknown as OfficeAccess<'see directory'>

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

async function aTripWith(...edits: Edit[]): Promise<string> {
  const made = await createTrip(edits.reduce(applyEdit, emptyTrip), 'u')
  if (!made.ok) throw new Error(made.code)
  return made.id
}

const add = <N extends 'member' | 'visit' | 'host' | 'quote' | 'agreement' | 'item' | 'unscheduled'>(
  noun: N,
  id: string,
  values: object,
): Edit => ({ do: 'add', noun, id, values: { ...defaultValues[noun], ...values } }) as Edit

async function everything(tripId: string) {
  const all = await Promise.all([
    db().select().from(members).orderBy(members.id),
    db().select().from(hosts).orderBy(hosts.id),
    db().select().from(quotes).orderBy(quotes.id),
    db().select().from(items).orderBy(items.id),
    db().select().from(visits).orderBy(visits.id),
    db().select({ id: users.id, personId: users.personId }).from(users).orderBy(users.id),
    db().select({ personId: nameChecks.personId }).from(nameChecks),
    db().select().from(portraits),
    db().select({ record: releases.record, directory: releases.directory }).from(releases),
    db().select({ edit: changes.edit, inverse: changes.inverse }).from(changes).where(eq(changes.tripId, tripId)),
  ])
  return { all, record: (await loadTrip(tripId))?.record }
}

describe('merging people', () => {
  async function setUp() {
    const [kept, removed] = await addPeople(edit, [
      { ...personNamed({ en: 'Hansung Kim' }, 'host'), email: 'kim@example.ac.kr' },
      { ...personNamed({ ko: '김한성' }, null), phone: '1', languages: ['ko'] },
    ])
    const [a, b] = [kept!.id, removed!.id]
    const item = { title: { en: 'Lunch' }, start: '2026-11-02T12:00', timeZone: 'Asia/Seoul', kind: 'meal' }
    const tripId = await aTripWith(
      add('visit', 'v1', { institutionId: 'host' }),
      add('member', 'm1', { personId: b, title: { en: 'Dean' } }),
      add('host', 'h1', { visitId: 'v1', personId: b }),
      add('agreement', 'g1', { visitId: 'v1', kind: { en: 'MOU' }, signerIds: ['person1', b] }),
      add('item', 'i1', { ...item, attendeeIds: [b] }),
      add('item', 'i2', { ...item, attendeeIds: [a, b] }),
      add('unscheduled', 'u1', { title: { en: 'Tea' }, kind: 'meal', attendeeIds: [b] }),
      add('quote', 'q1', { speakerId: b, text: { en: 'Yes.' } }),
    )
    const at = new Date('2026-11-01T00:00:00.000Z')
    const whole = (await loadTrip(tripId))!
    await db().insert(releases).values({
      id: 'r1',
      tripId,
      number: 1,
      version: 1,
      note: null,
      record: whole.record,
      directory: whole.directory,
      releasedAt: at,
      releasedBy: 'u',
    })
    await db().update(users).set({ personId: b }).where(eq(users.id, 'v'))
    await db()
      .insert(portraits)
      .values({ personId: b, updatedAt: at, updatedBy: 'u', picture: Buffer.from('picture') })
    await db().insert(nameChecks).values({
      id: 'n1',
      tripId,
      personId: b,
      tokenHash: 'x',
      language: 'ko',
      createdAt: at,
      createdBy: 'u',
      expiresAt: at,
    })
    return { a, b, tripId, before: await everything(tripId) }
  }

  it('moves every reference, also in documents and the history, and fills empty fields of the kept entry', async () => {
    const { a, b, tripId, before } = await setUp()
    expect(await mergeEntries(edit, 'person', a, b)).not.toBeNull()
    expect(await readPerson(see, b)).toBeNull()
    expect((await readPerson(see, a))?.person).toEqual({
      id: a,
      name: { full: { en: 'Hansung Kim', ko: '김한성' } },
      institutionId: 'host',
      email: 'kim@example.ac.kr',
      phone: '1',
      ...noMoreContacts,
      languages: ['ko'],
    })
    const after = await everything(tripId)
    expect(JSON.stringify(after)).not.toContain(b)
    expect(after.record!.item.map(({ attendeeIds }) => attendeeIds)).toEqual([[a], [a]])
    expect(after.record!.agreement.map(({ signerIds }) => signerIds)).toEqual([['person1', a]])
    // Everything else is unchanged.
    const shape = (state: typeof before) => JSON.parse(JSON.stringify(state).replaceAll(b, a)) as typeof before
    expect(shape(after).record!.member).toEqual(shape(before).record!.member)
    const [trip] = await db().select({ version: trips.version }).from(trips).where(eq(trips.id, tripId))
    expect(trip!.version).toBe(2)
  })

  it('is undone in one step, except for values that were changed since', async () => {
    const { a, b, tripId, before } = await setUp()
    const people_ = () =>
      db().select({ id: people.id, name: people.name, phone: people.phone }).from(people).orderBy(people.id)
    const were = await people_()
    const change = (await mergeEntries(edit, 'person', a, b))!
    expect(await undoMerge(edit, change)).toBe('undone')
    expect(await people_()).toEqual(were)
    const { all, record } = await everything(tripId)
    expect(all).toEqual(before.all)
    expect(record).toEqual(before.record)
    expect(await undoMerge(edit, change)).toBe('gone')

    const again = (await mergeEntries(edit, 'person', a, b))!
    await db().update(people).set({ phone: '2' }).where(eq(people.id, a))
    await db()
      .insert(members)
      .values({ ...all[0][0]!, id: 'm2', personId: a })
    expect(await undoMerge(edit, again)).toBe('undone')
    expect((await readPerson(see, a))?.person.phone).toBe('2')
    const [m2] = await db().select({ personId: members.personId }).from(members).where(eq(members.id, 'm2'))
    expect(m2!.personId).toBe(a)
  })

  it('keeps one of two portraits, and undoing restores the other', async () => {
    const { a, b } = await setUp()
    const at = new Date('2026-11-01T00:00:00.000Z')
    await db()
      .insert(portraits)
      .values({ personId: a, updatedAt: at, updatedBy: null, picture: Buffer.from('own') })
    const pictures = async () =>
      Object.fromEntries(
        (await db().select().from(portraits)).map((one) => [one.personId, Buffer.from(one.picture).toString()]),
      )
    const change = (await mergeEntries(edit, 'person', a, b))!
    expect(await pictures()).toEqual({ [a]: 'own' })
    await undoMerge(edit, change)
    expect(await pictures()).toEqual({ [a]: 'own', [b]: 'picture' })
  })

  it('does nothing with a deleted entry or the entry itself', async () => {
    const { a, tripId, before } = await setUp()
    expect(await mergeEntries(edit, 'person', a, 'gone')).toBeNull()
    expect(await mergeEntries(edit, 'person', a, a)).toBeNull()
    expect(await undoMerge(edit, 'no change')).toBe('gone')
    expect((await everything(tripId)).all).toEqual(before.all)
  })
})

it('merges institutions with their visits, people and trips, and can be undone', async () => {
  const twin = await addInstitution(edit, { ...institutionNamed({ en: 'HYU' }), country: 'KR', city: { en: 'Seoul' } })
  await addPeople(edit, [personNamed({ en: 'Anna Lee' }, twin.id)])
  const tripId = await aTripWith(add('visit', 'v1', { institutionId: twin.id }), {
    do: 'change trip',
    from: {},
    to: { guestId: twin.id },
  } as Edit)
  const before = await everything(tripId)
  const change = (await mergeEntries(edit, 'institution', 'host', twin.id))!
  expect(await readInstitution(see, twin.id)).toBeNull()
  const after = await everything(tripId)
  expect(after.record!.visit[0]!.institutionId).toBe('host')
  expect(after.record!.trip.guestId).toBe('host')
  expect(JSON.stringify(after)).not.toContain(twin.id)
  const left = await db().select({ id: institutions.id, city: institutions.city }).from(institutions)
  expect(left.find(({ id }) => id === 'host')?.city).toEqual({ en: 'Seoul' })
  expect(await undoMerge(edit, change)).toBe('undone')
  expect((await everything(tripId)).all).toEqual(before.all)
  const [lee] = await db().select().from(people).where(eq(people.institutionId, twin.id))
  expect(lee?.name).toEqual({ full: { en: 'Anna Lee' } })
})
