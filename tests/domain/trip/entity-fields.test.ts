import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Fields, ValuesOf } from '@/lib/domain/fields/field'
import {
  type DeclaredEntity,
  declaredFields,
  type entityFields,
  phoneFields,
  restrictedFor,
  visibleTo,
} from '@/lib/domain/trip/entity-fields'
import { locales } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'
import type { EntityName, Trip, Values } from '@/lib/domain/trip/trip-record'

const entities = Object.keys(declaredFields) as DeclaredEntity[]

// A list to be maintained by hand: opening a field to more people has to be confirmed here.
const forTravellers: Record<DeclaredEntity, string[]> = {
  trip: [
    'language',
    'title',
    'direction',
    'homeId',
    'guestId',
    'start',
    'end',
    'purposes',
    'size',
    'activities',
    'outcomes',
  ],
  member: ['personId', 'role', 'title', 'unit', 'count'],
  visit: ['institutionId', 'city', 'day', 'lastDay', 'activities', 'outcomes', 'history', 'background'],
  host: ['visitId', 'personId', 'title'],
  topic: ['visitId', 'subject'],
  agreement: ['visitId', 'kind', 'subject', 'status', 'signerIds', 'termYears'],
  item: [
    'kind',
    'title',
    'start',
    'timeZone',
    'end',
    'endTimeZone',
    'dayPart',
    'status',
    'visitId',
    'placeName',
    'placeAddress',
    'latitude',
    'longitude',
    'destinationName',
    'destinationAddress',
    'destinationLatitude',
    'destinationLongitude',
    'attendeeIds',
    'dress',
    'notes',
  ],
  unscheduled: [],
  quote: [],
  nextStep: [],
  task: [],
  emergency: ['kind', 'city', 'name', 'phone', 'address', 'note'],
  institution: [
    'name',
    'acronym',
    'kind',
    'country',
    'city',
    'timeZone',
    'address',
    'latitude',
    'longitude',
    'website',
    'background',
  ],
  person: ['name', 'pronunciation', 'institutionId', 'languages'],
}

describe('the fields of an entity', () => {
  it('are those that the record contains', () => {
    expectTypeOf<ValuesOf<(typeof declaredFields)['trip']>>().toEqualTypeOf<Trip>()
    expectTypeOf<{ [N in EntityName]: ValuesOf<(typeof entityFields)[N]> }>().toEqualTypeOf<{
      [N in EntityName]: Values<N>
    }>()
  })

  it.each(entities)('are visible to travellers only if this list says so: %s', (entity) => {
    expect(visibleTo(entity, 'traveller')).toEqual(forTravellers[entity])
  })

  it('are restricted if only some travellers may read them', () => {
    expect(entities.flatMap((entity) => restrictedFor(entity, 'traveller'))).toEqual([
      { name: 'talkingPoints', onlyFor: 'our people' },
      { name: 'reference', onlyFor: 'attendees' },
      { name: 'personalDetails', onlyFor: 'own' },
      ...['email', 'phone', 'whatsapp', 'line', 'kakaoTalk', 'weChat', 'messageBy'].map((name) => ({
        name,
        onlyFor: 'contacts',
      })),
    ])
  })

  it.each(entities)('are stored on a phone only if its owner may read them: %s', (entity) => {
    const readable: string[] = [
      ...visibleTo(entity, 'traveller'),
      ...restrictedFor(entity, 'traveller').map((f) => f.name),
    ]
    expect(phoneFields(entity).filter((name) => !readable.includes(name))).toEqual([])
  })

  it.each(entities)('are all visible to planners, except for staff notes: %s', (entity) => {
    const closed = Object.keys(declaredFields[entity]).filter(
      (name) => !visibleTo(entity, 'planner').includes(name as never),
    )
    expect(closed).toEqual(entity === 'item' || entity === 'unscheduled' ? ['staffNotes'] : [])
    expect(visibleTo(entity, 'staff')).toEqual(Object.keys(declaredFields[entity]))
    expect(restrictedFor(entity, 'planner')).toEqual([])
  })

  it('define what hosts and the public may read', () => {
    const open = (audience: 'public' | 'host') =>
      Object.fromEntries(
        entities.map((entity) => [entity, visibleTo(entity, audience)] as const).filter(([, f]) => f.length),
      )
    const place = ['country', 'city', 'timeZone', 'address', 'latitude', 'longitude']
    const institution = ['name', 'acronym', 'kind', ...place, 'website']
    expect(open('public')).toEqual({ institution })
    expect(open('host')).toEqual({ institution, host: ['title'], person: ['name'] })
  })

  // The compiler checks the same, but with a build cache it does not notice that a messages file has changed.
  it.each(locales)('have a label, and there are no other labels: %s', (locale) => {
    const { item, unscheduled, institution: _i, person: _p, ...others } = declaredFields
    const labelled = { ...others, item: { ...item, ...unscheduled } }
    const names = (of: object) =>
      Object.fromEntries(Object.entries(of).map(([key, one]) => [key, Object.keys(one as object).sort()]))
    expect(names(messagesOf(locale).fields)).toEqual(names(labelled))
  })

  it('have a default unless they are required', () => {
    for (const fields of Object.values<Fields>(declaredFields)) {
      for (const field of Object.values(fields)) {
        expect(field.default === undefined).toBe(field.presence === 'required')
        expect(field.default === null).toBe(field.presence === 'optional')
      }
    }
  })
})
