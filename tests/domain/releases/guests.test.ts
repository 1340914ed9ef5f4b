import { describe, expect, it } from 'vitest'
import { delegationView, travellerView } from '@/lib/domain/releases/traveller-view'
import type { TripRecord, WholeTrip } from '@/lib/domain/trip/trip-record'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import type { Person } from '@/lib/domain/directory/entry'
import { recordOf } from '../trip/make'

const person = (id: string, institutionId: string | null): Person => ({
  ...defaultValues.person,
  id,
  name: { full: { en: id } },
  institutionId,
})
const ids = ['guest', 'unknown', 'ours']

function wholeOf(direction: TripRecord['trip']['direction']): WholeTrip {
  const record = recordOf(
    {
      member: ids.map((id) => ({ id: `m-${id}`, personId: id })),
      topic: [{ id: 't1', visitId: null, subject: { en: 'Exchange' }, talkingPoints: { en: 'Ask for ten places' } }],
    },
    { direction, homeId: 'home', guestId: 'theirs' },
  )
  const people = { guest: person('guest', 'theirs'), unknown: person('unknown', null), ours: person('ours', 'home') }
  return { id: 'trip', version: 1, record, directory: { institutions: {}, people } }
}

const pointsOf = ({ record }: WholeTrip) => record.topic.map(({ subject, talkingPoints }) => [subject, talkingPoints])
const hidden = [[{ en: 'Exchange' }, null]]
const shown = [[{ en: 'Exchange' }, { en: 'Ask for ten places' }]]

describe('the talking points', () => {
  it.each(['guest', 'unknown', 'not in the trip'])('of an incoming trip are hidden from guests: %s', (personId) => {
    expect(pointsOf(travellerView(wholeOf('incoming'), personId))).toEqual(hidden)
  })

  it('of an incoming trip are shown to our own people, and to accounts of the office', () => {
    expect(pointsOf(travellerView(wholeOf('incoming'), 'ours'))).toEqual(shown)
    expect(pointsOf(travellerView(wholeOf('incoming'), null))).toEqual(shown)
  })

  it('are in what is printed for the delegation only if it is ours', () => {
    expect(pointsOf(delegationView(wholeOf('incoming')))).toEqual(hidden)
    expect(pointsOf(delegationView(wholeOf('outgoing')))).toEqual(shown)
  })

  it.each(ids)('of an outgoing trip are shown to every member: %s', (personId) => {
    expect(pointsOf(travellerView(wholeOf('outgoing'), personId))).toEqual(shown)
  })
})
