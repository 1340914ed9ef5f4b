import { eq } from 'drizzle-orm'
import { Window } from 'happy-dom'
import { beforeEach, describe, expect, it } from 'vitest'
import { GET as article } from '@/app/news/[slug]/route'
import { GET as list } from '@/app/news/route'
import { db } from '@/db/client'
import { institutions } from '@/db/schema'
import { linesOf, pageOfNews } from '@/lib/server/newsroom/news-list'
import { publish, type Publishing } from '@/lib/server/report/publication'
import { editReport, regenerateReport, readDraft } from '@/lib/server/report/report'
import { takeStep } from '@/lib/server/report/report-steps'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

let tripId = ''
const writing = (id = tripId) => accessTo(id, 'write report')
const publishing = (id = tripId) => accessTo(id, 'publish report')
const draft = async (id = tripId) => (await readDraft(writing(id), 'en'))!

/** Approves the current text and publishes it, with a correction note, which a first publication does not show. */
async function publishAs(
  slug: string,
  over: Partial<Publishing> = {},
  now = new Date('2023-11-08T17:00:00Z'),
  id = tripId,
) {
  await takeStep(publishing(id), 'en', 'approve', { version: (await draft(id)).version, note: null })
  const { version } = await draft(id)
  return publish(publishing(id), [{ language: 'en', slug, correction: 'Put right.', version, ...over }], now)
}

async function rewrite(at: number, text: string): Promise<void> {
  const { id, revision } = (await draft()).blocks[at]!
  await editReport(writing(), 'en', { do: 'write', id, revision, text })
}

function read(slug: string, headers: Record<string, string> = {}): Promise<Response> {
  return article(new Request(`http://localhost:3000/news/${slug}`, { headers }), { params: Promise.resolve({ slug }) })
}

function readList(query = '', headers: Record<string, string> = {}): Promise<Response> {
  return list(new Request(`http://localhost:3000/news${query}`, { headers }), { params: Promise.resolve({}) })
}

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
  await regenerateReport(writing(), 'en')
})

describe('a response of the newsroom', () => {
  it('is 304 if the reader already has the current version', async () => {
    await publishAs('ntnu-korea')
    const etag = (await read('ntnu-korea')).headers.get('etag')!
    expect(etag).toMatch(/^"[^"]+"$/)
    for (const given of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await read('ntnu-korea', { 'if-none-match': given })
      expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await read('ntnu-korea', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('allows no scripts, frames or other origins, only the search form, and must be revalidated', async () => {
    await publishAs('ntnu-korea')
    for (const { headers } of [await read('ntnu-korea'), await read('none'), await readList()]) {
      expect(headers.get('content-security-policy')).toBe(
        `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; ` +
          `base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
      )
      expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    }
  })

  it('is a page with 404 for an unknown address', async () => {
    for (const slug of ['none', 'A/B', '%00', '<script>', 'x'.repeat(5000)]) {
      const response = await read(slug, { 'accept-language': 'zh-TW' })
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('找不到這則新聞')
    }
  })

  it('links to nothing private and contains no scripts', async () => {
    await publishAs('ntnu-korea')
    const html = await (await read('ntnu-korea')).text()
    expect(html).not.toContain(tripId)
    expect(html).not.toMatch(/href="\/(?!news|newsroom\.css|fonts\/|icon\.svg)/)
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect(html).not.toMatch(/ style=| on\w+=/)
  })
})

describe('text typed by users', () => {
  const allowed = new Set([
    'html',
    'head',
    'meta',
    'title',
    'link',
    'script',
    'body',
    'a',
    'header',
    'b',
    'nav',
    'main',
    'article',
    'h1',
    'h2',
    'p',
    'time',
    'span',
    'div',
    'strong',
    'em',
    'br',
    'aside',
    'dl',
    'dt',
    'dd',
    'ol',
    'li',
    'ul',
    'i',
    'b',
    'h3',
    'small',
    'section',
    'footer',
    'form',
    'label',
    'input',
    'button',
  ])
  const probe = '</script><script>alert(1)</script><img src=x onerror="alert(2)">"\'&'

  it('is never markup, wherever it is entered', async () => {
    const id = await storeKorea((file) => {
      file.trip.title = 'Probed'
      for (const person of file.people) person.name.full = `${probe} ${person.id}`
    })
    await regenerateReport(writing(id), 'en')
    tripId = id
    await rewrite(0, `Headline ${probe}`)
    await rewrite(
      1,
      `${probe} [a](javascript:alert(3)) [b](https://e.org/"onmouseover="alert(4)) ` +
        `<a href="javascript:alert(5)">c</a> **${probe}**`,
    )
    await db()
      .update(institutions)
      .set({ name: { en: probe }, website: 'javascript:alert(6)' })
      .where(eq(institutions.id, await homeOf()))
    await publishAs('probed')
    await publishAs('probed', { correction: probe })
    for (const response of [await read('probed'), await readList()]) {
      const html = await response.text()
      const { document } = new Window()
      document.write(html)
      const elements = [...document.querySelectorAll('*')]
      expect(elements.map(({ localName }) => localName).filter((name) => !allowed.has(name))).toEqual([])
      expect(
        elements
          .filter(({ localName }) => localName === 'script')
          .every((script) => script.getAttribute('type') === 'application/ld+json'),
      ).toBe(true)
      for (const { name, value } of elements.flatMap((element) => [...element.attributes])) {
        expect(name).not.toMatch(/^(?:on|style$|srcdoc$|formaction$)/i)
        if (/^(?:href|src|action)$/i.test(name)) expect(value).toMatch(/^(?:https?:\/\/|\/(?!\/)|#|mailto:)/)
      }
      expect(html).toContain('&lt;script&gt;alert(1)')
    }
  })

  it('is unchanged in the structured data', async () => {
    await rewrite(0, `Headline ${probe}`)
    await publishAs('probed')
    const html = await (await read('probed')).text()
    const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)!
    expect(JSON.parse(json!)).toMatchObject({
      '@type': 'NewsArticle',
      headline: `Headline ${probe}`,
      datePublished: '2023-11-09T01:00:00+08:00',
    })
  })

  async function homeOf(): Promise<string> {
    const [row] = await db().select({ id: institutions.id }).from(institutions).where(eq(institutions.acronym, 'NTNU'))
    return row!.id
  }
})

describe('the list of articles', () => {
  it('says that there are no articles yet, in the reader’s language or the one asked for', async () => {
    const response = await readList('', { 'accept-language': 'zh-TW,zh;q=0.9' })
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('目前沒有新聞')])
    expect(await (await readList('?lang=en', { 'accept-language': 'zh-TW' })).text()).toContain('No news yet')
  })

  it('shows the newest revision of each live article, ordered by first publication', async () => {
    const other = await storeKorea((file) => {
      file.trip.title = 'Another'
    })
    await regenerateReport(writing(other), 'en')
    await publishAs('first', {}, new Date('2023-11-08T00:00:00Z'))
    await publishAs('second', {}, new Date('2023-11-10T00:00:00Z'), other)
    await rewrite(0, 'Corrected Headline')
    await publishAs('first', {}, new Date('2023-11-20T00:00:00Z'))
    const lines = await linesOf((await pageOfNews('en', 1)).entries)
    expect(lines.map(({ slug, headline }) => [slug, headline.split(' ')[0]])).toEqual([
      ['second', 'NTNU'],
      ['first', 'Corrected'],
    ])
  })

  it('has pages, and answers 404 beyond the last', async () => {
    const other = await storeKorea((file) => {
      file.trip.title = 'Another'
    })
    await regenerateReport(writing(other), 'en')
    await publishAs('older', {}, new Date('2023-11-08T00:00:00Z'))
    await publishAs('newer', {}, new Date('2023-11-10T00:00:00Z'), other)
    const page = async (n: number) => {
      const { entries, hasOlder } = await pageOfNews('en', n, 1)
      return [...(await linesOf(entries)).map(({ slug }) => slug), hasOlder]
    }
    expect([await page(1), await page(2), await page(3)]).toEqual([['newer', true], ['older', false], [false]])
    expect((await readList('?page=1')).status).toBe(200)
    for (const query of ['2', '0', '-1', 'x', '1e9', '99999'])
      expect((await readList(`?page=${query}`)).status).toBe(404)
  })
})
