import { describe, expect, it } from 'vitest'
import { applyEdit } from '@/lib/domain/trip/edit'
import { emergencySheet, isSameCity, readableSheet, routeCities, usualLines } from '@/lib/domain/emergency/emergency'
import type { Emergency, TripRecord } from '@/lib/domain/trip/trip-record'
import { directory, institution } from '../checks/given'
import { recordOf } from '../trip/make'

const seoul = { en: 'Seoul', ko: '서울' }
const daejeon = { en: 'Daejeon' }
const entries = directory(
  institution('hanyang', { city: seoul }),
  institution('kaist', { city: daejeon }),
  institution('cau', { city: { en: 'Seoul' } }),
)
const visit = [
  { id: 'v1', institutionId: 'hanyang' },
  { id: 'v2', institutionId: 'kaist' },
  { id: 'v3', institutionId: 'cau' },
]
const sheetOf = (...emergency: (Partial<Emergency> & { id: string })[]): TripRecord => recordOf({ visit, emergency })
const shape = (record: TripRecord) =>
  emergencySheet(record, entries).map(({ city, lines }) => [city?.en ?? null, ...lines.map(({ id }) => id)])

describe('the emergency sheet', () => {
  it('has the whole trip first, then each city once in the order of travel, and others last', () => {
    const record = sheetOf(
      { id: 'old', city: { en: 'Busan' } },
      { id: 'd', city: daejeon },
      { id: 's', city: { ko: '서울' } },
      { id: 'all', city: null },
    )
    expect(shape(record)).toEqual([
      [null, 'all'],
      ['Seoul', 's'],
      ['Daejeon', 'd'],
      ['Busan', 'old'],
    ])
    expect(routeCities(record, entries)).toEqual([
      { city: seoul, visitIds: ['v1', 'v3'], localLanguage: 'ko' },
      { city: daejeon, visitIds: ['v2'], localLanguage: 'ko' },
    ])
  })

  it('keeps the order of the kinds, and within a kind that of the record', () => {
    expect(
      shape(
        sheetOf(
          { id: 'h2', kind: 'hospital' },
          { id: 'i', kind: 'insurer' },
          { id: 'h1', kind: 'hospital' },
          { id: 'd', kind: 'duty phone' },
        ),
      )[0],
    ).toEqual([null, 'd', 'h2', 'h1', 'i'])
  })

  it('shows travellers only entries with content', () => {
    const record = sheetOf({ id: 'blank', city: seoul }, { id: 'd', city: daejeon, phone: '119' })
    expect(readableSheet(record, entries).map(({ lines }) => lines.map(({ id }) => id))).toEqual([['d']])
    expect(readableSheet(sheetOf(), entries)).toEqual([])
  })

  it('recognises a city in any language and case', () => {
    expect([
      isSameCity(seoul, { ko: ' 서울 ' }),
      isSameCity({ en: 'seoul' }, seoul),
      isSameCity(seoul, daejeon),
      isSameCity(seoul, null),
      isSameCity(null, null),
    ]).toEqual([true, true, false, false, true])
  })
})

describe('the default entries', () => {
  const ids = () => {
    let n = 0
    return () => `n${(n += 1)}`
  }
  const kinds = (record: TripRecord) => record.emergency.map(({ kind, city }) => `${kind} ${city?.en ?? 'all'}`)

  it('of a city are five; of the next one only those that are missing', () => {
    const newId = ids()
    const one = applyEdit(sheetOf(), usualLines(sheetOf(), seoul, newId)!)
    expect(kinds(one)).toEqual(['duty phone all', 'coordinator all', 'insurer all', 'mission Seoul', 'hospital Seoul'])
    const two = applyEdit(one, usualLines(one, daejeon, newId)!)
    expect(kinds(two).slice(5)).toEqual(['mission Daejeon', 'hospital Daejeon'])
    expect(usualLines(two, seoul, newId)).toBeNull()
  })

  it('omit those that the city has, and are three without a city', () => {
    const record = sheetOf({ id: 'own', kind: 'coordinator', city: seoul })
    expect(kinds(applyEdit(record, usualLines(record, seoul, ids())!))).not.toContain('coordinator all')
    expect(kinds(applyEdit(sheetOf(), usualLines(sheetOf(), null, ids())!))).toEqual([
      'duty phone all',
      'coordinator all',
      'insurer all',
    ])
  })
})
