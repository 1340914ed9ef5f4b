import { expect, it } from 'vitest'
import type { TripFile } from '@/lib/domain/trip/trip-file'
import { exportTripFile } from '@/lib/domain/trip/trip-export'
import { tripFromFile } from '@/lib/domain/trip/trip-from-file'

const file: TripFile = {
  format: 'trip/1',
  language: 'en',
  trip: { direction: 'outgoing', home: 'home', topics: ['student exchange'] },
  institutions: [
    { id: 'home', name: 'Aster University' },
    { id: 'b', name: 'Birch University' },
  ],
  people: [{ id: 'kim', name: { full: 'Hansung Kim' }, institution: 'b' }],
  visits: [
    { institution: 'b', hosts: [{ person: 'kim' }], topics: ['joint research'] },
    { institution: 'b', hosts: [{ title: 'Vice President' }] },
  ],
}

it('numbers the records of each kind in the order of the file', () => {
  const { record, directory } = tripFromFile(file)
  expect(Object.keys(directory.institutions)).toEqual(['1', '2'])
  expect(directory.people['1']?.institutionId).toBe('2')
  expect(record.visit.map(({ id }) => id)).toEqual(['1', '2'])
  expect(record.host.map(({ id, visitId }) => [id, visitId])).toEqual([
    ['1', '1'],
    ['2', '2'],
  ])
  expect(record.topic.map(({ id, visitId }) => [id, visitId])).toEqual([
    ['1', null],
    ['2', '1'],
  ])
})

it('gives the same trip for the same file, which exports to that file', () => {
  expect(tripFromFile(structuredClone(file))).toEqual(tripFromFile(file))
  const renamed = structuredClone(exportTripFile(tripFromFile(file)))
  expect(renamed.visits?.map(({ hosts, topics }) => ({ hosts, topics }))).toEqual([
    { hosts: [{ person: '1' }], topics: ['joint research'] },
    { hosts: [{ title: 'Vice President' }], topics: undefined },
  ])
})
