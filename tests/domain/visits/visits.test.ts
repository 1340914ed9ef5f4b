import { describe, expect, it } from 'vitest'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { applyEdit, emptyRecord } from '@/lib/domain/trip/edit'
import type { Host, TripRecord, Visit } from '@/lib/domain/trip/trip-record'
import type { Directory, Institution } from '@/lib/domain/directory/entry'
import {
  cityOf,
  isEarlier,
  isWithinYear,
  localName,
  placeAt,
  pooledTopics,
  possibleSigners,
  visitDetails,
  yearOfTrip,
} from '@/lib/domain/visits/visits'
import { tripOf } from '../trip/make'

const trip = tripOf({ homeId: 'ntnu', start: '2023-10-31', end: '2023-11-04' })

const institution = (id: string, more: Partial<Institution> = {}): Institution => ({
  id,
  name: { en: id },
  acronym: null,
  latitude: null,
  longitude: null,
  kind: 'university',
  country: 'KR',
  city: null,
  timeZone: null,
  address: null,
  website: null,
  background: [],
  ...more,
})
const directory = (...institutions: Institution[]): Directory => ({
  people: {},
  institutions: Object.fromEntries(institutions.map((i) => [i.id, i])),
})
const visit = (id: string, more: Partial<Visit> = {}): Visit => ({
  ...(defaultValues.visit as Visit),
  id,
  revision: 1,
  institutionId: 'hanyang',
  ...more,
})
const host = (id: string, visitId: string, more: Partial<Host> = {}): Host => ({
  id,
  revision: 1,
  visitId,
  personId: null,
  title: null,
  ...more,
})
const record = (more: Partial<TripRecord>): TripRecord => ({ ...emptyRecord(trip), ...more })

const whole = institution('hanyang', { address: { ko: '서울특별시 성동구' } })
describe('visits', () => {
  it('are in the order of travel with their own hosts, topics and agreements', () => {
    const stops = visitDetails(
      record({
        visit: [visit('b', { day: '2023-11-03' }), visit('a', { day: '2023-11-01' })],
        host: [host('h1', 'a'), host('h2', 'b'), host('h3', 'a')],
        topic: [{ id: 't', revision: 1, visitId: null, subject: { en: 'AI' }, talkingPoints: null, notes: null }],
      }),
      directory(whole),
    )
    expect(stops.map((s) => [s.number, s.visit.id, s.hosts.map((h) => h.id), s.topics.length])).toEqual([
      [1, 'b', ['h2'], 0],
      [2, 'a', ['h1', 'h3'], 0],
    ])
    expect(stops[0]!.institution).toBe(whole)
  })

  it('are in the city entered for them, else in the city of the institution', () => {
    const inSeoul = institution('hanyang', { city: { en: 'Seoul' } })
    expect(cityOf({ visit: visit('v'), institution: inSeoul })).toEqual({ en: 'Seoul' })
    expect(cityOf({ visit: visit('v', { city: { en: 'Ansan' } }), institution: inSeoul })).toEqual({ en: 'Ansan' })
    expect(cityOf({ visit: visit('v'), institution: undefined })).toBeNull()
  })

  it('do not include topics of the whole trip', () => {
    const topic = (id: string, visitId: string | null) => ({
      id,
      revision: 1,
      visitId,
      subject: { en: id },
      talkingPoints: null,
      notes: null,
    })
    expect(
      pooledTopics(record({ topic: [topic('a', null), topic('b', 'v'), topic('c', null)] })).map((t) => t.id),
    ).toEqual(['a', 'c'])
  })
})

describe('days', () => {
  it.each([
    ['2023-11-01', '2023-11-02', true],
    ['2023-11-02', '2023-11-01', false],
    ['2023-11-01', '2023-11-01', false],
    ['2023-10', '2023-11-01', true],
    ['2023', '2023-11-01', false],
    ['2022', '2023-11-01', true],
    ['--11-01', '--11-02', true],
    ['--11-01', '2023-11-02', false],
    ['never', '2023-11-02', false],
  ])('%s before %s: %s', (a, b, earlier) => {
    expect(isEarlier(a, b)).toBe(earlier)
  })

  it('get their year from the trip', () => {
    expect(yearOfTrip(trip)).toBe(2023)
    expect(yearOfTrip({ start: '2023-12-30', end: '2024-01-02' })).toBeNull()
    expect(yearOfTrip({ start: '--10-31', end: null })).toBeNull()
    expect(isWithinYear('2023-11-01', 2023)).toBe(true)
    expect(isWithinYear('2023-11', 2023)).toBe(false)
    expect(isWithinYear('2024-11-01', 2023)).toBe(false)
  })
})

describe('names', () => {
  it('are also shown in the script of the country, not in any other one', () => {
    const name = { full: { en: 'Hansung Kim', 'zh-Hant': '金漢成', ko: '김한성' } }
    expect(localName(name, 'KR', 'en')).toEqual({ text: '김한성', lang: 'ko' })
    expect(localName({ full: { ko: '김한성' } }, 'KR', 'en')).toBeNull()
    expect(localName({ full: { en: 'Daniel Hu' } }, 'TW', 'en')).toBeNull()
  })
})

describe('signers', () => {
  it('can be chosen from both sides, and a signer remains in the list', () => {
    const r = record({
      member: [
        { id: 'm', revision: 1, personId: 'ying', role: 'leader', title: null, unit: null, count: 1 },
        { id: 'n', revision: 1, personId: null, role: 'member', title: { en: 'students' }, unit: null, count: 2 },
      ],
      visit: [visit('v')],
      host: [host('h', 'v', { personId: 'kim' }), host('i', 'v')],
    })
    expect(possibleSigners(r, 'v', ['ying', 'mayor'])).toEqual({ ours: ['ying'], theirs: ['kim', 'mayor'] })
  })
})

describe('moving an entry in its list', () => {
  const r = record({
    visit: [visit('v'), visit('u')],
    host: [host('a', 'v'), host('x', 'u'), host('b', 'v'), host('c', 'v'), host('y', 'u')],
  })
  const of = (visitId: string, rec: TripRecord) =>
    rec.host
      .filter((h) => h.visitId === visitId)
      .map((h) => h.id)
      .join('')

  it.each([
    ['b', 0, 'bac'],
    ['a', 1, 'bac'],
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['c', -5, 'cab'],
    ['a', 99, 'bca'],
  ])('%s moves to %i: %s', (id, to, order) => {
    const moved = applyEdit(
      r,
      placeAt(
        'host',
        r.host.filter((h) => h.visitId === 'v'),
        id,
        to,
      )!,
    )
    expect(of('v', moved)).toBe(order)
    expect(of('u', moved)).toBe('xy')
  })

  it('needs no edit if it is already there', () => {
    const fellows = r.host.filter((h) => h.visitId === 'v')
    expect(placeAt('host', fellows, 'a', -1)).toBeNull()
    expect(placeAt('host', fellows, 'c', 3)).toBeNull()
    expect(placeAt('host', fellows, 'gone', 0)).toBeNull()
  })
})
