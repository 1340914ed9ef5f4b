import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { GET as article } from '@/app/news/[slug]/route'
import { db } from '@/db/client'
import { changes, reportRevisions } from '@/db/schema'
import { pageOfNews } from '@/lib/server/newsroom/news-list'
import {
  publish,
  type Publishing,
  restorePublication,
  readPublication,
  withdraw,
} from '@/lib/server/report/publication'
import { readPublishing } from '@/lib/server/report/publish-view'
import { editReport, regenerateReport, readDraft } from '@/lib/server/report/report'
import { listRevisions, readPastRevision } from '@/lib/server/report/revisions'
import { stepsOf, takeStep } from '@/lib/server/report/report-steps'
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

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
  await regenerateReport(writing(), 'en')
})

describe('publishing', () => {
  it('creates an article from the text and the trip details, dated in the office’s time zone', async () => {
    // 17:00 on the 8th in London is 01:00 on the 9th in Taipei.
    expect(await publishAs('ntnu-korea')).toEqual({ ok: true })
    const response = await read('ntnu-korea')
    const html = await response.text()
    expect(response.status).toBe(200)
    // The quote of the leader, as a pull quote, with the speaker below it.
    const drawn = '<div class="drawn"><p>This initiative reinforces'
    expect(html.match(/<div class="drawn"><p>[^<]*/g)).toEqual([expect.stringContaining(drawn) as string])
    expect(html).toContain('<p class="by">Vice President Ying, as reported</p>')
    expect(html).toContain(
      '<time dateTime="2023-11-09">November 9, 2023</time> · <span lang="en">Office of International Affairs</span>',
    )
    expect(html).toContain('<p lang="en">Vice President Hanjung Lee</p>')
    expect(html).toContain('<dd class="num">October 31 – November 4, 2023</dd>')
    expect(html).toContain('<link rel="canonical" href="http://localhost:3000/news/ntnu-korea"/>')
  })

  it('records who published what', async () => {
    await publishAs('ntnu-korea')
    const rows = await db().select().from(changes).where(eq(changes.verb, 'publish'))
    expect(rows).toMatchObject([{ tripId, userId: 'u', subject: 'report', edit: { slug: 'ntnu-korea', number: 1 } }])
  })

  it('is refused if the draft changed since it was looked at', async () => {
    const { version } = await draft()
    await rewrite(1, 'Changed since.')
    expect(await publishAs('ntnu-korea', { version })).toEqual({ ok: false, code: 'moved on', language: 'en' })
    expect(await readPublication(writing(), 'en')).toBeNull()
  })

  it('freezes the article, so that later changes of draft and record do not show', async () => {
    await publishAs('ntnu-korea')
    const before = await (await read('ntnu-korea')).text()
    await rewrite(1, 'A secret draft.')
    expect(await (await read('ntnu-korea')).text()).toBe(before)
  })

  it.each(['', 'A', 'a b', '../x', 'a/b', 'é', 'a--b', '"><script>'])('refuses the slug "%s"', async (slug) => {
    expect(await publishAs(slug)).toEqual({ ok: false, code: 'slug', language: 'en' })
  })

  it('refuses an address that another article has or had', async () => {
    await publishAs('ntnu-korea')
    await publishAs('ntnu-seoul')
    const other = await storeKorea((file) => {
      file.trip.title = 'Another'
    })
    await regenerateReport(writing(other), 'en')
    expect(await publishAs('ntnu-korea', {}, undefined, other)).toEqual({
      ok: false,
      code: 'slug taken',
      language: 'en',
    })
    expect(await publishAs('ntnu-seoul', {}, undefined, other)).toEqual({
      ok: false,
      code: 'slug taken',
      language: 'en',
    })
  })

  it('gives the address to one of two reports that request it at the same time', async () => {
    const other = await storeKorea((file) => {
      file.trip.title = 'Another'
    })
    await regenerateReport(writing(other), 'en')
    const both = await Promise.all([publishAs('ntnu-korea'), publishAs('ntnu-korea', {}, undefined, other)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('proposes an unused address from the headline', async () => {
    await publishAs('ntnu-delegation-visits-hanyang-sungkyunkwan-and-chung-ang-universities')
    const other = await storeKorea((file) => {
      file.trip.title = 'Another'
    })
    await regenerateReport(writing(other), 'en')
    expect((await readPublishing(writing(other), 'en'))!.slug).toBe(
      'ntnu-delegation-visits-hanyang-sungkyunkwan-and-chung-ang-universities-2',
    )
  })

  it('requires a paragraph with text', async () => {
    for (const { id, revision, kind } of (await draft()).blocks) {
      if (kind === 'paragraph') await editReport(writing(), 'en', { do: 'remove', id, revision })
    }
    expect(await publishAs('ntnu-korea')).toEqual({ ok: false, code: 'no text', language: 'en' })
  })
})

describe('approval', () => {
  it('is required before publication, and ends when the text changes', async () => {
    const approve = async (version: number) => takeStep(publishing(), 'en', 'approve', { version, note: null })
    const put = async () =>
      publish(publishing(), [
        { language: 'en', slug: 'ntnu-korea', correction: null, version: (await draft()).version },
      ])
    expect(await put()).toEqual({ ok: false, code: 'not approved', language: 'en' })
    const { version } = await draft()
    await rewrite(1, 'Changed since.')
    expect(await approve(version)).toEqual({ ok: false, code: 'moved on' })
    expect(await approve((await draft()).version)).toEqual({ ok: true, state: 'approved' })
    await rewrite(1, 'Changed after approval.')
    expect((await draft()).state).toBe('draft')
    expect(await put()).toEqual({ ok: false, code: 'not approved', language: 'en' })
  })

  it('remains valid if the report is generated again with the same text', async () => {
    await takeStep(publishing(), 'en', 'approve', { version: (await draft()).version, note: null })
    await regenerateReport(writing(), 'en')
    expect((await draft()).state).toBe('approved')
  })

  it('is a step of a review, in the history with user and time', async () => {
    const step = async (name: 'submit' | 'return' | 'reopen') =>
      takeStep(writing(), 'en', name, {
        version: (await draft()).version,
        note: name === 'return' ? 'Shorter, please.' : null,
      })
    for (const name of ['submit', 'return', 'submit'] as const) await step(name)
    await publishAs('ntnu-korea')
    expect(await step('submit')).toEqual({ ok: false, code: 'not from here' })
    const { id } = await draft()
    expect((await stepsOf(writing(), id)).map(({ step: name, by, note }) => [name, by, note])).toEqual([
      ['publish', 'U', 'Put right.'],
      ['approve', 'U', null],
      ['submit', 'U', null],
      ['return', 'U', 'Shorter, please.'],
      ['submit', 'U', null],
    ])
  })
})

describe('two languages', () => {
  it('are two articles of one trip, with separate approval and withdrawal', async () => {
    await regenerateReport(writing(), 'zh-Hant')
    await publishAs('ntnu-korea')
    const chinese = (await readDraft(writing(), 'zh-Hant'))!
    expect(chinese.state).toBe('draft')
    await takeStep(publishing(), 'zh-Hant', 'approve', { version: chinese.version, note: null })
    const { slug } = (await readPublishing(writing(), 'zh-Hant'))!
    expect(slug).toBe('ntnu-korea-zh')
    const version = chinese.version + 1
    expect(await publish(publishing(), [{ language: 'zh-Hant', slug, correction: null, version }])).toEqual({
      ok: true,
    })
    expect(await (await read(slug)).text()).toContain('漢陽大學')
    await withdraw(publishing(), 'zh-Hant')
    expect([(await read(slug)).status, (await read('ntnu-korea')).status]).toEqual([410, 200])
  })
})

describe('a past revision', () => {
  it('can still be read unchanged, with who published it and its correction note', async () => {
    await publishAs('ntnu-korea')
    const words = (await draft()).blocks[1]!.text
    await rewrite(1, 'The right words.')
    await publishAs('ntnu-korea', { correction: 'A name was wrong.' })
    await withdraw(publishing(), 'en')
    const revisions = await listRevisions(writing())
    expect(revisions.map(({ number, by, correction, isLive }) => [number, by, correction, isLive])).toEqual([
      [2, 'U', 'A name was wrong.', false],
      [1, 'U', null, false],
    ])
    expect((await readPastRevision(writing(), revisions[1]!.id))!.body[1]!.text).toBe(words)
    expect(
      await readPastRevision(
        writing(
          await storeKorea((file) => {
            file.trip.title = 'Another'
          }),
        ),
        revisions[1]!.id,
      ),
    ).toBeNull()
  })
})

describe('a correction', () => {
  it('requires a correction note, without which the published text stays unchanged', async () => {
    await publishAs('ntnu-korea')
    await rewrite(1, 'Silently changed.')
    expect(await publishAs('ntnu-korea', { correction: ' ' })).toEqual({
      ok: false,
      code: 'no correction',
      language: 'en',
    })
    expect(await (await read('ntnu-korea')).text()).not.toContain('Silently changed.')
  })

  it('appears at once, keeps the publication date, and shows its correction note', async () => {
    await publishAs('ntnu-korea')
    const { headers } = await read('ntnu-korea')
    await rewrite(1, 'The right words.')
    await publishAs('ntnu-korea', { correction: 'The name of a host was wrong.' }, new Date('2023-11-12T03:00:00Z'))
    const response = await read('ntnu-korea', { 'if-none-match': headers.get('etag')! })
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain('The right words.')
    expect(html).toContain('Correction, November 12, 2023:</b> The name of a host was wrong.')
    expect(html).toContain('<time dateTime="2023-11-09">')
  })

  it('with a new address redirects from the old one', async () => {
    await publishAs('ntnu-korea')
    await publishAs('ntnu-seoul')
    const response = await read('ntnu-korea')
    expect([response.status, response.headers.get('location')]).toEqual([308, '/news/ntnu-seoul'])
    expect((await read('ntnu-seoul')).status).toBe(200)
  })

  it('can use the first address again', async () => {
    for (const slug of ['ntnu-korea', 'ntnu-seoul', 'ntnu-korea']) expect((await publishAs(slug)).ok).toBe(true)
    expect((await read('ntnu-korea')).status).toBe(200)
    expect((await read('ntnu-seoul')).headers.get('location')).toBe('/news/ntnu-korea')
  })
})

describe('a withdrawal', () => {
  it('removes every revision and address, also from the list', async () => {
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

  it('can be reverted, which restores the article unchanged', async () => {
    await publishAs('ntnu-korea')
    const before = await (await read('ntnu-korea')).text()
    await withdraw(publishing(), 'en')
    expect(await restorePublication(publishing(), 'en')).toBe(true)
    expect(await (await read('ntnu-korea')).text()).toBe(before)
    expect(await restorePublication(publishing(), 'en')).toBe(false)
  })

  it('lets the report be published again, as a new article', async () => {
    await publishAs('ntnu-korea')
    await withdraw(publishing(), 'en')
    await publishAs(
      'ntnu-korea',
      { correction: 'not said: nobody reads the old one' },
      new Date('2024-01-02T03:00:00Z'),
    )
    const html = await (await read('ntnu-korea')).text()
    expect(html).toContain('<time dateTime="2024-01-02">')
    expect(html).not.toContain('Correction')
    await withdraw(publishing(), 'en')
    await restorePublication(publishing(), 'en')
    const live = (await db().select().from(reportRevisions)).filter(({ withdrawnAt }) => withdrawnAt === null)
    expect(live.map(({ number }) => number)).toEqual([2])
  })
})
