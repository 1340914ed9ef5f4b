import { describe, expect, it } from 'vitest'
import {
  citiesOf,
  type TripSummary,
  hostsOf,
  leaderOf,
  listOf,
  otherTitle,
  titleOf,
} from '@/lib/domain/trip/trip-summary'

const en = (...names: string[]) => names.map((text) => ({ text, lang: 'en' }))
const others = (count: number) => `${count} others`
const said = (...args: Parameters<typeof listOf>) =>
  listOf(...args)
    .map(({ text }) => text)
    .join('')

describe('a list of names', () => {
  it('has a common ending only once', () => {
    expect(said(en('Hanyang University', 'Sungkyunkwan University', 'Chung-Ang University'), 'en', others)).toBe(
      'Hanyang, Sungkyunkwan and Chung-Ang University',
    )
  })

  it.each([
    [['Hanyang University'], 'Hanyang University'],
    [['University of Queensland', 'Griffith University'], 'University of Queensland and Griffith University'],
    [[], ''],
  ])('does not shorten %j', (names, words) => expect(said(en(...names), 'en', others)).toBe(words))

  it('counts names for which there is no room, and does not shorten the others', () => {
    expect(said(en('A University', 'B University', 'C University', 'D University', 'E University'), 'en', others)).toBe(
      'A University, B University, C University and 2 others',
    )
  })

  it('marks each name with its own language', () => {
    const pieces = listOf(
      [
        { text: '漢陽大學', lang: 'zh-Hant' },
        { text: 'Griffith University', lang: 'en' },
      ],
      'zh-Hant',
      others,
    )
    expect(pieces.filter(({ lang }) => lang !== null).map(({ lang }) => lang)).toEqual(['zh-Hant', 'en'])
    expect(pieces.map(({ text }) => text).join('')).toBe('漢陽大學、Griffith University')
  })
})

describe('the title of a trip', () => {
  it('is its own, in the reader’s or the closest language', () => {
    expect(titleOf(gist({ title: { 'zh-Hant': '韓國參訪' } }), 'en')).toEqual({
      own: true,
      words: { text: '韓國參訪', lang: 'zh-Hant' },
    })
  })

  it('is the destination if it has no title, otherwise the host', () => {
    expect(titleOf(gist({}), 'en')).toEqual({ own: false, to: en('Osaka') })
    expect(
      titleOf(gist({ visits: [{ institutionId: 'u', name: { en: 'Osaka University' }, city: null }] }), 'en'),
    ).toEqual({ own: false, to: en('Osaka University') })
  })

  it('is the guest of an incoming trip', () => {
    expect(titleOf(gist({ direction: 'incoming', guest: { en: 'Thai Government' } }), 'en')).toEqual({
      own: false,
      from: { text: 'Thai Government', lang: 'en' },
    })
  })

  it('is null if nothing is known', () => expect(titleOf(gist({ visits: [] }), 'en')).toEqual({ own: false, to: null }))

  it('can be shown next to itself in another script', () => {
    expect(otherTitle({ en: 'Korea', fr: 'Corée', 'zh-Hant': '韓國' }, 'en')).toEqual({ text: '韓國', lang: 'zh-Hant' })
    expect(otherTitle({ en: 'Korea' }, 'en')).toBeNull()
  })
})

describe('the leader of a trip', () => {
  const ying = { full: { en: 'Y.H. Frank Ying' }, family: { en: 'Ying' } }
  it('is named by title and family name', () => {
    expect(leaderOf({ title: { en: 'Vice President' }, name: ying }, 'en').map(({ text }) => text)).toEqual([
      'Vice President',
      'Ying',
    ])
  })

  it('has the title after a Chinese name', () => {
    expect(
      leaderOf({ title: { 'zh-Hant': '校長' }, name: { full: { 'zh-Hant': '王政彥' } } }, 'en').map(({ text }) => text),
    ).toEqual(['王政彥', '校長'])
    expect(leaderOf({ title: { 'zh-Hant': '校長' }, name: ying }, 'en').map(({ text }) => text)).toEqual([
      'Ying',
      '校長',
    ])
  })

  it('has no title if that is a sentence', () => {
    const title = { en: 'Deputy Permanent Secretary, Ministry of Education (Thailand), Miss' }
    expect(leaderOf({ title, name: ying }, 'en').map(({ text }) => text)).toEqual(['Ying'])
  })
})

it('names each city and each host institution once, and never the home institution', () => {
  const visits = [
    { institutionId: 'a', name: { en: 'A' }, city: { en: 'Seoul' } },
    { institutionId: 'home', name: { en: 'We' }, city: { en: 'Taipei' } },
    { institutionId: 'a', name: { en: 'A' }, city: { en: 'Seoul' } },
  ]
  expect(citiesOf({ visits }, 'en')).toEqual(en('Seoul', 'Taipei'))
  expect(hostsOf({ visits, homeId: 'home' }, 'en')).toEqual(en('A'))
})

function gist(some: Partial<TripSummary>): TripSummary {
  return {
    title: null,
    direction: 'outgoing',
    homeId: 'home',
    guest: null,
    leader: null,
    visits: [{ institutionId: 'ou', name: { en: 'Osaka University' }, city: { en: 'Osaka' } }],
    ...some,
  }
}
