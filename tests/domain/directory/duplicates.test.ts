import { describe, expect, it } from 'vitest'
import { institutionNamed, personNamed } from '@/lib/domain/directory/directory'
import { duplicateInstitutions, duplicatePeople } from '@/lib/domain/directory/duplicates'
import type { Institution, Person } from '@/lib/domain/directory/entry'
import { mergedInstitution, mergedPerson, withId } from '@/lib/domain/directory/merge'
import type { Texts } from '@/lib/domain/text/text'
import { noMoreContacts } from './no-contacts'

const person = (full: Texts, more: Partial<Person> = {}): Person => ({
  ...personNamed(full, 'home'),
  id: Object.values(full).join('/'),
  ...more,
})
const place = (name: Texts, more: Partial<Institution> = {}): Institution => ({
  ...institutionNamed(name),
  id: Object.values(name).join('/'),
  ...more,
})

describe('possible duplicates of a person', () => {
  const isFound = (a: Person, b: Person) => duplicatePeople([a, b]).map(({ why }) => why)

  it.each([
    [{ en: 'Hansung Kim' }, { en: 'KIM, Han-sung' }],
    [
      { 'zh-Hant': '王小明', en: 'WANG, Hsiao-Ming' },
      { 'zh-Hant': '王小明', en: 'Hsiao-Ming Wang' },
    ],
    [{ ja: '田中 正造' }, { ja: '田中正造' }],
    [{ ja: '高橋健一' }, { ja: '髙橋 健一' }],
    [{ en: 'Dr. Anna O’Neill' }, { en: "Anna O'Neill" }],
    [{ 'zh-Hant': '張偉' }, { 'zh-Hans': '张伟' }],
  ])('%j and %j', (a, b) => {
    expect(isFound(person(a, { id: 'a' }), person(b, { id: 'b' }))).toEqual(['name'])
  })

  it('can have two e-mail addresses', () => {
    const [a, b] = ['a@example.edu', 'b@example.edu'].map((email) =>
      person({ en: 'Hansung Kim' }, { id: email, email }),
    )
    expect(isFound(a!, b!)).toEqual(['name'])
  })

  it('include entries with the same e-mail address in two scripts', () => {
    const email = 'kim@example.ac.kr'
    expect(
      isFound(person({ en: 'Hansung Kim' }, { email }), person({ ko: '김한성' }, { email: 'KIM@example.ac.kr' })),
    ).toEqual(['e-mail'])
  })

  it.each([
    [person({ en: 'Hansung Kim' }), person({ en: 'Hanjung Kim' })],
    [person({ en: 'Hansung Kim' }), person({ en: 'Hansung Kim' }, { id: 'x', institutionId: 'other' })],
    [person({ en: 'Kim' }), person({ en: 'Kim' }, { id: 'x' })],
    [person({ en: 'Wei Wang', 'zh-Hant': '王偉' }), person({ en: 'Wei Wang', 'zh-Hant': '王薇' })],
    [
      person({ en: 'Anna Lee' }, { email: 'office@example.edu' }),
      person({ en: 'Ben Ode' }, { email: 'office@example.edu' }),
    ],
  ])('exclude different names, institutions or equal family names only (%#)', (a, b) => {
    expect(isFound(a, b)).toEqual([])
  })
})

describe('possible duplicates of an institution', () => {
  const isFound = (a: Institution, b: Institution) => duplicateInstitutions([a, b]).map(({ why }) => why)

  it.each([
    [place({ en: 'NTNU' }), place({ en: 'National Taiwan Normal University' }), 'acronym'],
    [
      place({ en: 'National Taiwan Normal University' }),
      place({ 'zh-Hant': '臺灣師大' }, { acronym: 'NTNU' }),
      'acronym',
    ],
    [place({ en: 'University of Vienna' }), place({ en: 'Vienna University' }), 'name'],
    [place({ 'zh-Hant': '國立臺灣大學' }), place({ 'zh-Hant': '國立台灣大學' }), 'name'],
    [place({ en: 'Hanyang University' }), place({ ko: '한양대학교', en: 'Hanyang university' }), 'name'],
    [
      place({ en: 'Hanyang University' }, { website: 'https://www.hanyang.ac.kr/eng' }),
      place({ ko: '한양대학교' }, { website: 'https://hanyang.ac.kr' }),
      'website',
    ],
  ])('%#', (a, b, why) => {
    expect(isFound(a, b)).toEqual([why])
  })

  it('exclude institutions in two countries, or with other names', () => {
    expect(
      isFound(
        place({ en: 'National University' }, { id: 'a', country: 'SG' }),
        place({ en: 'National University' }, { id: 'b', country: 'MN' }),
      ),
    ).toEqual([])
    expect(
      isFound(place({ en: 'National Taiwan University' }), place({ en: 'National Taiwan Normal University' })),
    ).toEqual([])
    expect(
      isFound(
        place({ en: 'National Tokyo University' }, { acronym: 'NTU' }),
        place({ en: 'National Taiwan University' }, { acronym: 'NTU' }),
      ),
    ).toEqual([])
  })
})

describe('merging entries', () => {
  it('keeps the values of one entry and fills its empty fields', () => {
    const kept = { ...personNamed({ en: 'Hansung Kim' }), email: 'kim@example.ac.kr', languages: ['ko'] }
    const other = {
      ...personNamed({ en: 'H. Kim', ko: '김한성' }, 'host'),
      email: 'old@example.ac.kr',
      phone: '1',
      line: 'hskim',
      languages: ['en', 'ko'],
    }
    expect(mergedPerson(kept, { ...other, name: { ...other.name, family: { en: 'Kim' }, honorific: 'Dr' } })).toEqual({
      name: { full: { en: 'Hansung Kim', ko: '김한성' }, family: { en: 'Kim' }, honorific: 'Dr' },
      institutionId: 'host',
      email: 'kim@example.ac.kr',
      phone: '1',
      ...noMoreContacts,
      line: 'hskim',
      languages: ['ko', 'en'],
    })
    const [a, b] = [
      institutionNamed({ en: 'NTNU' }),
      { ...institutionNamed({ 'zh-Hant': '臺師大' }), country: 'TW', city: { en: 'Taipei' } },
    ]
    expect(mergedInstitution(a, b)).toMatchObject({
      name: { en: 'NTNU', 'zh-Hant': '臺師大' },
      country: 'TW',
      city: { en: 'Taipei' },
    })
  })

  it('keeps the map point of one institution, never half of each', () => {
    const half = { ...institutionNamed({ en: 'NTNU' }), latitude: 25, longitude: null }
    const other = { ...institutionNamed({ 'zh-Hant': '臺師大' }), latitude: 24.9, longitude: 121.5 }
    expect(mergedInstitution(half, other)).toMatchObject({ latitude: 24.9, longitude: 121.5 })
    expect(mergedInstitution(other, half)).toMatchObject({ latitude: 24.9, longitude: 121.5 })
  })

  it('replaces an id wherever it occurs: values, lists, keys and references', () => {
    expect(
      withId(
        {
          speakerId: 'old',
          attendeeIds: ['old', 'x', 'new'],
          people: { old: { id: 'old', n: 1 }, new: { id: 'new', n: 2 } },
          facts: ['person:old/name', 'person:older/name', 'untitled person old 3'],
          words: 'an old story of old',
          count: [1, 1],
        },
        'old',
        'new',
      ),
    ).toEqual({
      speakerId: 'new',
      attendeeIds: ['new', 'x'],
      people: { new: { id: 'new', n: 2 } },
      facts: ['person:new/name', 'person:older/name', 'untitled person old 3'],
      words: 'an old story of old',
      count: [1, 1],
    })
  })
})
