import { describe, expect, it } from 'vitest'
import {
  choicesOf,
  filtered,
  type IndexedArticle,
  noFilter,
  otherVisits,
  received,
  storiesFor,
} from '@/lib/domain/newsroom/news-filter'
import { institutionKey } from '@/lib/domain/newsroom/institution-key'
import { isoTime } from '@/lib/domain/newsroom/iso-time'

const article = (slug: string, published: string, over: Partial<IndexedArticle> = {}): IndexedArticle => ({
  slug,
  language: 'en',
  revisionId: slug,
  reportId: slug,
  tripId: slug,
  headline: slug,
  first: Date.parse(published),
  published,
  countries: [],
  institutions: [],
  key: '',
  ...over,
})
const at = (key: string, text: string, lang = 'en') => ({ key, name: { text, lang } })
const hanyang = at('hanyang-university', 'Hanyang University')
const osaka = at('osaka-university', 'Osaka University')

const articles = [
  article('korea', '2023-11-09', { countries: ['KR'], institutions: [hanyang], key: 'ntnu visits seoul hansung kim' }),
  article('korea-zh', '2023-11-10', {
    language: 'zh-Hant',
    tripId: 'korea',
    countries: ['KR'],
    institutions: [at('hanyang-university', '漢陽大學', 'zh-Hant')],
    key: '臺師大訪首爾',
  }),
  article('osaka', '2024-11-05', { countries: ['JP'], institutions: [osaka], key: 'osaka' }),
  article('both', '2022-05-01', { countries: ['KR', 'JP'], institutions: [hanyang, osaka], key: 'seoul and osaka' }),
  article('guests', '2022-11-18', { countries: [received], institutions: [hanyang], key: 'guests' }),
]
const slugs = (language: string, filter = {}) =>
  filtered(storiesFor(language, articles), { ...noFilter, ...filter }).map(({ shown }) => shown.slug)

describe('the list of articles', () => {
  it('has each trip once in the language of the reader, newest first', () => {
    expect(slugs('en')).toEqual(['osaka', 'korea', 'guests', 'both'])
    expect(slugs('zh-Hant')).toEqual(['osaka', 'korea-zh', 'guests', 'both'])
    expect(slugs('ja')).toEqual(['osaka', 'korea', 'guests', 'both'])
  })

  it('can be filtered by year, country, institution and words, in combination', () => {
    expect(slugs('en', { year: '2022' })).toEqual(['guests', 'both'])
    expect(slugs('en', { country: 'KR' })).toEqual(['korea', 'both'])
    expect(slugs('en', { country: received })).toEqual(['guests'])
    expect(slugs('en', { institution: 'hanyang-university' })).toEqual(['korea', 'guests', 'both'])
    expect(slugs('en', { institution: 'hanyang-university', country: 'JP' })).toEqual(['both'])
    expect(slugs('en', { words: ['kim', 'seoul'] })).toEqual(['korea'])
    expect(slugs('en', { year: '1999' })).toEqual([])
  })

  it('finds words of any language of a report', () => {
    expect(slugs('zh-Hant', { words: ['kim'] })).toEqual(['korea-zh'])
    expect(slugs('en', { words: ['首爾'] })).toEqual(['korea'])
  })

  it('counts each choice under the other filters, with names in the language of the reader', () => {
    const { years, countries, institutions } = choicesOf(storiesFor('zh-Hant', articles), {
      ...noFilter,
      country: 'KR',
    })
    expect(years).toEqual([
      { value: '2023', count: 1 },
      { value: '2022', count: 1 },
    ])
    expect(countries.toSorted((a, b) => (a.value < b.value ? -1 : 1))).toEqual([
      { value: 'JP', count: 2 },
      { value: 'KR', count: 2 },
      { value: received, count: 1 },
    ])
    expect(institutions).toEqual([
      { value: 'hanyang-university', count: 2, name: { text: '漢陽大學', lang: 'zh-Hant' } },
      { value: 'osaka-university', count: 1, name: { text: 'Osaka University', lang: 'en' } },
    ])
  })
})

it('lists the reports of other trips to the institutions of an article', () => {
  const others = otherVisits(articles, { revisionId: 'korea-zh', language: 'zh-Hant' }, 1)
  expect(others.map(({ key, count, visits }) => [key, count, visits.map(({ slug }) => slug)])).toEqual([
    ['hanyang-university', 2, ['guests']],
  ])
  expect(otherVisits(articles.slice(0, 2), { revisionId: 'korea', language: 'en' })).toMatchObject([{ visits: [] }])
})

it.each([
  [{ id: 'a', name: { 'zh-Hant': '漢陽大學', en: 'Hanyang University' }, acronym: null }, 'hanyang-university'],
  [{ id: 'a', name: { 'zh-Hant': '漢陽大學' }, acronym: 'HYU' }, 'hyu'],
  [{ id: 'A1', name: { 'zh-Hant': '漢陽大學' }, acronym: null }, 'institution-a1'],
])('gives %j the key %s in every language', (institution, key) => {
  expect(institutionKey(institution)).toBe(key)
})

it.each([
  ['Asia/Taipei', '2023-11-09T01:00:00+08:00'],
  ['America/New_York', '2023-11-08T12:00:00-05:00'],
  ['Asia/Kolkata', '2023-11-08T22:30:00+05:30'],
  ['UTC', '2023-11-08T17:00:00+00:00'],
])('formats a time in the zone %s', (zone, time) => {
  expect(isoTime(Date.parse('2023-11-08T17:00:00Z'), zone)).toBe(time)
})
