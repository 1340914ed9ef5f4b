import { describe, expect, it } from 'vitest'
import { checkTripFile, readTripFile } from '@/lib/domain/trip/trip-file'

const good = () => ({
  format: 'trip/1',
  language: 'en',
  trip: {
    title: { en: 'A visit' },
    direction: 'outgoing',
    home: 'home',
    start: '2023-10-31',
    size: 2,
    topics: ['libraries'],
    nextSteps: [{ text: 'write' }],
  },
  institutions: [
    { id: 'home', name: 'Home University', country: 'TW', timeZone: 'Asia/Taipei' },
    { id: 'host', name: { ko: '한양대학교' } },
  ],
  people: [{ id: 'kim', name: { full: 'Hansung Kim' }, institution: 'host' }],
  delegation: [{ role: 'leader', title: 'President' }],
  visits: [
    {
      id: 'v',
      institution: 'host',
      day: '2023-11-01',
      hosts: [{ person: 'kim' }],
      topics: ['exchange'],
      agreements: [{ kind: 'memorandum', status: 'signed', signers: ['kim'] }],
    },
  ],
  itinerary: [
    {
      id: 'i',
      kind: 'meeting',
      title: 'Talks',
      start: '2023-11-01T10:00',
      timeZone: 'Asia/Seoul',
      visit: 'v',
      people: ['kim'],
      place: { latitude: 37.5 },
    },
  ],
  unscheduled: [{ id: 'u', kind: 'meal', title: 'Alumni dinner', minutes: 90, visit: 'v', people: ['kim'] }],
  quotes: [{ speaker: 'kim', form: 'direct', text: 'Welcome.' }],
})
type Draft = Record<string, never> & ReturnType<typeof good>

it('a valid file is accepted', () => expect(checkTripFile(good()).ok).toBe(true))

describe('a file with one error', () => {
  it.each<[path: string, spoil: (file: Draft) => unknown]>([
    ['format', (f) => Object.assign(f, { format: 'trip/2' })],
    ['language', (f) => Object.assign(f, { language: 'english please' })],
    ['colour', (f) => Object.assign(f, { colour: 'red' })],
    ['unscheduled[0].minutes', (f) => Object.assign(f.unscheduled[0]!, { minutes: -5 })],
    ['unscheduled[0].start', (f) => Object.assign(f.unscheduled[0]!, { start: '2023-11-01T10:00' })],
    ['unscheduled[0].visit', (f) => Object.assign(f.unscheduled[0]!, { visit: 'nowhere' })],
    ['unscheduled[0].people[0]', (f) => Object.assign(f.unscheduled[0]!, { people: ['nobody'] })],
    ['trip.home', (f) => Object.assign(f.trip, { home: 'nowhere' })],
    ['trip.guest', (f) => Object.assign(f.trip, { guest: 'nowhere' })],
    ['trip.direction', (f) => Object.assign(f.trip, { direction: 'sideways' })],
    ['trip.title', (f) => Object.assign(f.trip, { title: '' })],
    ['trip.title', (f) => Object.assign(f.trip, { title: {} })],
    ['trip.start', (f) => Object.assign(f.trip, { start: '2023-02-30' })],
    ['trip.end', (f) => Object.assign(f.trip, { end: '31 October' })],
    ['trip.size', (f) => Object.assign(f.trip, { size: 0 })],
    ['trip.occasion', (f) => Object.assign(f.trip, { occasion: null })],
    ['trip.nextSteps[0].due', (f) => Object.assign(f.trip.nextSteps[0]!, { due: 'soon' })],
    ['trip.nextSteps[0].who', (f) => Object.assign(f.trip.nextSteps[0]!, { who: 'we' })],
    ['trip.briefings[0].topic', (f) => Object.assign(f.trip, { briefings: [{ topic: 1, notes: 'none' }] })],
    ['visits[0].briefings[1].topic', (f) => Object.assign(f.visits[0]!, { briefings: [{ topic: 0 }, { topic: 0 }] })],
    ['institutions', (f) => Object.assign(f, { institutions: [] })],
    ['institutions[1].id', (f) => Object.assign(f.institutions[1]!, { id: 'home' })],
    ['institutions[0].country', (f) => Object.assign(f.institutions[0]!, { country: 'Taiwan' })],
    ['institutions[0].timeZone', (f) => Object.assign(f.institutions[0]!, { timeZone: '+08:00' })],
    ['institutions[0].website', (f) => Object.assign(f.institutions[0]!, { website: 'javascript:alert(1)' })],
    ['people[0].name.full', (f) => Object.assign(f.people[0]!, { name: {} })],
    ['people[0].institution', (f) => Object.assign(f.people[0]!, { institution: 'nowhere' })],
    ['people[0].email', (f) => Object.assign(f.people[0]!, { email: 'kim' })],
    ['people[0].passport', (f) => Object.assign(f.people[0]!, { passport: 'M1' })],
    ['delegation[0].role', (f) => Object.assign(f.delegation[0]!, { role: 'chief' })],
    ['delegation[0].title', (f) => Object.assign(f, { delegation: [{ role: 'member' }] })],
    ['delegation[0].person', (f) => Object.assign(f.delegation[0]!, { person: 'nobody' })],
    ['visits[0].institution', (f) => Object.assign(f.visits[0]!, { institution: 'nowhere' })],
    ['visits[0].hosts[0]', (f) => Object.assign(f.visits[0]!, { hosts: [{}] })],
    ['visits[0].hosts[0].person', (f) => Object.assign(f.visits[0]!.hosts[0]!, { person: 'nobody' })],
    ['visits[0].agreements[0].status', (f) => Object.assign(f.visits[0]!.agreements[0]!, { status: 'maybe' })],
    ['visits[0].agreements[0].signers[0]', (f) => Object.assign(f.visits[0]!.agreements[0]!, { signers: ['nobody'] })],
    ['itinerary[0].start', (f) => Object.assign(f.itinerary[0]!, { start: '2023-11-01 10:00' })],
    ['itinerary[0].end', (f) => Object.assign(f.itinerary[0]!, { end: '2023-11-31T10:00' })],
    ['itinerary[0].timeZone', (f) => Object.assign(f.itinerary[0]!, { timeZone: 'Seoul' })],
    ['itinerary[0].visit', (f) => Object.assign(f.itinerary[0]!, { visit: 'w' })],
    ['itinerary[0].people[0]', (f) => Object.assign(f.itinerary[0]!, { people: ['nobody'] })],
    ['itinerary[0].place.latitude', (f) => Object.assign(f.itinerary[0]!.place, { latitude: 91 })],
    ['quotes[0].speaker', (f) => Object.assign(f.quotes[0]!, { speaker: 'nobody' })],
    ['quotes[0].text', (f) => Object.assign(f.quotes[0]!, { text: 7 })],
  ])('is refused with the path of the error: %s', (path, spoil) => {
    const file = good() as Draft
    spoil(file)
    const reading = readTripFile(JSON.stringify(file))
    expect(reading.ok).toBe(false)
    if (!reading.ok) {
      expect(reading.problems.map((problem) => problem.path)).toContain(path)
      expect(reading.problems.every(({ message }) => message.length > 5)).toBe(true)
    }
  })

  it('cleans every text of the file', () => {
    const dirty = JSON.stringify({ ...good(), trip: { ...good().trip, title: { en: '\uf0b7\tA\u0010 visit\ufeff' } } })
    const reading = readTripFile(dirty)
    expect(reading.ok && reading.file.trip.title).toEqual({ en: 'A visit' })
  })

  it('is refused with what was expected and what is missing', () => {
    const { language: _, ...rest } = good()
    const reading = checkTripFile({ ...rest, format: 'trip/2', people: 'Kim', visits: [{ institution: 7 }] })
    expect(reading.ok ? [] : reading.problems).toEqual(
      expect.arrayContaining([
        { path: 'language', message: 'is missing' },
        { path: 'format', message: 'expected "trip/1"' },
        { path: 'people', message: 'expected a list' },
        { path: 'visits[0].institution', message: 'expected words' },
      ]),
    )
  })

  it('is refused with all errors at once', () => {
    const file = good()
    file.trip.direction = 'sideways'
    file.institutions[0]!.country = 'tw'
    file.quotes[0]!.speaker = 'nobody'
    const reading = checkTripFile(file)
    expect(reading.ok ? [] : reading.problems.map(({ path }) => path).sort()).toEqual([
      'institutions[0].country',
      'quotes[0].speaker',
      'trip.direction',
    ])
  })

  it.each([[{}], [[]], [null], [7], [{ ...good(), people: 'Kim' }], [{ ...good(), visits: [null] }]])(
    'is refused if its structure is wrong (%#)',
    (data) => {
      const reading = checkTripFile(data)
      expect(reading.ok ? 0 : reading.problems.length).toBeGreaterThan(0)
    },
  )

  it.each(['', '{', 'PK\u0003\u0004', '['.repeat(100_000)])('is refused if it is not JSON (%#)', (json) => {
    const reading = readTripFile(json)
    expect(reading.ok ? null : reading.problems[0]).toMatchObject({ path: '' })
  })

  it('may begin with a byte order mark', () => expect(readTripFile(`\uFEFF${JSON.stringify(good())}`).ok).toBe(true))
})
