import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ComparedEntity,
  type EntityChange,
  entityChanges,
  entityChangesFor,
} from '@/lib/domain/releases/entity-diff'
import { entityChangeWords } from '@/lib/domain/releases/entity-words'
import { travellerView } from '@/lib/domain/releases/traveller-view'
import { applyEdit, type Edit } from '@/lib/domain/trip/edit'
import { restrictedFor, visibleTo } from '@/lib/domain/trip/entity-fields'
import type { TripRecord, WholeTrip } from '@/lib/domain/trip/trip-record'
import { entityWordsIn } from '@/lib/messages/entity-words'
import { recordOf } from '../trip/make'
import { records, someEdits } from '../trip/trip-arbitraries'
import { noMoreContacts } from '../directory/no-contacts'

const wholeOf = (record: TripRecord): WholeTrip => ({
  id: 'trip',
  version: 1,
  record,
  directory: {
    institutions: {
      hanyang: {
        id: 'hanyang',
        name: { en: 'Hanyang University' },
        acronym: null,
        latitude: null,
        longitude: null,
        kind: null,
        country: 'KR',
        city: null,
        timeZone: null,
        address: null,
        website: null,
        background: [],
      },
    },
    people: Object.fromEntries(
      ['ying', 'kim', 'lee'].map((id) => [
        id,
        {
          id,
          name: { full: { en: `Ms. ${id}` } },
          institutionId: null,
          email: null,
          phone: null,
          ...noMoreContacts,
          languages: [],
        },
      ]),
    ),
  },
})
const visit = { id: 'v1', institutionId: 'hanyang' }
const host = (id: string, personId: string) => ({ id, visitId: 'v1', personId })
const short = (changes: readonly EntityChange[]) => changes.map(({ entity, id, kind }) => [entity, id, kind])

describe('the differences outside the itinerary', () => {
  it('are added, removed, changed and reordered entries of every list that members read', () => {
    const before = recordOf({
      visit: [visit],
      host: [host('h1', 'kim'), host('h2', 'lee')],
      topic: [{ id: 't1', visitId: 'v1', subject: { en: 'Exchange' } }],
      member: [{ id: 'm1', personId: 'ying' }],
      emergency: [{ id: 'e1', phone: '119' }],
    })
    const after = recordOf(
      {
        visit: [
          { ...visit, day: '2026-11-03' },
          { id: 'v2', institutionId: 'hanyang' },
        ],
        host: [host('h2', 'lee'), host('h1', 'kim')],
        member: [{ id: 'm1', personId: 'ying', role: 'leader' }],
        emergency: [{ id: 'e1', phone: '112' }],
      },
      { title: { en: 'A visit' } },
    )
    expect(short(entityChanges(before, after))).toEqual([
      ['trip', 'trip', 'changed'],
      ['visit', 'v1', 'changed'],
      ['visit', 'v2', 'added'],
      ['host', 'host order v1', 'reordered'],
      ['topic', 't1', 'removed'],
      ['member', 'm1', 'changed'],
      ['emergency', 'e1', 'changed'],
    ])
  })

  it('are described in both languages', () => {
    const before = wholeOf(recordOf({ visit: [visit], host: [host('h1', 'kim'), host('h2', 'lee')] }))
    const after = wholeOf(
      recordOf({
        visit: [{ ...visit, day: '2026-11-03' }],
        host: [host('h2', 'lee'), host('h1', 'kim')],
        emergency: [{ id: 'e1', kind: 'hospital', name: { en: 'Severance' }, phone: '119' }],
      }),
    )
    const said = (locale: 'en' | 'zh-Hant') =>
      entityChanges(before.record, after.record).map((change) => {
        const { title, lines } = entityChangeWords(change, before, after, entityWordsIn(locale))
        return [title, ...lines.map(({ name, words }) => `${name} ${words}`)]
      })
    expect(said('en')).toEqual([
      ['Visit: Hanyang University', 'Start date 3 November 2026'],
      ['Host: Hanyang University', 'New order Ms. lee, Ms. kim'],
      ['Emergency contact: Severance', 'Type hospital', 'Phone 119'],
    ])
    expect(said('zh-Hant').map(([title]) => title)).toEqual([
      '參訪：Hanyang University',
      '接待人員：Hanyang University',
      '緊急聯絡資料：Severance',
    ])
  })
})

/** Two states of one trip. */
const pairs = fc
  .tuple(records, fc.array(someEdits, { maxLength: 8 }))
  .map(([record, edits]): [TripRecord, TripRecord] => [record, (edits as Edit[]).reduce(applyEdit, record)])

type Entities = readonly (readonly [string, unknown])[]
const lists = ['visit', 'host', 'topic', 'agreement', 'member', 'emergency'] as const
const valuesIn = (record: TripRecord, entity: Exclude<ComparedEntity, 'trip'>): Entities =>
  record[entity]
    .map(({ revision: _, ...values }): [string, unknown] => [values.id, values])
    .sort(([a], [b]) => (a < b ? -1 : 1))
const plain = (values: EntityChange['after']) =>
  Object.fromEntries(Object.entries({ ...values }).filter(([name]) => name !== 'revision'))

describe('for any two records', () => {
  it('equal ones have no differences', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(entityChanges(record, structuredClone(record))).toEqual([])
      }),
    )
  })

  it('the differences turn the first into the second', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const changes = entityChanges(a, b).filter(({ kind }) => kind !== 'reordered')
        for (const entity of lists) {
          const values = new Map(valuesIn(a, entity))
          for (const change of changes.filter((one) => one.entity === entity)) {
            if (change.kind === 'removed') values.delete(change.id)
            else values.set(change.id, plain(change.after))
          }
          expect([...values].sort(([x], [y]) => (x < y ? -1 : 1))).toEqual(valuesIn(b, entity))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a traveller’s differences are those of their views, without fields they may not read', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom('person1', 'person2', null), ([a, b], person) => {
        const [before, after] = [wholeOf(a), wholeOf(b)]
        const notified = entityChangesFor(before, after, person)
        const views = [before, after].map((one) => travellerView(one, person).record)
        expect(notified).toEqual(entityChanges(views[0] ?? a, views[1] ?? b))
        for (const { entity, fields, kind } of notified) {
          const restricted = restrictedFor(entity, 'traveller').map(({ name }): string => name)
          const readable = [...visibleTo(entity, 'traveller'), ...restricted]
          if (kind === 'changed') expect(readable).toEqual(expect.arrayContaining(fields.map(({ field }) => field)))
        }
      }),
      { numRuns: 300 },
    )
  })
})
