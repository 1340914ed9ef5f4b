import { makeReport } from '../../report/report'
import { makeCampuses, addPeople } from './big-directory'
import { makeTrip } from './big-trip'
import { randomFrom } from './random'
import { median } from './statistics'

/** Milliseconds that the report of an invented trip of 20 stops takes, the median of many. */
export function reportTime(times = 300): number {
  const random = randomFrom(20)
  const campuses = makeCampuses(random, 40)
  const [home, ...others] = campuses
  if (!home) throw new Error('There is no campus')
  const people = addPeople(random, campuses, 800, home)
  const visited = others.filter((campus) => campus.people.length >= 3).slice(0, 20)
  const record = makeTrip(random, 'made', home, visited, '2024-03-04', {
    items: 140,
    visits: 20,
    members: 12,
    hosts: 3,
  })
  // A trip has only the people that it refers to.
  const named = new Set([...record.member, ...record.host].map(({ personId }) => personId))
  const directory = {
    institutions: Object.fromEntries([home, ...visited].map(({ institution }) => [institution.id, institution])),
    people: Object.fromEntries(people.filter(({ id }) => named.has(id)).map((person) => [person.id, person])),
  }
  const trip = { id: 'made', version: 1, record, directory }
  const took: number[] = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    makeReport(trip)
    took.push(performance.now() - start)
  }
  // The first ones are compiled while they run.
  return median(took.slice(times / 3))
}
