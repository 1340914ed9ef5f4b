import { describe, expect, it } from 'vitest'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { visitNeeds } from '@/lib/domain/checks/visits'
import { emptyRecord } from '@/lib/domain/trip/edit'
import type { Host, Item, TripRecord, Visit } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { tripOf } from '../trip/make'
import { directory, institution } from './given'

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
const item = (id: string, more: Partial<Item>): Item => ({
  ...(defaultValues.item as Item),
  id,
  revision: 1,
  kind: 'meeting',
  title: { en: 'Meeting' },
  start: '2023-11-01T10:00',
  timeZone: 'Asia/Seoul',
  ...more,
})
const record = (more: Partial<TripRecord>): TripRecord => ({
  ...emptyRecord(tripOf({ start: '2023-10-31', end: '2023-11-04' })),
  ...more,
})

const needs = (r: TripRecord, d: Directory, today = '2023-10-01') =>
  visitNeeds({ record: r, directory: d, today, calendars: {} })
const codes = (r: TripRecord, d: Directory, today?: string) =>
  needs(r, d, today)
    .filter(({ concerns: [{ id }] }) => id === 'v')
    .map(({ check }) => check)

const whole = institution('hanyang', { address: { ko: '서울특별시 성동구' } })
const pool = {
  topic: [{ id: 'pool', revision: 1, visitId: null, subject: { en: 'AI' }, talkingPoints: null, notes: null }],
}
const ready = { ...pool, host: [host('h', 'v', { personId: 'kim', title: { en: 'Vice President' } })] }

describe('missing data of a visit', () => {
  it('is empty if day, host with title and a local address are known', () => {
    expect(codes(record({ visit: [visit('v', { day: '2023-11-01' })], ...ready }), directory(whole))).toEqual([])
  })

  it('is a day and a host for a visit with only a name', () => {
    expect(codes(record({ ...pool, visit: [visit('v')] }), directory(whole))).toEqual(['no day', 'no host'])
  })

  it('is a title for a name, or a name for a title', () => {
    const r = record({
      ...pool,
      visit: [visit('v', { day: '2023-11-01' })],
      host: [host('h1', 'v', { personId: 'kim' }), host('h2', 'v', { title: { en: 'Dean' } })],
    })
    expect(needs(r, directory(whole))).toMatchObject([
      { check: 'no title', hostId: 'h1' },
      { check: 'no name', hostId: 'h2' },
    ])
  })

  it('is an address, and one in the local script', () => {
    const r = record({ visit: [visit('v', { day: '2023-11-01' })], ...ready })
    expect(codes(r, directory(institution('hanyang')))).toEqual(['no address'])
    expect(needs(r, directory(institution('hanyang', { address: { en: '222 Wangsimni-ro' } })))).toMatchObject([
      { check: 'no local address', language: 'ko' },
    ])
    expect(codes(r, directory(institution('hanyang', { country: 'AU', address: { en: 'St Lucia' } })))).toEqual([])
  })

  it('uses the address of an appointment of the visit', () => {
    const r = record({
      visit: [visit('v', { day: '2023-11-01' })],
      ...ready,
      item: [item('i', { visitId: 'v', placeAddress: { ko: '서울' } })],
    })
    expect(codes(r, directory(institution('hanyang')))).toEqual([])
  })

  it('is the outcome of an agreement that is still unsigned after the last day of the trip', () => {
    const agreement = {
      id: 'a',
      revision: 1,
      visitId: 'v',
      kind: { en: 'letter of intent' },
      subject: null,
      status: 'to be signed',
      signerIds: [],
      termYears: null,
    } as const
    const r = record({ ...ready, visit: [visit('v', { day: '2023-11-01' })], agreement: [agreement] })
    expect(codes(r, directory(whole), '2023-11-04')).toEqual([])
    expect(needs(r, directory(whole), '2023-11-05')).toMatchObject([
      { check: 'still to be signed', agreementId: 'a', concerns: [{ noun: 'visit', id: 'v' }, { id: 'a' }] },
    ])
    const signed = { ...r, agreement: [{ ...agreement, status: 'signed' as const }] }
    expect(codes(signed, directory(whole), '2023-11-05')).toEqual([])
  })

  it('no longer includes an address after the visit', () => {
    const r = record({ visit: [visit('v', { day: '2023-11-01' })], ...ready })
    expect(codes(r, directory(institution('hanyang')), '2023-11-01')).toEqual(['no address'])
    expect(codes(r, directory(institution('hanyang')), '2023-11-02')).toEqual([])
  })

  it('includes days outside the trip, in the wrong order and before the previous visit', () => {
    expect(codes(record({ visit: [visit('v', { day: '2023-11-05' })], ...ready }), directory(whole))).toEqual([
      'day outside trip',
    ])
    expect(
      codes(record({ visit: [visit('v', { day: '2023-11-04', lastDay: '2023-11-05' })], ...ready }), directory(whole)),
    ).toEqual(['day outside trip'])
    expect(
      codes(record({ visit: [visit('v', { day: '2023-11-02', lastDay: '2023-11-01' })], ...ready }), directory(whole)),
    ).toEqual(['last day first'])
    const swapped = record({ visit: [visit('u', { day: '2023-11-03' }), visit('v', { day: '2023-11-01' })], ...ready })
    expect(codes(swapped, directory(whole))).toEqual(['earlier than the stop before'])
  })

  it('ignores days that are not known precisely enough', () => {
    expect(codes(record({ visit: [visit('v', { day: '--12-24' })], ...ready }), directory(whole))).toEqual([])
    expect(codes(record({ visit: [visit('v', { day: '2023' })], ...ready }), directory(whole))).toEqual([])
  })

  it('is a topic, unless the trip has topics for all visits', () => {
    const r = record({ ...ready, topic: [], visit: [visit('v', { day: '2023-11-01' })] })
    expect(codes(r, directory(whole))).toEqual(['no topic'])
    const own = { id: 't', revision: 1, visitId: 'v', subject: { en: 'AI' }, talkingPoints: null, notes: null }
    expect(codes({ ...r, topic: [own] }, directory(whole))).toEqual([])
    expect(codes({ ...r, topic: [{ ...own, visitId: null }] }, directory(whole))).toEqual([])
  })
})
