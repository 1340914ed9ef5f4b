import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toOfflineTrip } from '@/lib/domain/phone/offline-data'
import { travellerView } from '@/lib/domain/releases/traveller-view'
import { phoneFields } from '@/lib/domain/trip/entity-fields'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'
import { noMoreContacts } from '../directory/no-contacts'

// Every text of a trip is its own path, so that a leak names its source.
const said = (path: string) => ({ en: `<${path}>` })

const record = recordOf(
  {
    member: [
      { id: 'm1', personId: 'ying', title: said('member.title'), role: 'leader' },
      { id: 'm2', personId: 'wu', title: said('member.title'), role: 'coordinator' },
    ],
    visit: [
      {
        id: 'v1',
        institutionId: 'hanyang',
        city: said('visit.city'),
        activities: [said('visit.activities')],
        outcomes: [said('visit.outcomes')],
        history: [said('visit.history')],
        background: [said('visit.background')],
      },
    ],
    host: [{ id: 'h1', visitId: 'v1', personId: 'kim', title: said('host.title') }],
    topic: [
      {
        id: 't1',
        visitId: 'v1',
        subject: said('topic.subject'),
        talkingPoints: said('topic.talkingPoints'),
        notes: said('topic.notes'),
      },
    ],
    agreement: [{ id: 'a1', visitId: 'v1', kind: said('agreement.kind'), subject: said('agreement.subject') }],
    item: [
      {
        id: 'i1',
        title: said('item.title'),
        placeName: said('item.placeName'),
        placeAddress: said('item.placeAddress'),
        destinationName: said('item.destinationName'),
        destinationAddress: said('item.destinationAddress'),
        reference: '<item.reference>',
        dress: said('item.dress'),
        notes: said('item.notes'),
        staffNotes: said('item.staffNotes'),
      },
    ],
    unscheduled: [{ id: 'u1', title: said('unscheduled.title') }],
    quote: [{ id: 'q1', speakerId: 'kim', text: said('quote.text') }],
    nextStep: [{ id: 'n1', text: said('nextStep.text') }],
    emergency: [
      {
        id: 'e1',
        name: said('emergency.name'),
        phone: '<emergency.phone>',
        address: said('emergency.address'),
        note: said('emergency.note'),
        city: said('emergency.city'),
      },
    ],
  },
  {
    title: said('trip.title'),
    kind: '<trip.kind>',
    occasion: said('trip.occasion'),
    purposes: [said('trip.purposes')],
    context: [said('trip.context')],
    activities: [said('trip.activities')],
    outcomes: [said('trip.outcomes')],
  },
)

const person = (id: string) => ({
  id,
  name: { full: { en: id }, spoken: said('person.name') },
  institutionId: null,
  email: `<${id} email>`,
  phone: `<${id} phone>`,
  ...noMoreContacts,
  languages: ['<languages>'],
})
const whole: WholeTrip = {
  id: 'trip',
  version: 1,
  record,
  directory: {
    institutions: {
      hanyang: {
        id: 'hanyang',
        name: said('institution.name'),
        acronym: '<institution.acronym>',
        kind: 'university',
        country: 'KR',
        city: said('institution.city'),
        timeZone: 'Asia/Seoul',
        address: said('institution.address'),
        latitude: 37.5571,
        longitude: 127.0453,
        website: '<institution.website>',
        background: [said('institution.background')],
      },
    },
    people: Object.fromEntries(['ying', 'wu', 'kim', 'somebody'].map((id) => [id, person(id)])),
  },
}

/** The data stored on the phone of a traveller on the trip. */
const stored = (trip: WholeTrip) => toOfflineTrip(travellerView(trip, 'ying'))

const textsIn = (of: unknown) => [...new Set(JSON.stringify(of).match(/<[^>]+>/g) ?? [])].sort()

describe('the offline data of a phone', () => {
  it('has the fields that are declared for it, and nothing else of the record', () => {
    expect(textsIn(stored(whole))).toEqual(
      [
        'trip.title',
        'member.title',
        'visit.city',
        'host.title',
        'topic.subject',
        'topic.talkingPoints',
        'item.title',
        'item.placeName',
        'item.placeAddress',
        'item.destinationName',
        'item.destinationAddress',
        'item.reference',
        'item.dress',
        'item.notes',
        'emergency.name',
        'emergency.phone',
        'emergency.address',
        'emergency.note',
        'emergency.city',
        'institution.name',
        'institution.city',
        'institution.address',
        'person.name',
        'wu phone',
        'wu email',
        'kim phone',
        'kim email',
      ]
        .map((path) => `<${path}>`)
        .sort(),
    )
  })

  it('has no staff notes, no outcomes, and no contacts of other people', () => {
    for (const secret of [
      'item.staffNotes',
      'topic.notes',
      'ying phone',
      'ying email',
      'somebody phone',
      'somebody email',
    ])
      expect(textsIn(stored(whole))).not.toContain(`<${secret}>`)
    expect(phoneFields('item')).not.toContain('staffNotes')
  })

  it('keeps the id of every stored entity, and storing twice changes nothing', () => {
    const once = stored(whole)
    expect(once.record.item.map(({ id }) => id)).toEqual(['i1'])
    expect(once.record.agreement).toEqual([])
    expect(stored(once)).toEqual(once)
  })

  it('has phone numbers only of hosts and coordinators', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('leader', 'co-leader', 'member', 'interpreter', 'coordinator'), { maxLength: 6 }),
        (roles) => {
          const people = Object.fromEntries(roles.map((_, i) => [`p${i}`, person(`p${i}`)]))
          const some = {
            ...whole,
            record: recordOf({
              member: roles.map((role, i) => ({ id: `m${i}`, personId: `p${i}`, role: role as 'member' })),
            }),
            directory: { institutions: {}, people },
          }
          const called = Object.values(stored(some).directory.people)
            .filter(({ phone }) => phone !== null)
            .map(({ id }) => id)
          expect(called).toEqual(roles.flatMap((role, i) => (role === 'coordinator' ? [`p${i}`] : [])))
        },
      ),
    )
  })
})
