import { describe, expect, it } from 'vitest'
import { type Mapped, sitemapOf } from '@/lib/domain/newsroom/sitemap'
import { validate, validateAll } from '../../xml'

const origin = 'https://visits.example.edu'
const article = (n: number): Mapped => ({
  tripId: `t${n}`,
  language: 'en',
  slug: `a-${n}`,
  changed: new Date(Date.UTC(2023, 0, n)),
})
const articles = (count: number) => Array.from({ length: count }, (_, n) => article(n + 1))
const locs = (xml: string | null) =>
  [...xml!.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc!.slice(origin.length))

describe('a sitemap', () => {
  it('contains the list even if the newsroom is empty', async () => {
    const map = sitemapOf([], origin)
    expect([locs(map), await validate(map!, 'sitemap')]).toEqual([['/news'], []])
  })

  it('is one file while all addresses fit, including the list', () => {
    expect(locs(sitemapOf(articles(3), origin, null, 4))).toEqual(['/news', '/news/a-1', '/news/a-2', '/news/a-3'])
    expect(locs(sitemapOf(articles(4), origin, null, 4))).toEqual(['/sitemap.xml?part=1', '/sitemap.xml?part=2'])
  })

  it('in parts has every address once, and each part is valid', async () => {
    const all = articles(9)
    const index = sitemapOf(all, origin, null, 4)
    expect(locs(index)).toHaveLength(3)
    const parts = [1, 2, 3].map((part) => sitemapOf(all, origin, part, 4))
    expect(parts.map((part) => locs(part).length)).toEqual([4, 4, 2])
    expect(parts.flatMap(locs)).toEqual(['/news', ...all.map(({ slug }) => `/news/${slug}`)])
    expect(await validateAll([index!, ...parts.map((part) => part!)], 'sitemap')).toEqual([[], [], [], []])
    expect([0, 4].map((part) => sitemapOf(all, origin, part, 4))).toEqual([null, null])
  })

  it('names the other languages of a trip even if they are in another part', () => {
    const two: Mapped[] = [
      { ...article(1), tripId: 't' },
      { ...article(2), tripId: 't', language: 'zh-Hant' },
    ]
    const part = sitemapOf(two, origin, 2, 2)!
    expect(locs(part)).toEqual(['/news/a-2'])
    expect(
      [...part.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, lang, href]) => [lang, href!.slice(origin.length)]),
    ).toEqual([
      ['en', '/news/a-1'],
      ['zh-Hant', '/news/a-2'],
      ['x-default', '/news/a-1'],
    ])
  })

  it('is checked for validity', async () => {
    expect(await validate(sitemapOf([{ ...article(1), slug: 'two words' }], origin)!, 'sitemap')).not.toEqual([])
  })
})
