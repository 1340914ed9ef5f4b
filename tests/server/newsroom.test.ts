import { eq } from 'drizzle-orm'
import { Window } from 'happy-dom'
import { beforeEach, describe, expect, it } from 'vitest'
import { GET as article } from '@/app/news/[slug]/route'
import { GET as list } from '@/app/news/route'
import { db } from '@/db/client'
import { changes, institutions, reportRevisions } from '@/db/schema'
import { linesOf, pageOfNews } from '@/lib/server/news-list'
import { publish, type Publishing, putBack, readPublication, withdraw } from '@/lib/server/publication'
import { readPublishing } from '@/lib/server/publish-view'
import { editReport, makeReportAgain, readDraft } from '@/lib/server/report'
import { listRevisions, readPastRevision } from '@/lib/server/revisions'
import { stepsOf, takeStep } from '@/lib/server/report-steps'
import { freshDatabase } from '../db/engines'
import { accessTo, storeKorea, storeUser } from './report-office'

let tripId = ''
const writing = (id = tripId) => accessTo(id, 'write report')
const publishing = (id = tripId) => accessTo(id, 'publish report')
const draft = async (id = tripId) => (await readDraft(writing(id), 'en'))!

/** Approves the words as they are and publishes them, with a correction that a first publication does not say. */
async function publishAs(slug: string, over: Partial<Publishing> = {}, now = new Date('2023-11-08T17:00:00Z'), id = tripId) {
  await takeStep(publishing(id), 'en', 'approve', { version: (await draft(id)).version, note: null })
  return publish(publishing(id), 'en', { slug, correction: 'Put right.', version: (await draft(id)).version, ...over }, now)
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
  await makeReportAgain(writing(), 'en')
})

describe('publishing', () => {
  it('makes an article of the text and the particulars, dated by the clock at home', async () => {
    // 17:00 on the 8th in London is 01:00 on the 9th in Taipei.
    expect(await publishAs('ntnu-korea')).toEqual({ ok: true, slug: 'ntnu-korea' })
    const response = await read('ntnu-korea')
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('<time dateTime="2023-11-09">9 November 2023</time> · <span lang="en">Office of International Affairs</span>')
    expect(html).toContain('<dt lang="en">Sungkyunkwan</dt><dd lang="en">Vice President Hanjung Lee</dd>')
    expect(html).toContain('<dd class="num">31 Oct – 4 Nov 2023</dd>')
    expect(html).toContain('<link rel="canonical" href="http://localhost:3000/news/ntnu-korea"/>')
  })

  it('notes who published what', async () => {
    await publishAs('ntnu-korea')
    const rows = await db().select().from(changes).where(eq(changes.verb, 'publish'))
    expect(rows).toMatchObject([{ tripId, userId: 'u', subject: 'report', edit: { slug: 'ntnu-korea', number: 1 } }])
  })

  it('publishes what was looked at, or nothing', async () => {
    const { version } = await draft()
    await rewrite(1, 'Changed since.')
    expect(await publishAs('ntnu-korea', { version })).toEqual({ ok: false, code: 'moved on' })
    expect(await readPublication(writing(), 'en')).toBeNull()
  })

  it('freezes the article: what the draft and the record say later is not seen', async () => {
    await publishAs('ntnu-korea')
    const before = await (await read('ntnu-korea')).text()
    await rewrite(1, 'A secret draft.')
    expect(await (await read('ntnu-korea')).text()).toBe(before)
  })

  it.each(['', 'A', 'a b', '../x', 'a/b', 'é', 'a--b', '"><script>'])('refuses the slug "%s"', async (slug) => {
    expect(await publishAs(slug)).toEqual({ ok: false, code: 'slug' })
  })

  it('gives nobody an address that another article has or had', async () => {
    await publishAs('ntnu-korea')
    await publishAs('ntnu-seoul')
    const other = await storeKorea((file) => { file.trip.title = 'Another' })
    await makeReportAgain(writing(other), 'en')
    expect(await publishAs('ntnu-korea', {}, undefined, other)).toEqual({ ok: false, code: 'slug taken' })
    expect(await publishAs('ntnu-seoul', {}, undefined, other)).toEqual({ ok: false, code: 'slug taken' })
  })

  it('of two reports that want one address at the same time, gives it to one', async () => {
    const other = await storeKorea((file) => { file.trip.title = 'Another' })
    await makeReportAgain(writing(other), 'en')
    const both = await Promise.all([publishAs('ntnu-korea'), publishAs('ntnu-korea', {}, undefined, other)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('proposes an address of the headline that is free', async () => {
    await publishAs('ntnu-delegation-visits-three-korean-universities')
    const other = await storeKorea((file) => { file.trip.title = 'Another' })
    await makeReportAgain(writing(other), 'en')
    expect((await readPublishing(writing(other), 'en'))!.slug).toBe('ntnu-delegation-visits-three-korean-universities-2')
  })

  it('needs a paragraph with words', async () => {
    for (const { id, revision, kind } of (await draft()).blocks) {
      if (kind === 'paragraph') await editReport(writing(), 'en', { do: 'remove', id, revision })
    }
    expect(await publishAs('ntnu-korea')).toEqual({ ok: false, code: 'no text' })
  })
})

describe('approval', () => {
  it('comes before publication, and is of these words', async () => {
    const approve = async (version: number) => takeStep(publishing(), 'en', 'approve', { version, note: null })
    const put = async () => publish(publishing(), 'en', { slug: 'ntnu-korea', correction: null, version: (await draft()).version })
    expect(await put()).toEqual({ ok: false, code: 'not approved' })
    const { version } = await draft()
    await rewrite(1, 'Changed since.')
    expect(await approve(version)).toEqual({ ok: false, code: 'moved on' })
    expect(await approve((await draft()).version)).toEqual({ ok: true, state: 'approved' })
    await rewrite(1, 'Changed after approval.')
    expect((await draft()).state).toBe('draft')
    expect(await put()).toEqual({ ok: false, code: 'not approved' })
  })

  it('stays where the words are the same, though the report was made again', async () => {
    await takeStep(publishing(), 'en', 'approve', { version: (await draft()).version, note: null })
    await makeReportAgain(writing(), 'en')
    expect((await draft()).state).toBe('approved')
  })

  it('is one step of a way that is kept with who and when', async () => {
    const step = async (name: 'submit' | 'return' | 'reopen') => takeStep(writing(), 'en', name, { version: (await draft()).version, note: name === 'return' ? 'Shorter, please.' : null })
    for (const name of ['submit', 'return', 'submit'] as const) await step(name)
    await publishAs('ntnu-korea')
    expect(await step('submit')).toEqual({ ok: false, code: 'not from here' })
    const { id } = await draft()
    expect((await stepsOf(writing(), id)).map(({ step: name, by, note }) => [name, by, note])).toEqual([
      ['publish', 'U', 'Put right.'], ['approve', 'U', null], ['submit', 'U', null], ['return', 'U', 'Shorter, please.'], ['submit', 'U', null],
    ])
  })
})

describe('two languages', () => {
  it('are two articles of one trip, each with a way of its own', async () => {
    await makeReportAgain(writing(), 'zh-Hant')
    await publishAs('ntnu-korea')
    const chinese = (await readDraft(writing(), 'zh-Hant'))!
    expect(chinese.state).toBe('draft')
    await takeStep(publishing(), 'zh-Hant', 'approve', { version: chinese.version, note: null })
    const { slug } = (await readPublishing(writing(), 'zh-Hant'))!
    expect(slug).toBe('ntnu-korea-zh')
    expect((await publish(publishing(), 'zh-Hant', { slug, correction: null, version: chinese.version + 1 })).ok).toBe(true)
    expect(await (await read(slug)).text()).toContain('漢陽大學')
    await withdraw(publishing(), 'zh-Hant')
    expect([(await read(slug)).status, (await read('ntnu-korea')).status]).toEqual([410, 200])
  })
})

describe('a past version', () => {
  it('stays readable as it was, with who published it and what was corrected', async () => {
    await publishAs('ntnu-korea')
    const words = (await draft()).blocks[1]!.text
    await rewrite(1, 'The right words.')
    await publishAs('ntnu-korea', { correction: 'A name was wrong.' })
    await withdraw(publishing(), 'en')
    const revisions = await listRevisions(writing())
    expect(revisions.map(({ number, by, correction, isLive }) => [number, by, correction, isLive])).toEqual([[2, 'U', 'A name was wrong.', false], [1, 'U', null, false]])
    expect((await readPastRevision(writing(), revisions[1]!.id))!.body[1]!.text).toBe(words)
    expect(await readPastRevision(writing(await storeKorea((file) => { file.trip.title = 'Another' })), revisions[1]!.id)).toBeNull()
  })
})

describe('a correction', () => {
  it('is said, or what is read stays as it is', async () => {
    await publishAs('ntnu-korea')
    await rewrite(1, 'Silently changed.')
    expect(await publishAs('ntnu-korea', { correction: ' ' })).toEqual({ ok: false, code: 'no correction' })
    expect(await (await read('ntnu-korea')).text()).not.toContain('Silently changed.')
  })

  it('shows at once, keeps the date, and says what was put right', async () => {
    await publishAs('ntnu-korea')
    const { headers } = await read('ntnu-korea')
    await rewrite(1, 'The right words.')
    await publishAs('ntnu-korea', { correction: 'The name of a host was wrong.' }, new Date('2023-11-12T03:00:00Z'))
    const response = await read('ntnu-korea', { 'if-none-match': headers.get('etag')! })
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain('The right words.')
    expect(html).toContain('Correction, 12 November 2023:</b> The name of a host was wrong.')
    expect(html).toContain('<time dateTime="2023-11-09">')
  })

  it('under a new address leads there from the old one', async () => {
    await publishAs('ntnu-korea')
    await publishAs('ntnu-seoul')
    const response = await read('ntnu-korea')
    expect([response.status, response.headers.get('location')]).toEqual([308, '/news/ntnu-seoul'])
    expect((await read('ntnu-seoul')).status).toBe(200)
  })

  it('can go back to the first address', async () => {
    for (const slug of ['ntnu-korea', 'ntnu-seoul', 'ntnu-korea']) expect((await publishAs(slug)).ok).toBe(true)
    expect((await read('ntnu-korea')).status).toBe(200)
    expect((await read('ntnu-seoul')).headers.get('location')).toBe('/news/ntnu-korea')
  })
})

describe('a withdrawal', () => {
  it('takes every revision and address away, and the list too', async () => {
    await publishAs('ntnu-korea')
    await publishAs('ntnu-seoul')
    expect(await withdraw(publishing(), 'en')).toBe(true)
    for (const slug of ['ntnu-korea', 'ntnu-seoul']) {
      const response = await read(slug)
      expect(response.status).toBe(410)
      expect(await response.text()).not.toContain('Ying')
    }
    expect((await pageOfNews('en', 1)).entries).toEqual([])
    expect(await withdraw(publishing(), 'en')).toBe(false)
  })

  it('is taken back as if it had not been', async () => {
    await publishAs('ntnu-korea')
    const before = await (await read('ntnu-korea')).text()
    await withdraw(publishing(), 'en')
    expect(await putBack(publishing(), 'en')).toBe(true)
    expect(await (await read('ntnu-korea')).text()).toBe(before)
    expect(await putBack(publishing(), 'en')).toBe(false)
  })

  it('lets the report be published again, as new', async () => {
    await publishAs('ntnu-korea')
    await withdraw(publishing(), 'en')
    await publishAs('ntnu-korea', { correction: 'not said: nobody reads the old one' }, new Date('2024-01-02T03:00:00Z'))
    const html = await (await read('ntnu-korea')).text()
    expect(html).toContain('<time dateTime="2024-01-02">')
    expect(html).not.toContain('Correction')
    await withdraw(publishing(), 'en')
    await putBack(publishing(), 'en')
    const live = (await db().select().from(reportRevisions)).filter(({ withdrawnAt }) => withdrawnAt === null)
    expect(live.map(({ number }) => number)).toEqual([2])
  })
})

describe('an answer', () => {
  it('says that the reader has it already', async () => {
    await publishAs('ntnu-korea')
    const etag = (await read('ntnu-korea')).headers.get('etag')!
    expect(etag).toMatch(/^"[^"]+"$/)
    for (const given of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await read('ntnu-korea', { 'if-none-match': given })
      expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await read('ntnu-korea', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('allows no script, frame, form or stranger, and is asked for afresh', async () => {
    await publishAs('ntnu-korea')
    for (const { headers } of [await read('ntnu-korea'), await read('none'), await readList()]) {
      expect(headers.get('content-security-policy')).toBe(
        `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      )
      expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    }
  })

  it('of an unknown address is a page that says so', async () => {
    for (const slug of ['none', 'A/B', '%00', '<script>', 'x'.repeat(5000)]) {
      const response = await read(slug, { 'accept-language': 'zh-TW' })
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('找不到這則新聞')
    }
  })

  it('links to nothing private and ships nothing to run', async () => {
    await publishAs('ntnu-korea')
    const html = await (await read('ntnu-korea')).text()
    expect(html).not.toContain(tripId)
    expect(html).not.toMatch(/href="\/(?!news|newsroom\.css|fonts\/|icon\.svg)/)
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect(html).not.toMatch(/ style=| on\w+=/)
  })
})

describe('what people typed', () => {
  const allowed = new Set(['html', 'head', 'meta', 'title', 'link', 'script', 'body', 'a', 'header', 'b', 'nav', 'main', 'article', 'h1', 'h2', 'p',
    'time', 'span', 'div', 'strong', 'em', 'br', 'aside', 'dl', 'dt', 'dd', 'ol', 'li'])
  const probe = '</script><script>alert(1)</script><img src=x onerror="alert(2)">"\'&'

  it('is never markup, wherever it comes from', async () => {
    const id = await storeKorea((file) => {
      file.trip.title = 'Probed'
      for (const person of file.people) person.name.full = `${probe} ${person.id}`
    })
    await makeReportAgain(writing(id), 'en')
    tripId = id
    await rewrite(0, `Headline ${probe}`)
    await rewrite(1, `${probe} [a](javascript:alert(3)) [b](https://e.org/"onmouseover="alert(4)) <a href="javascript:alert(5)">c</a> **${probe}**`)
    await db().update(institutions).set({ name: { en: probe }, website: 'javascript:alert(6)' }).where(eq(institutions.id, await homeOf()))
    await publishAs('probed')
    await publishAs('probed', { correction: probe })
    for (const response of [await read('probed'), await readList()]) {
      const html = await response.text()
      const { document } = new Window()
      document.write(html)
      const elements = [...document.querySelectorAll('*')]
      expect(elements.map(({ localName }) => localName).filter((name) => !allowed.has(name))).toEqual([])
      expect(elements.filter(({ localName }) => localName === 'script').every((script) => script.getAttribute('type') === 'application/ld+json')).toBe(true)
      for (const { name, value } of elements.flatMap((element) => [...element.attributes])) {
        expect(name).not.toMatch(/^(?:on|style$|srcdoc$|action$|formaction$)/i)
        if (/^(?:href|src)$/i.test(name)) expect(value).toMatch(/^(?:https?:\/\/|\/(?!\/)|#|mailto:)/)
      }
      expect(html).toContain('&lt;script&gt;alert(1)')
    }
  })

  it('stands in the machine-readable part as it was typed', async () => {
    await rewrite(0, `Headline ${probe}`)
    await publishAs('probed')
    const html = await (await read('probed')).text()
    const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)!
    expect(JSON.parse(json!)).toMatchObject({ '@type': 'NewsArticle', headline: `Headline ${probe}`, datePublished: '2023-11-09' })
  })

  async function homeOf(): Promise<string> {
    const [row] = await db().select({ id: institutions.id }).from(institutions).where(eq(institutions.acronym, 'NTNU'))
    return row!.id
  }
})

describe('the list', () => {
  it('says decently that there is nothing yet, in the reader’s language or the one asked for', async () => {
    const response = await readList('', { 'accept-language': 'zh-TW,zh;q=0.9' })
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('目前沒有新聞')])
    expect(await (await readList('?lang=en', { 'accept-language': 'zh-TW' })).text()).toContain('No news yet')
  })

  it('has the newest revision of each live article, by first publication', async () => {
    const other = await storeKorea((file) => { file.trip.title = 'Another' })
    await makeReportAgain(writing(other), 'en')
    await publishAs('first', {}, new Date('2023-11-08T00:00:00Z'))
    await publishAs('second', {}, new Date('2023-11-10T00:00:00Z'), other)
    await rewrite(0, 'Corrected Headline')
    await publishAs('first', {}, new Date('2023-11-20T00:00:00Z'))
    const lines = await linesOf((await pageOfNews('en', 1)).entries)
    expect(lines.map(({ slug, headline }) => [slug, headline.split(' ')[0]])).toEqual([['second', 'NTNU'], ['first', 'Corrected']])
  })

  it('has pages, and none beyond the last', async () => {
    const other = await storeKorea((file) => { file.trip.title = 'Another' })
    await makeReportAgain(writing(other), 'en')
    await publishAs('older', {}, new Date('2023-11-08T00:00:00Z'))
    await publishAs('newer', {}, new Date('2023-11-10T00:00:00Z'), other)
    const page = async (n: number) => {
      const { entries, hasOlder } = await pageOfNews('en', n, 1)
      return [...(await linesOf(entries)).map(({ slug }) => slug), hasOlder]
    }
    expect([await page(1), await page(2), await page(3)]).toEqual([['newer', true], ['older', false], [false]])
    expect((await readList('?page=1')).status).toBe(200)
    for (const query of ['2', '0', '-1', 'x', '1e9', '99999']) expect((await readList(`?page=${query}`)).status).toBe(404)
  })
})
