import { Window } from 'happy-dom'
import { beforeEach, describe, expect, it } from 'vitest'
import { GET as article } from '@/app/news/[slug]/route'
import { GET as list } from '@/app/news/route'
import { GET as robots } from '@/app/robots.txt/route'
import { GET as sitemap } from '@/app/sitemap.xml/route'
import { db } from '@/db/client'
import { reportRevisions } from '@/db/schema'
import { eq } from 'drizzle-orm'
import { linesOf, pageOfNews } from '@/lib/server/newsroom/news-list'
import { findArticle } from '@/lib/server/newsroom/newsroom'
import { freshDatabase } from '../../db/engines'
import { validate } from '../../xml'
import { ask, storeArticle } from './newsroom-articles'
import { storeKorea } from '../report/report-office'

const origin = 'http://localhost:3000'
let [one, two, three] = ['', '', '']
const readPage = async (path: string, params: { slug: string } | null = null, headers = {}) => {
  const response = params ? await ask(article, path, params, headers) : await ask(list, path, {}, headers)
  const { document } = new Window()
  document.write(await response.text())
  return { response, document }
}
const read = (slug: string) => readPage(`/news/${slug}`, { slug })

beforeEach(async () => {
  await freshDatabase()
  one = await storeKorea()
  two = await storeKorea((file) => {
    file.trip.title = 'Two'
  })
  three = await storeKorea((file) => {
    file.trip.title = 'Three'
  })
})

describe('an article in two languages', () => {
  beforeEach(async () => {
    await storeArticle(one, { slug: 'korea' })
    await storeArticle(one, { slug: 'korea-zh', language: 'zh-Hant', headline: '訪韓' })
  })

  it('has alternate links in its head to each language, including itself, and a default', async () => {
    for (const slug of ['korea', 'korea-zh']) {
      const { document } = await read(slug)
      const links = [...document.querySelectorAll('head link[rel=alternate][hreflang]')]
      expect(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])).toEqual([
        ['en', `${origin}/news/korea`],
        ['zh-Hant', `${origin}/news/korea-zh`],
        ['x-default', `${origin}/news/korea`],
      ])
    }
  })

  it('has a visible link to the other language, in that language’s own name', async () => {
    const link = (await read('korea')).document.querySelector('header nav a[hreflang]')!
    expect([link.textContent, link.getAttribute('lang'), link.getAttribute('href')]).toEqual([
      '繁體中文',
      'zh-Hant',
      '/news/korea-zh',
    ])
    expect((await read('korea-zh')).document.querySelector('header nav a[hreflang]')!.textContent).toBe('English')
  })

  it('names the other language in its structured data', async () => {
    const { document } = await read('korea')
    expect(
      [...document.querySelectorAll('meta[property^="og:locale"]')].map((meta) => [
        meta.getAttribute('property'),
        meta.getAttribute('content'),
      ]),
    ).toEqual([
      ['og:locale', 'en_GB'],
      ['og:locale:alternate', 'zh_TW'],
    ])
    expect(JSON.parse(document.querySelector('script')!.textContent)).toMatchObject({
      '@type': 'NewsArticle',
      '@id': `${origin}/news/korea`,
      inLanguage: 'en',
      workTranslation: [{ '@type': 'NewsArticle', '@id': `${origin}/news/korea-zh`, inLanguage: 'zh-Hant' }],
    })
  })

  it('drops the link when the other article is withdrawn, and follows its new address', async () => {
    const before = await read('korea')
    await storeArticle(one, { slug: 'korea-tw', language: 'zh-Hant', number: 2 })
    const moved = await read('korea')
    expect(moved.response.headers.get('etag')).not.toBe(before.response.headers.get('etag'))
    expect(moved.document.querySelector('header nav a[hreflang]')!.getAttribute('href')).toBe('/news/korea-tw')
    await db().update(reportRevisions).set({ withdrawnAt: new Date() }).where(eq(reportRevisions.language, 'zh-Hant'))
    const { document } = await read('korea')
    expect(document.querySelectorAll('[hreflang]')).toHaveLength(0)
    expect(document.querySelector('script')!.textContent).not.toContain('workTranslation')
    expect((await read('korea-zh')).response.status).toBe(410)
  })

  it('never links to an article of another trip', async () => {
    await storeArticle(two, { slug: 'other', language: 'ja' })
    expect(await findArticle('other')).toMatchObject({ state: 'live', editions: [{ slug: 'other' }] })
    expect(await findArticle('korea')).toMatchObject({ editions: [{ slug: 'korea' }, { slug: 'korea-zh' }] })
  })

  it('shows its headings between its paragraphs', async () => {
    await storeArticle(two, {
      slug: 'sections',
      body: [
        { kind: 'headline', text: 'H' },
        { kind: 'paragraph', text: 'Lead.' },
        { kind: 'heading', text: '<b>Hanyang</b>' },
        { kind: 'paragraph', text: 'Two.' },
      ],
    })
    const { document } = await read('sections')
    expect(
      [...document.querySelectorAll('.body > *')].map((element) => `${element.localName} ${element.textContent}`),
    ).toEqual(['p Lead.', 'h2 <b>Hanyang</b>', 'p Two.'])
  })
})

describe('the list of articles', () => {
  const slugsOf = async (language: string, page = 1, length = 20) => {
    const { entries, hasOlder } = await pageOfNews(language, page, length)
    return [
      ...(await linesOf(entries)).map(({ slug, others }) => [slug, ...others.map((other) => other.slug)].join(' ')),
      hasOlder,
    ]
  }

  beforeEach(async () => {
    await storeArticle(one, { slug: 'one-en', at: '2023-11-01T00:00:00Z' })
    await storeArticle(one, { slug: 'one-zh', language: 'zh-Hant', at: '2023-12-20T00:00:00Z', headline: '一' })
    await storeArticle(two, { slug: 'two-zh', language: 'zh-Hant', at: '2023-11-10T00:00:00Z', headline: '二' })
    await storeArticle(three, { slug: 'three-ko', language: 'ko', at: '2023-11-05T00:00:00Z' })
    await storeArticle(three, { slug: 'three-en', language: 'en-US', at: '2023-11-20T00:00:00Z' })
  })

  it('shows each trip once, in the reader’s language, else English, else any, ordered by date', async () => {
    expect(await slugsOf('en')).toEqual(['three-en three-ko', 'two-zh', 'one-en one-zh', false])
    expect(await slugsOf('zh-Hant')).toEqual(['one-zh one-en', 'three-en three-ko', 'two-zh', false])
    expect(await slugsOf('ko')).toEqual(['two-zh', 'three-ko three-en', 'one-en one-zh', false])
  })

  it('keeps its order when an article is corrected, and shows the correction', async () => {
    await storeArticle(one, { slug: 'one-en', number: 2, at: '2024-02-01T00:00:00Z', headline: 'Corrected' })
    const { entries } = await pageOfNews('en', 1)
    expect((await linesOf(entries)).map(({ headline }) => headline)).toEqual([
      'Headline of three-en',
      '二',
      'Corrected',
    ])
  })

  it('falls back to another language where the article in the reader’s language was withdrawn', async () => {
    await db().update(reportRevisions).set({ withdrawnAt: new Date() }).where(eq(reportRevisions.slug, 'one-en'))
    expect(await slugsOf('en')).toEqual(['one-zh', 'three-en three-ko', 'two-zh', false])
  })

  it('has pages of whole trips', async () => {
    expect([await slugsOf('en', 1, 2), await slugsOf('en', 2, 2), await slugsOf('en', 3, 2)]).toEqual([
      ['three-en three-ko', 'two-zh', true],
      ['one-en one-zh', false],
      [false],
    ])
  })

  it('links to itself in each language, its feeds, and the other articles of a trip with their languages', async () => {
    const { document } = await readPage('/news', null, { 'accept-language': 'zh-TW' })
    expect(document.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(`${origin}/news?lang=zh-Hant`)
    expect([...document.querySelectorAll('head link[hreflang]')].map((link) => link.getAttribute('href'))).toEqual([
      `${origin}/news?lang=en`,
      `${origin}/news?lang=zh-Hant`,
      `${origin}/news`,
    ])
    expect(
      [...document.querySelectorAll('head link[type$="+json"], head link[type$="+xml"]:not([rel=icon])')].map((link) =>
        link.getAttribute('href'),
      ),
    ).toEqual(['/news/feed.atom?lang=zh-Hant', '/news/feed.json?lang=zh-Hant'])
    const other = document.querySelector('.others a')!
    expect([other.getAttribute('href'), other.getAttribute('lang'), other.textContent]).toEqual([
      '/news/one-en',
      'en',
      'English: Headline of one-en',
    ])
  })

  it('answers 304 to a reader who has the current version', async () => {
    const { response } = await readPage('/news?lang=en')
    expect((await ask(list, '/news?lang=en', {}, { 'if-none-match': response.headers.get('etag')! })).status).toBe(304)
  })
})

describe('the sitemap', () => {
  it('lists the live articles, their languages, and when they changed', async () => {
    await storeArticle(one, { slug: 'one-old', at: '2023-11-01T00:00:00Z' })
    await storeArticle(one, { slug: 'one-en', number: 2, at: '2023-11-03T00:00:00Z' })
    await storeArticle(one, { slug: 'one-zh', language: 'zh-Hant', at: '2023-11-02T00:00:00Z' })
    await storeArticle(two, { slug: 'gone', withdrawnAt: '2023-12-01T00:00:00Z' })
    await storeArticle(three, { slug: 'three', at: '2023-10-01T00:00:00Z' })
    const response = await ask(sitemap, '/sitemap.xml', {})
    const text = await response.text()
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    expect(await validate(text, 'sitemap')).toEqual([])
    expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual(
      ['', '/one-en', '/one-zh', '/three'].map((path) => `${origin}/news${path}`),
    )
    const links =
      `<xhtml:link rel="alternate" hreflang="en" href="${origin}/news/one-en"/>` +
      `<xhtml:link rel="alternate" hreflang="zh-Hant" href="${origin}/news/one-zh"/>` +
      `<xhtml:link rel="alternate" hreflang="x-default" href="${origin}/news/one-en"/>`
    expect(text).toContain(`<lastmod>2023-11-03T00:00:00.000Z</lastmod>${links}</url>`)
    expect(text).toContain(`<lastmod>2023-11-02T00:00:00.000Z</lastmod>${links}</url>`)
    expect(text).toContain(`<loc>${origin}/news/three</loc><lastmod>2023-10-01T00:00:00.000Z</lastmod></url>`)
  })

  it.each(['0', '2', 'x', '-1', ''])('has no part "%s" if it is small', async (part) => {
    expect((await ask(sitemap, `/sitemap.xml?part=${part}`, {})).status).toBe(404)
  })

  it('is named in robots.txt, which disallows everything but the newsroom', async () => {
    const lines = (await (await ask(robots, '/robots.txt', {})).text()).split('\n')
    expect(lines).toContain('Allow: /news')
    expect(lines).toContain('Disallow: /')
    expect(lines).toContain(`Sitemap: ${origin}/sitemap.xml`)
    expect(lines.filter((line) => /trips|check|people|api/.test(line))).toEqual([])
  })
})
