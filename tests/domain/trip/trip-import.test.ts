import { describe, expect, it } from 'vitest'
import type { TripFile } from '@/lib/domain/trip/trip-file'
import { importTripFile } from '@/lib/domain/trip/trip-import'
import type { Known } from '@/lib/domain/trip/trip-import-directory'
import type { Institution, Person } from '@/lib/domain/directory/entry'
import { noMoreContacts } from '../directory/no-contacts'

const file: TripFile = {
  format: 'trip/1',
  language: 'en',
  trip: { direction: 'outgoing', home: 'home' },
  institutions: [
    { id: 'home', name: 'National Taiwan Normal University', country: 'TW' },
    { id: 'hanyang', name: { en: 'Hanyang University', ko: '한양대학교' }, country: 'KR' },
  ],
  people: [{ id: 'kim', name: { full: 'Hansung Kim' }, institution: 'hanyang' }],
  delegation: [{ role: 'member', title: 'students', count: 2 }],
  visits: [{ institution: 'hanyang', hosts: [{ person: 'kim', title: 'Vice President' }] }],
}

describe('next steps in a trip file', () => {
  it('are public unless the file marks them as internal', () => {
    const nextSteps = [{ text: 'a return visit' }, { text: 'a lower fee', use: 'internal' as const }]
    const { record } = importTripFile(
      { ...file, trip: { ...file.trip, nextSteps } },
      { institutions: [], people: [] },
      ids(),
    )
    expect(record.nextStep.map(({ use }) => use)).toEqual(['article', 'internal'])
  })
})

describe('institutions in a trip file', () => {
  it('are new if the directory has none', () => {
    const { institutions, record } = imported({})
    expect(institutions.map(({ name }) => name)).toEqual([
      { en: 'National Taiwan Normal University' },
      { en: 'Hanyang University', ko: '한양대학교' },
    ])
    expect(record.trip.homeId).toBe(institutions[0]?.id)
  })

  it('are those of the directory with the same name and country, ignoring case and diacritics', () => {
    const { institutions, record } = imported({ institutions: [place('known', { de: 'HÁNYANG University' }, 'KR')] })
    expect(institutions).toHaveLength(1)
    expect(record.visit[0]?.institutionId).toBe('known')
  })

  it('are new if the country differs or is unknown on one side', () => {
    for (const country of ['CN', null]) {
      expect(
        imported({ institutions: [place('other', { en: 'Hanyang University' }, country)] }).institutions,
      ).toHaveLength(2)
    }
  })

  it('are the office’s own if the name is its home institution’s, even if that has no country yet', () => {
    const known = { institutions: [place('us', { en: 'National Taiwan Normal University' }, null)], homeId: 'us' }
    expect(imported(known).record.trip.homeId).toBe('us')
  })

  it('are two if the file has two with the same name', () => {
    const twice = { ...file, institutions: [...file.institutions, { ...file.institutions[1]!, id: 'second' }] }
    const { institutions } = importTripFile(
      twice,
      { institutions: [place('known', { en: 'Hanyang University' }, 'KR')], people: [] },
      ids(),
    )
    expect(institutions).toHaveLength(2)
  })
})

describe('people in a trip file', () => {
  const hanyang = place('hanyang', { en: 'Hanyang University' }, 'KR')

  it('are those of the directory with the same full name at the same institution, which are not changed', () => {
    const { people, record } = imported({
      institutions: [hanyang],
      people: [person('kim', { en: 'Hansung Kim' }, 'hanyang')],
    })
    expect(people).toEqual([])
    expect(record.host[0]?.personId).toBe('kim')
  })

  it.each([
    ['at another institution', person('p', { en: 'Hansung Kim' }, 'elsewhere')],
    ['at no known institution', person('p', { en: 'Hansung Kim' }, null)],
    ['with the same family name only', person('p', { en: 'Jiwoo Kim' }, 'hanyang')],
  ])('are new if the directory has one %s', (_, other) => {
    expect(imported({ institutions: [hanyang], people: [other] }).people).toHaveLength(1)
  })

  it.each([['Kim'], ['Dr. Kim'], ['H. Kim'], ['Prof. H Kim'], ['김']])(
    'are new if the name is incomplete, such as “%s”',
    (full) => {
      const short = { ...file, people: [{ id: 'kim', name: { full, family: 'Kim' }, institution: 'hanyang' }] }
      const known = { institutions: [hanyang], people: [person('other', { en: full }, 'hanyang')] }
      expect(importTripFile(short, known, ids()).people).toHaveLength(1)
    },
  )

  it('are new if one language matches and another does not', () => {
    const native = {
      ...file,
      people: [{ id: 'kim', name: { full: { en: 'Hansung Kim', ko: '김한성' } }, institution: 'hanyang' }],
    }
    const known = { institutions: [hanyang], people: [person('other', { en: 'Hansung Kim', ko: '김한승' }, 'hanyang')] }
    expect(importTripFile(native, known, ids()).people).toHaveLength(1)
  })

  it('are new if their e-mail addresses differ, and the same if they match', () => {
    const mailed = { ...file, people: [{ ...file.people![0]!, email: 'Kim@example.edu' }] }
    const at = (email: string) =>
      importTripFile(
        mailed,
        { institutions: [hanyang], people: [{ ...person('kim', { en: 'Hansung Kim' }, null), email }] },
        ids(),
      )
    expect(at('kim@example.edu').people).toHaveLength(0)
    expect(at('other@example.edu').people).toHaveLength(1)
  })

  it('are new if the directory has two with that name there', () => {
    const people = [person('a', { en: 'Hansung Kim' }, 'hanyang'), person('b', { en: 'Hansung Kim' }, 'hanyang')]
    expect(imported({ institutions: [hanyang], people }).people).toHaveLength(1)
  })
})

describe('missing values in a trip file', () => {
  it('are null in the record', () => {
    const { record } = imported({})
    expect(record.trip).toMatchObject({ title: null, start: null, end: null, size: null, guestId: null, purposes: [] })
    expect(record.member[0]).toMatchObject({ personId: null, title: { en: 'students' }, count: 2 })
    expect(record.visit[0]).toMatchObject({ day: null, city: null })
  })

  it('make an item provisional and for the whole delegation', () => {
    const planned: TripFile = {
      ...file,
      itinerary: [{ kind: 'meal', title: 'Lunch', start: '2023-11-01T12:00', timeZone: 'Asia/Seoul' }],
    }
    expect(importTripFile(planned, { institutions: [], people: [] }, ids()).record.item[0]).toMatchObject({
      status: 'provisional',
      attendeeIds: null,
      end: null,
      placeName: null,
    })
  })
})

function imported(known: Partial<Known>) {
  return importTripFile(file, { institutions: [], people: [], ...known }, ids())
}

function ids(): () => string {
  let last = 0
  return () => `new ${(last += 1)}`
}

function place(id: string, name: Institution['name'], country: string | null): Institution {
  return {
    id,
    name,
    country,
    acronym: null,
    latitude: null,
    longitude: null,
    kind: null,
    city: null,
    timeZone: null,
    address: null,
    website: null,
    background: [],
  }
}

function person(id: string, full: Person['name']['full'], institutionId: string | null): Person {
  return { id, name: { full }, institutionId, email: null, phone: null, ...noMoreContacts, languages: [] }
}
