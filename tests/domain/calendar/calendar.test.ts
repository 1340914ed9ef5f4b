import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, type ReleasedTrip } from '@/lib/domain/calendar/calendar'
import { descriptionOf, locationOf, summaryOf } from '@/lib/domain/calendar/calendar-words'
import type { Item, Entities } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { recordOf } from '../trip/make'
import { releaseOf, words } from './given'
import { noMoreContacts } from '../directory/no-contacts'

const member: (Partial<Entities['member']> & { id: string })[] = [
  { id: 'm1', personId: 'ying' },
  { id: 'm2', personId: 'hsieh' },
]
const release = (item: readonly (Partial<Item> & { id: string })[], day: number) =>
  releaseOf(recordOf({ member, item }), day)
const entry = (releases: readonly ReleasedTrip[], person: string | null = 'ying', id = 'call') =>
  calendarOf(releases, person).find(({ item }) => item.id === id)
const states = (releases: readonly ReleasedTrip[], person: string | null = 'ying', id = 'call') =>
  releases.map((_, i) => {
    const one = entry(releases.slice(0, i + 1), person, id)
    return one && [one.sequence, one.status, one.at.getUTCDate()]
  })

describe('the entries of a calendar', () => {
  it('are those of the items that its owner attends', () => {
    const releases = [
      release(
        [{ id: 'call' }, { id: 'tea', attendeeIds: ['hsieh'] }, { id: 'guest', attendeeIds: ['ying', 'someone'] }],
        1,
      ),
    ]
    const ids = (person: string | null) =>
      calendarOf(releases, person)
        .map(({ item }) => item.id)
        .sort()
    expect([ids('ying'), ids('hsieh'), ids('someone')]).toEqual([['call', 'guest'], ['call', 'tea'], ['guest']])
    // A reader who does not travel gets all items.
    expect([ids(null), ids('stranger')]).toEqual([
      ['call', 'guest', 'tea'],
      ['call', 'guest', 'tea'],
    ])
  })

  it('increase their sequence when the item changes, disappears or returns, and only then', () => {
    expect(
      states([
        release([{ id: 'call', status: 'confirmed' }], 1),
        release([{ id: 'call', status: 'confirmed' }, { id: 'other' }], 2),
        release([{ id: 'call', status: 'confirmed', start: '2026-11-03T10:15' }], 3),
        release([], 4),
        release([], 5),
        release([{ id: 'call', status: 'provisional' }], 6),
        release([{ id: 'call', status: 'cancelled' }], 7),
        release([{ id: 'call', status: 'confirmed' }], 8),
      ]),
    ).toEqual([
      [0, 'confirmed', 1],
      [0, 'confirmed', 1],
      [1, 'confirmed', 3],
      [2, 'cancelled', 4],
      [2, 'cancelled', 4],
      [3, 'provisional', 6],
      [4, 'cancelled', 7],
      [5, 'confirmed', 8],
    ])
  })

  it('do not change with the attendance of others or with staff notes', () => {
    expect(
      states([
        release([{ id: 'call', attendeeIds: ['ying'] }], 1),
        release([{ id: 'call', attendeeIds: ['ying', 'hsieh'], staffNotes: { en: 'secret' } }], 2),
        release([{ id: 'call', attendeeIds: ['hsieh'] }], 3),
        release([{ id: 'call', attendeeIds: ['hsieh'], notes: { en: 'Bring cards' } }], 4),
      ]),
    ).toEqual([
      [0, 'provisional', 1],
      [0, 'provisional', 1],
      [1, 'cancelled', 3],
      [1, 'cancelled', 3],
    ])
  })

  it('do not exist if the item was never planned for the person', () => {
    expect(
      states([release([{ id: 'call', status: 'cancelled' }], 1), release([{ id: 'call', attendeeIds: ['hsieh'] }], 2)]),
    ).toEqual([undefined, undefined])
  })

  it('are cancelled but kept for a person who leaves the delegation', () => {
    const left = releaseOf(recordOf({ member: [member[1]!], item: [{ id: 'call' }] }), 2)
    expect(states([release([{ id: 'call' }], 1), left])).toEqual([
      [0, 'provisional', 1],
      [1, 'cancelled', 2],
    ])
  })

  it('keep their UID and never decrease their sequence, whatever changes', () => {
    const item = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      start: fc.constantFrom('2026-11-03T10:00', '2026-11-03T12:00'),
      status: fc.constantFrom('provisional', 'confirmed', 'cancelled'),
      attendeeIds: fc.constantFrom(null, ['ying'], ['hsieh'], []),
      notes: fc.constantFrom(null, { en: 'x' }, { 'zh-Hant': 'x' }),
      visitId: fc.constantFrom(null, 'v1'),
    }) as fc.Arbitrary<Partial<Item> & { id: string }>
    const record = fc.record({
      item: fc.uniqueArray(item, { selector: ({ id }) => id }),
      names: fc.constantFrom('Kim', 'Gim'),
    })
    const directory = (name: string): Directory => ({
      institutions: {},
      people:
        name === ''
          ? {}
          : {
              kim: {
                id: 'kim',
                name: { full: { en: name } },
                institutionId: null,
                email: null,
                phone: null,
                ...noMoreContacts,
                languages: [],
              },
            },
    })
    const made = (all: readonly { item: (Partial<Item> & { id: string })[]; names: string }[], isErased: boolean) =>
      all.map(({ item: items, names }, i) =>
        releaseOf(
          recordOf({ member, visit: [{ id: 'v1' }], host: [{ id: 'h', personId: 'kim' }], item: items }),
          i + 1,
          directory(isErased ? '' : names),
        ),
      )
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('ying', 'hsieh', null),
        (all, person) => {
          const releases = made(all, false)
          let before = new Map<string, ReturnType<typeof calendarOf>[number]>()
          for (let i = 1; i <= releases.length; i++) {
            const now = new Map(calendarOf(releases.slice(0, i), person).map((one) => [one.item.id, one]))
            for (const [id, was] of before) {
              const is = now.get(id)!
              expect(is.uid).toBe(was.uid)
              // An unchanged sequence means unchanged content.
              if (is.sequence === was.sequence) expect(is).toEqual(was)
              else expect([is.sequence, is.at]).toEqual([was.sequence + 1, releases[i - 1]!.at])
            }
            before = now
          }
          // Nor does it if a host is erased from all releases.
          for (const one of calendarOf(made(all, true), person))
            expect(one.sequence).toBeGreaterThanOrEqual(before.get(one.item.id)!.sequence)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the text of a calendar entry', () => {
  const directory: Directory = {
    institutions: {
      hanyang: {
        id: 'hanyang',
        name: { en: 'Hanyang University', 'zh-Hant': '漢陽大學', ko: '한양대학교' },
        acronym: null,
        latitude: null,
        longitude: null,
        kind: 'university',
        country: 'KR',
        city: null,
        timeZone: null,
        address: null,
        website: null,
        background: [],
      },
    },
    people: {
      kim: {
        id: 'kim',
        name: { full: { en: 'Hansung Kim', ko: '김한성' } },
        institutionId: 'hanyang',
        email: 'kim@hanyang.example',
        phone: '+82 2 1234',
        ...noMoreContacts,
        languages: [],
      },
    },
  }
  const record = recordOf({
    member,
    visit: [{ id: 'v1', institutionId: 'hanyang' }],
    host: [
      { id: 'h1', personId: 'kim', title: { en: 'Vice President', 'zh-Hant': '副校長' } },
      { id: 'h2', title: { en: 'Interpreter' } },
    ],
    item: [
      {
        id: 'call',
        title: { en: 'Courtesy call', 'zh-Hant': '拜會' },
        visitId: 'v1',
        placeName: { en: 'Main Hall', ko: '본관' },
        placeAddress: { en: '222 Wangsimni-ro', ko: '왕십리로 222' },
        reference: 'KE 692',
        dress: { en: 'business', 'zh-Hant': '正式' },
        notes: { en: 'Bring\r\ncards' },
        staffNotes: { en: 'a secret of the staff' },
      },
    ],
  })
  const [one] = calendarOf([releaseOf(record, 1, directory)], 'ying')

  it('is in the reader’s language, with the place also in its own script', () => {
    expect(summaryOf(one!, words)).toBe('Courtesy call')
    expect(locationOf(one!.item, words)).toBe(
      'Hanyang University, Main Hall, 222 Wangsimni-ro\n한양대학교, 본관, 왕십리로 222',
    )
    expect(descriptionOf(one!, words)).toBe(
      'Provisional\nNo end set\nhosts: Hansung Kim (김한성), Vice President; Interpreter\n' +
        'reference: KE 692\ndress: business\nBring\ncards',
    )
    expect(locationOf(one!.item, { locale: 'zh-Hant' })).toBe(
      '漢陽大學，Main Hall，222 Wangsimni-ro\n한양대학교, 본관, 왕십리로 222',
    )
    expect(descriptionOf({ ...one!, status: 'confirmed' }, { ...words, locale: 'zh-Hant' })).toContain(
      'hosts: Hansung Kim（김한성），副校長；Interpreter',
    )
  })

  it('states that an item is cancelled, and contains no staff notes, addresses or numbers', () => {
    expect(summaryOf({ ...one!, status: 'cancelled' }, words)).toBe('Cancelled: Courtesy call')
    expect(summaryOf({ ...one!, status: 'cancelled', forOthers: true }, words)).toBe('No longer yours: Courtesy call')
    expect(JSON.stringify(one)).not.toMatch(/secret|@hanyang|1234/)
  })
})
