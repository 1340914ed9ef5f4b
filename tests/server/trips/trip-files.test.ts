import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, institutions, office, people, trips } from '@/db/schema'
import type { OfficeAccess } from '@/lib/server/access/access'
import { exportTripJson, importTrip, largestFile, tripFileJsonSchema } from '@/lib/server/trips/trip-files'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeUser } from '../report/report-office'

const staff = {
  viewer: { id: 'u', name: 'U', email: '', officeRole: 'staff', personId: null, sessionId: '' },
} as unknown as OfficeAccess<'create trip'>
const bytes = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) => bytes(readFileSync(`tests/fixtures/trips/${name}.trip.json`, 'utf8'))

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
})

describe('a trip file', () => {
  it('becomes a trip with directory entries, all recorded as created by the user who imported it', async () => {
    const made = await importTrip(staff, fixture('00-ntnu-korea'))
    if (!made.ok) throw new Error('refused')
    const whole = await loadTrip(made.id)
    expect(whole?.record.host).toHaveLength(3)
    expect(Object.keys(whole?.directory.people ?? {})).toHaveLength(5)
    const [kim] = (await db().select().from(people)).filter(({ name }) => name.full.en === 'Hansung Kim')
    expect(kim?.searchKey).toContain('hansung kim')
    const noted = await db().select().from(changes).where(eq(changes.userId, 'u'))
    expect(noted.map(({ subject }) => subject).sort()).toEqual([
      'institution',
      'institution',
      'institution',
      'institution',
      'person',
      'person',
      'person',
      'person',
      'person',
      'trip',
    ])
  })

  it('of an incoming visit without visits gets our own institution as one', async () => {
    const file = JSON.parse(new TextDecoder().decode(fixture('40-massey-thai-2014'))) as { visits?: unknown[] }
    const visitsOf = async (text: object) => {
      const made = await importTrip(staff, bytes(JSON.stringify(text)))
      if (!made.ok) throw new Error('refused')
      const record = (await loadTrip(made.id))?.record
      return record?.visit.map(({ institutionId }) => institutionId === record.trip.homeId)
    }
    expect(await visitsOf({ ...file, visits: undefined, itinerary: undefined, quotes: undefined })).toEqual([true])
    expect(await visitsOf(file)).toHaveLength(file.visits?.length ?? 0)
  })

  it('is exported unchanged from the database', async () => {
    const made = await importTrip(staff, fixture('35-ucsc-india-1998'))
    if (!made.ok) throw new Error('refused')
    const { json, name } = await exportTripJson(accessTo(made.id, 'edit trip'))
    const again = JSON.parse(json) as { trip: { home: string }; visits: object[]; quotes: object[] }
    const { trip, visits, quotes } = JSON.parse(new TextDecoder().decode(fixture('35-ucsc-india-1998'))) as typeof again
    expect({ ...again.trip, home: trip.home }).toEqual(trip)
    expect(again.visits.map((visit) => ({ ...visit, id: 0, institution: 0 }))).toEqual(
      visits.map((visit) => ({ ...visit, id: 0, institution: 0 })),
    )
    expect(again.quotes.map((quote) => ({ ...quote, speaker: 0 }))).toEqual(
      quotes.map((quote) => ({ ...quote, speaker: 0 })),
    )
    expect(name).toBe('indian-science-congress.trip.json')
  })

  it('creates no person or institution a second time', async () => {
    for (const _ of [1, 2]) await importTrip(staff, fixture('00-ntnu-korea'))
    expect(await db().$count(trips)).toBe(2)
    expect(await db().$count(institutions)).toBe(4)
    expect(await db().$count(people)).toBe(5)
  })

  it('does not change entries of the directory', async () => {
    await importTrip(staff, fixture('00-ntnu-korea'))
    await db().update(people).set({ phone: '+82 2 000 0000', email: 'kim@example.edu' })
    await db().update(institutions).set({ acronym: 'KEPT' })
    await importTrip(staff, fixture('00-ntnu-korea'))
    expect(new Set((await db().select().from(people)).map(({ phone }) => phone))).toEqual(new Set(['+82 2 000 0000']))
    expect(new Set((await db().select().from(institutions)).map(({ acronym }) => acronym))).toEqual(new Set(['KEPT']))
  })

  it('finds the office’s own institution even if it has no country yet', async () => {
    const at = new Date()
    await db()
      .insert(institutions)
      .values({
        id: 'us',
        name: { 'zh-Hant': '國立臺灣師範大學' },
        acronym: null,
        latitude: null,
        longitude: null,
        kind: null,
        country: null,
        city: null,
        timeZone: null,
        address: null,
        website: null,
        background: [],
        searchKey: '國立臺灣師範大學',
        revision: 1,
        createdAt: at,
        updatedAt: at,
      })
    await db().insert(office).values({ id: 'office', homeInstitutionId: 'us', sample: false })
    const made = await importTrip(staff, fixture('00-ntnu-korea'))
    expect((await loadTrip(made.ok ? made.id : ''))?.record.trip.homeId).toBe('us')
  })

  it.each([
    [
      'has a wrong value',
      () => bytes(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(fixture('00-ntnu-korea'))), language: 1 })),
      'language',
    ],
    ['is too large', () => new Uint8Array(largestFile + 1), ''],
    ['is not text', () => new Uint8Array([0xff, 0xfe, 0x00]), ''],
  ])('leaves no data behind if it %s', async (_, file, path) => {
    const outcome = await importTrip(staff, file())
    expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.path)).toEqual([path])
    expect(
      await Promise.all([db().$count(trips), db().$count(institutions), db().$count(people), db().$count(changes)]),
    ).toEqual([0, 0, 0, 0])
  })
})

it('is described by a schema with the required fields', () => {
  const schema = tripFileJsonSchema() as {
    required: string[]
    properties: Record<string, { items?: { required: string[] } }>
    additionalProperties: boolean
  }
  expect(schema.required).toEqual(['format', 'language', 'trip', 'institutions'])
  expect(schema.additionalProperties).toBe(false)
  expect(schema.properties['itinerary']?.items?.required).toEqual(['kind', 'title', 'start', 'timeZone'])
})
