import { describe, expect, it } from 'vitest'
import {
  answerFrom,
  askedOf,
  checkLanguageFor,
  checkStateOf,
  correctable,
  corrected,
  correctedName,
  printedFor,
} from '@/lib/domain/name-check/name-check'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { Person } from '@/lib/domain/directory/entry'
import { recordOf } from '../trip/make'
import { noMoreContacts } from '../directory/no-contacts'

const person = (id: string, institutionId: string | null, full: Person['name']['full'] = { en: id }): Person => ({
  id,
  name: { full },
  institutionId,
  email: null,
  phone: null,
  ...noMoreContacts,
  languages: [],
})
const whole = (
  lines: Parameters<typeof recordOf>[0],
  people: Person[],
  trip: Parameters<typeof recordOf>[1] = {},
): WholeTrip => ({
  id: 't',
  version: 1,
  record: recordOf(lines, trip),
  directory: { institutions: {}, people: Object.fromEntries(people.map((one) => [one.id, one])) },
})
const ids = (trip: WholeTrip) => askedOf(trip).map((one) => one.person.id)

describe('the people asked in a name check', () => {
  it('are the hosts in the order of travel, then signers and speakers of their side, each once', () => {
    const people = [
      person('kim', 'hanyang'),
      person('lee', 'skku'),
      person('signer', 'skku'),
      person('speaker', null),
      person('ying', 'home'),
      person('traveller', null),
    ]
    expect(
      ids(
        whole(
          {
            visit: [
              { id: 'v2', institutionId: 'skku' },
              { id: 'v1', institutionId: 'hanyang' },
            ],
            host: [
              { id: 'h1', visitId: 'v1', personId: 'kim' },
              { id: 'h2', visitId: 'v2', personId: 'lee' },
              { id: 'h3', visitId: 'v2', personId: null },
              { id: 'h4', visitId: 'v2', personId: 'kim' },
            ],
            agreement: [{ id: 'a1', visitId: 'v2', signerIds: ['ying', 'signer', 'gone'] }],
            member: [{ id: 'm1', personId: 'traveller' }],
            quote: [
              { id: 'q1', speakerId: 'ying' },
              { id: 'q2', speakerId: 'speaker' },
              { id: 'q3', speakerId: 'traveller' },
              { id: 'q4', speakerId: 'kim' },
            ],
          },
          people,
        ),
      ),
    ).toEqual(['lee', 'kim', 'signer', 'speaker'])
  })

  it('include a quoted guest of an incoming trip', () => {
    expect(
      ids(
        whole(
          { member: [{ id: 'm1', personId: 'guest' }], quote: [{ id: 'q1', speakerId: 'guest' }] },
          [person('guest', 'elsewhere')],
          { direction: 'incoming' },
        ),
      ),
    ).toEqual(['guest'])
  })

  it('belong to the institution that received us', () => {
    const [asked] = askedOf(
      whole({ visit: [{ id: 'v1', institutionId: 'hanyang' }], host: [{ id: 'h1', personId: 'kim' }] }, [
        person('kim', 'institute'),
      ]),
    )
    expect(asked).toMatchObject({ institutionId: 'hanyang', hosts: [{ id: 'h1' }] })
  })
})

it.each([
  [['ko', 'en'], 'ko'],
  [['th', 'ja'], 'ja'],
  [['zh-Hans'], 'zh-Hant'],
  [['de'], 'en'],
  [[], 'en'],
  [['EN-gb'], 'en'],
] as const)('a host who speaks %j is asked in %s', (languages, language) => {
  expect(checkLanguageFor(languages)).toBe(language)
})

describe('the printed names', () => {
  const [kim] = askedOf(
    whole(
      {
        visit: [{ id: 'v1' }],
        host: [{ id: 'h1', personId: 'kim', title: { en: 'Vice President', 'zh-Hant': '副校長' } }],
      },
      [person('kim', 'hanyang', { en: 'Hansung Kim', ko: '김한성' })],
    ),
  )

  it('are the name and title of each report, and the name in its own script', () => {
    expect(printedFor(kim!, ['en', 'zh-Hant'])).toEqual({
      printed: [
        { language: 'en', name: { text: 'Hansung Kim', lang: 'en' }, title: { text: 'Vice President', lang: 'en' } },
        { language: 'zh-Hant', name: { text: 'Hansung Kim', lang: 'en' }, title: { text: '副校長', lang: 'zh-Hant' } },
      ],
      native: { text: '김한성', lang: 'ko' },
    })
    expect(correctable(kim!, ['en', 'zh-Hant'])).toEqual({
      name: { en: 'Hansung Kim', ko: '김한성' },
      title: { en: 'Vice President', 'zh-Hant': '副校長' },
    })
  })

  it('include a missing title of a host, but not of other people', () => {
    expect(correctable({ ...kim!, hosts: [{ ...kim!.hosts[0]!, title: null }] }, ['en']).title).toEqual({ en: '' })
    expect(correctable({ ...kim!, hosts: [] }, ['en']).title).toEqual({})
  })
})

describe('an answer', () => {
  const shown = { name: { en: 'Hansung Kim' }, title: { en: '', 'zh-Hant': '副校長' } }
  it('keeps what was changed, and the earlier printed text', () => {
    expect(
      answerFrom(
        { name: { en: ' Han-Sung  Kim ' }, title: { en: 'Provost', 'zh-Hant': '副校長', ja: '副学長' }, remark: ' ' },
        shown,
        's',
      ),
    ).toEqual({
      verdict: 'corrected',
      name: { en: 'Han-Sung Kim' },
      title: { en: 'Provost' },
      was: { name: { en: 'Hansung Kim' } },
      stand: 's',
    })
  })
  it('is null if nothing was changed or a field was only emptied', () => {
    expect(answerFrom({ name: { en: '' }, title: {}, remark: '\n' }, shown, 's')).toBeNull()
  })
  it('may be only a remark', () => {
    expect(answerFrom({ name: {}, title: {}, remark: 'Please drop the last sentence.' }, shown, 's')).toEqual({
      verdict: 'corrected',
      remark: 'Please drop the last sentence.',
      stand: 's',
    })
  })
})

describe('applying a correction', () => {
  it('changes the language that was shown, in its position', () => {
    expect(corrected({ ko: '부총장', en: 'Vice President' }, { en: 'Provost' }, { en: 'Vice President' })).toEqual({
      ok: true,
      to: { ko: '부총장', en: 'Provost' },
    })
    expect(corrected(null, { en: 'Provost' }, undefined)).toEqual({ ok: true, to: { en: 'Provost' } })
  })
  it('conflicts with a change made meanwhile, but not with the same change', () => {
    expect(corrected({ en: 'Dean' }, { en: 'Provost' }, { en: 'Vice President' })).toEqual({
      ok: false,
      code: 'changed',
    })
    expect(corrected({ en: 'Dean' }, { en: 'Provost' }, undefined)).toEqual({ ok: false, code: 'changed' })
    expect(corrected({ en: 'Provost' }, { en: 'Provost' }, { en: 'Vice President' })).toMatchObject({ ok: true })
  })
  it('clears parts of the name that no longer fit, and lists them', () => {
    const name = {
      full: { en: 'Hansung Kim', ko: '김한성' },
      family: { en: 'Kim', ko: '김' },
      given: { en: 'Hansung' },
      honorific: 'Prof.',
    }
    expect(correctedName(name, { en: 'Han-Sung Kim' }, { en: 'Hansung Kim' })).toEqual({
      ok: true,
      to: {
        name: { full: { en: 'Han-Sung Kim', ko: '김한성' }, family: { en: 'Kim', ko: '김' }, honorific: 'Prof.' },
        cleared: ['given'],
      },
    })
    expect(correctedName(name, { en: 'Han-Sung Gim' }, { en: 'Hansung Kim' })).toMatchObject({
      ok: true,
      to: { name: { family: { ko: '김' } }, cleared: ['family', 'given'] },
    })
  })
})

describe('the state of a name check', () => {
  const now = new Date('2026-11-24T00:00:00Z')
  const later = new Date('2026-11-25T00:00:00Z')
  const none = { expiresAt: later, revokedAt: null, openedAt: null, answeredAt: null, answer: null }
  it.each([
    ['asked', {}],
    ['opened', { openedAt: now }],
    ['expired', { openedAt: now, expiresAt: now }],
    ['revoked', { revokedAt: now, expiresAt: now }],
    ['approved', { answeredAt: now, answer: { verdict: 'approved', stand: '' }, expiresAt: now }],
    ['corrected', { answeredAt: now, answer: { verdict: 'corrected', stand: '' }, revokedAt: now }],
  ] as const)('%s', (state, part) => {
    expect(checkStateOf({ ...none, ...part }, now)).toBe(state)
  })
})
