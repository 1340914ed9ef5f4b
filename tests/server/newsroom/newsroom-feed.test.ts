import { eq } from 'drizzle-orm'
import { parseAtomFeed } from 'feedsmith'
import { Window } from 'happy-dom'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { GET as article } from '@/app/news/[slug]/route'
import { GET as atomFeed } from '@/app/news/feed.atom/route'
import { GET as jsonFeed } from '@/app/news/feed.json/route'
import { db } from '@/db/client'
import { institutions, reportRevisions } from '@/db/schema'
import { freshDatabase } from '../../db/engines'
import { validate, validateAll } from '../../xml'
import { ask, storeArticle } from './newsroom-articles'
import { storeKorea } from '../report/report-office'

const origin = 'http://localhost:3000'
let [one, two] = ['', '']

beforeEach(async () => {
  await freshDatabase()
  one = await storeKorea()
  two = await storeKorea((file) => {
    file.trip.title = 'Two'
  })
})

const atomText = async (query = '?lang=en', headers = {}) =>
  (await ask(atomFeed, `/news/feed.atom${query}`, {}, headers)).text()
const atom = async (query?: string) => parseAtomFeed(await atomText(query))
const json = async (query = '?lang=en') =>
  jsonRules.parse(JSON.parse(await (await ask(jsonFeed, `/news/feed.json${query}`, {})).text()))

// JSON Feed 1.1: required fields, the type of each field, and no unknown fields except extensions.
const instant = z.iso.datetime({ offset: true })
const tag = z.string().regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/)
const author = z
  .strictObject({ name: z.string().optional(), url: z.url().optional(), avatar: z.url().optional() })
  .refine((one) => Object.keys(one).length > 0)
const attachment = z.strictObject({
  url: z.url(),
  mime_type: z.string().regex(/.+\/.+/),
  title: z.string().optional(),
  size_in_bytes: z.number().optional(),
  duration_in_seconds: z.number().optional(),
})
const item = z
  .strictObject({
    id: z.string().min(1),
    url: z.url().optional(),
    external_url: z.url().optional(),
    title: z.string().optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    summary: z.string().optional(),
    image: z.url().optional(),
    banner_image: z.url().optional(),
    date_published: instant.optional(),
    date_modified: instant.optional(),
    authors: z.array(author).optional(),
    tags: z.array(z.string()).optional(),
    language: tag.optional(),
    attachments: z.array(attachment).optional(),
  })
  .refine(
    (one) => one.content_html !== undefined || one.content_text !== undefined,
    'an item has content_html or content_text',
  )
const jsonRules = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url().optional(),
  feed_url: z.url().optional(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  next_url: z.url().optional(),
  icon: z.url().optional(),
  favicon: z.url().optional(),
  authors: z.array(author).optional(),
  language: tag.optional(),
  expired: z.boolean().optional(),
  items: z.array(item).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids are unique'),
})

/** The rules of RFC 4287 that its grammar cannot express, for a feed like ours. */
function brokenRules(xml: string): string[] {
  const feed = parseAtomFeed(xml)
  const entries = feed.entries ?? []
  const isRepeated = (all: unknown[]) => new Set(all).size < all.length
  return [
    ...(feed.authors?.length || entries.every((entry) => entry.authors?.length)
      ? []
      : ['4.1.1: there has to be an author']),
    ...(feed.links?.some(({ rel }) => rel === 'self') ? [] : ['4.1.1: there should be a link to itself']),
    ...(isRepeated(entries.map(({ id }) => id)) ? ['4.1.1: an entry is repeated'] : []),
    ...[feed, ...entries].flatMap(({ links, id }) => [
      ...(isRepeated(
        (links ?? []).filter(({ rel }) => rel === 'alternate').map(({ type, hreflang }) => `${type} ${hreflang}`),
      )
        ? [`4.1.1: ${id} has two like alternates`]
        : []),
      ...(id && URL.canParse(id) ? [] : [`4.2.6: ${id} is no IRI`]),
    ]),
    ...entries
      .filter(({ links }) => !links?.some(({ rel }) => rel === 'alternate'))
      .map(({ id }) => `4.1.2: ${id} leads nowhere`),
    ...entries.filter(({ content }) => content?.type !== 'html').map(({ id }) => `4.1.3: ${id} has no HTML`),
  ]
}

const valid = async (xml: string) => [...(await validate(xml, 'atom')), ...brokenRules(xml)]

describe('the feed grammar', () => {
  it.each([
    [/<updated>[^<]*<\/updated>\s*<\/entry>/, '</entry>'],
    [/<id>tag:/, '<id>tag:a</id><id>tag:'],
    [/type="html"/, 'type="markdown"'],
    [/ href="[^"]*"/, ''],
    [/<updated>[^<]*/, '<updated>yesterday'],
    [/xml:lang="en"/, 'xml:lang="english language"'],
    [/<entry/, '<note/><entry'],
  ])('reports an error if %s becomes %s', async (from, to) => {
    await storeArticle(one, { slug: 'one' })
    const xml = await atomText()
    expect(xml).toMatch(from)
    expect(brokenRules(xml)).toEqual([])
    const [whole, changed] = await validateAll([xml, xml.replace(from, to)], 'atom')
    expect(whole).toEqual([])
    expect(changed).not.toEqual([])
  })
})

describe('the feeds', () => {
  it('are valid without any article', async () => {
    const feeds: string[] = []
    for (const query of ['', '?lang=en', '?lang=zh-Hant']) {
      const feed = await atomText(query)
      expect(brokenRules(feed)).toEqual([])
      feeds.push(feed)
      expect((await json(query)).items).toEqual([])
    }
    expect(await validateAll(feeds, 'atom')).toEqual([[], [], []])
  })

  it('contain the newest articles in full, in the requested language or in all', async () => {
    await storeArticle(one, { slug: 'one', at: '2023-11-01T08:00:00Z' })
    await storeArticle(one, {
      slug: 'one-zh',
      language: 'zh-Hant',
      at: '2023-11-02T00:00:00Z',
      headline: '訪韓',
      body: [
        { kind: 'headline', text: '訪韓' },
        { kind: 'paragraph', text: '**一**。' },
      ],
    })
    await storeArticle(two, {
      slug: 'two',
      at: '2023-11-03T00:00:00Z',
      body: [
        { kind: 'headline', text: 'Two' },
        { kind: 'paragraph', text: 'A *b* [c](https://e.org/).' },
        { kind: 'heading', text: 'Next' },
        { kind: 'paragraph', text: 'D.' },
      ],
    })
    expect((await json()).items.map(({ url }) => url)).toEqual([`${origin}/news/two`, `${origin}/news/one`])
    expect(
      (await json('?lang=zh-Hant')).items.map(({ url, title, content_html, language }) => [
        url,
        title,
        content_html,
        language,
      ]),
    ).toEqual([[`${origin}/news/one-zh`, '訪韓', '<p><strong>一</strong>。</p>', 'zh-Hant']])
    expect((await json('?lang=x')).items.map(({ language }) => language)).toEqual(['en', 'zh-Hant', 'en'])
    const xml = await atomText('')
    expect(await valid(xml)).toEqual([])
    const { entries } = parseAtomFeed(xml)
    expect(entries!.map(({ xml: { lang } = {}, links }) => [lang, links![0]])).toEqual(
      ['two', 'one-zh', 'one'].map((slug) => {
        const lang = slug === 'one-zh' ? 'zh-Hant' : 'en'
        return [lang, { rel: 'alternate', type: 'text/html', hreflang: lang, href: `${origin}/news/${slug}` }]
      }),
    )
    expect(entries![0]!.content).toEqual({
      type: 'html',
      value: '<p>A <em>b</em> <a href="https://e.org/" rel="noopener">c</a>.</p><h2>Next</h2><p>D.</p>',
    })
  })

  it('name their publisher and their own address', async () => {
    await storeArticle(one, { slug: 'one' })
    expect(await json()).toMatchObject({
      title: 'News from National Taiwan Normal University',
      language: 'en',
      authors: [{ name: 'National Taiwan Normal University' }],
      feed_url: `${origin}/news/feed.json?lang=en`,
      home_page_url: `${origin}/news?lang=en`,
    })
    expect(await atom('?lang=zh-Hant')).toMatchObject({
      id: `${origin}/news/feed.atom?lang=zh-Hant`,
      xml: { lang: 'zh-Hant' },
      authors: [{ name: '國立臺灣師範大學' }],
      links: [
        { rel: 'self', type: 'application/atom+xml', href: `${origin}/news/feed.atom?lang=zh-Hant` },
        { rel: 'alternate', href: `${origin}/news?lang=zh-Hant` },
      ],
    })
  })

  it('keep the id of an article with a new address, after correction, withdrawal and republication', async () => {
    const first = { id: 'tag:localhost,2023-11-01:news/one', published: '2023-11-01T08:00:00.000Z' }
    await storeArticle(one, { slug: 'one', at: '2023-11-01T08:00:00Z' })
    expect((await atom()).entries).toMatchObject([{ ...first, updated: first.published }])
    // A silent revision is not an update; a correction is, and the silent one after it is not.
    await storeArticle(one, { slug: 'one', number: 2, at: '2023-11-02T08:00:00Z' })
    expect((await atom()).entries).toMatchObject([{ ...first, updated: first.published }])
    const corrections = [{ on: '2023-11-03', note: 'A name <was> wrong.' }]
    await storeArticle(one, { slug: 'renamed', number: 3, at: '2023-11-03T08:00:00Z', corrections })
    await storeArticle(one, { slug: 'renamed', number: 4, at: '2023-11-04T08:00:00Z', corrections })
    const xml = await atomText()
    expect(parseAtomFeed(xml)).toMatchObject({
      updated: '2023-11-03T08:00:00.000Z',
      entries: [{ ...first, updated: '2023-11-03T08:00:00.000Z', links: [{ href: `${origin}/news/renamed` }] }],
    })
    expect((await json()).items[0]).toMatchObject({
      id: first.id,
      date_published: first.published,
      date_modified: '2023-11-03T08:00:00.000Z',
    })
    expect((await json()).items[0]!.content_html).toContain('A name &lt;was&gt; wrong.')
    expect(await valid(xml)).toEqual([])
    await db().update(reportRevisions).set({ withdrawnAt: new Date() })
    expect((await json()).items).toEqual([])
    await storeArticle(one, { slug: 'anew', number: 5, at: '2024-01-01T08:00:00Z' })
    expect((await atom()).entries).toMatchObject([
      { id: first.id, published: '2024-01-01T08:00:00.000Z', updated: '2024-01-01T08:00:00.000Z' },
    ])
  })

  it('contain the newest thirty', async () => {
    for (let n = 1; n <= 31; n++)
      await storeArticle(one, {
        slug: `a-${n}`,
        language: `en-x-${n}`,
        at: `2023-10-${String(n).padStart(2, '0')}T00:00:00Z`,
      })
    const { items } = await json()
    expect([items.length, items[0]!.url, items.at(-1)!.url]).toEqual([30, `${origin}/news/a-31`, `${origin}/news/a-2`])
  })

  it('must be revalidated and are sent only if they changed', async () => {
    await storeArticle(one, { slug: 'one' })
    for (const [handler, type] of [
      [atomFeed, 'application/atom+xml; charset=utf-8'],
      [jsonFeed, 'application/feed+json; charset=utf-8'],
    ] as const) {
      const { headers } = await ask(handler, '/news/feed?lang=en', {})
      expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([
        type,
        'public, max-age=0, must-revalidate',
      ])
      expect((await ask(handler, '/news/feed?lang=en', {}, { 'if-none-match': headers.get('etag')! })).status).toBe(304)
      await storeArticle(two, { slug: `two-${type.length}`, language: type.length > 35 ? 'en-GB' : 'en' })
      expect((await ask(handler, '/news/feed?lang=en', {}, { 'if-none-match': headers.get('etag')! })).status).toBe(200)
    }
  })

  it('are linked from articles in their language', async () => {
    await storeArticle(one, { slug: 'one-zh', language: 'zh-Hant' })
    const html = await (await ask(article, '/news/one-zh', { slug: 'one-zh' })).text()
    expect(html).toContain(
      '<link rel="alternate" type="application/atom+xml" title="國立臺灣師範大學新聞" href="/news/feed.atom?lang=zh-Hant"/>',
    )
    expect(html).toContain(
      '<link rel="alternate" type="application/feed+json" title="國立臺灣師範大學新聞" href="/news/feed.json?lang=zh-Hant"/>',
    )
  })
})

describe('text typed by users', () => {
  const probe = `</title>]]><script>alert(1)</script> <![CDATA[ &lt;b&gt; A&M "x" 'y' \u0007\u000b\ufffe \ud800 𠮷`
  const shown = `</title>]]><script>alert(1)</script> <![CDATA[ &lt;b&gt; A&M "x" 'y'`

  it('is escaped in both formats and breaks neither', async () => {
    await storeArticle(one, {
      slug: 'probed',
      headline: probe,
      corrections: [{ on: '2023-11-09', note: probe }],
      body: [
        { kind: 'headline', text: probe },
        { kind: 'heading', text: probe },
        { kind: 'paragraph', text: `${probe} **${probe}** [a](javascript:alert(2)) [b](https://e.org/?a=1&b="2")` },
      ],
    })
    await db()
      .update(institutions)
      .set({ name: { en: probe } })
      .where(eq(institutions.acronym, 'NTNU'))
    const xml = await atomText()
    expect(await valid(xml)).toEqual([])
    const feed = parseAtomFeed(xml)
    const [entry] = feed.entries!
    expect(entry!.title!.value).toContain(shown)
    expect(feed.authors![0]!.name).toContain(shown)
    const [jsonItem] = (await json()).items
    expect(jsonItem!.title).toContain(shown)
    for (const html of [entry!.content!.value!, jsonItem!.content_html!]) {
      const { document } = new Window()
      document.body.innerHTML = html
      expect(
        [...document.body.querySelectorAll('*')]
          .map(({ localName }) => localName)
          .filter((name) => !/^(?:p|b|h2|strong|em|a|br)$/.test(name)),
      ).toEqual([])
      expect([...document.body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
        'https://e.org/?a=1&b=%222%22',
      ])
      expect(document.body.textContent).toContain('<script>alert(1)</script>')
    }
  })
})
