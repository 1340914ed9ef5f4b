import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { GET as share } from '@/app/news/[slug]/share.png/route'
import { GET as web } from '@/app/news/[slug]/web/route'
import { GET as list } from '@/app/news/route'
import { db } from '@/db/client'
import { photos, reportRevisions } from '@/db/schema'
import { freshDatabase } from '../../db/engines'
import { storeKorea } from '../report/report-office'
import { ask, storeArticle } from './newsroom-articles'

const read = (handler: typeof share, slug: string, file: string, headers = {}) =>
  ask(handler, `/news/${slug}/${file}`, { slug }, headers)

let tripId = ''

beforeEach(async () => {
  await freshDatabase()
  tripId = await storeKorea()
})

describe('the preview image of an article', () => {
  it('is 1200 × 630, in the language of the article, and has an ETag', { timeout: 120_000 }, async () => {
    await storeArticle(tripId, { slug: 'korea' })
    await storeArticle(tripId, { slug: 'korea-zh', language: 'zh-Hant', headline: '臺師大訪首爾三校 𠮷野髙橋' })
    const tags = []
    for (const slug of ['korea', 'korea-zh']) {
      const response = await read(share, slug, 'share.png')
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
      const { width, height, format } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
      expect([width, height, format]).toEqual([1200, 630, 'png'])
      const etag = response.headers.get('etag') ?? ''
      expect((await read(share, slug, 'share.png', { 'if-none-match': etag })).status).toBe(304)
      tags.push(etag)
    }
    expect(new Set(tags).size).toBe(2)
  })

  it('exists only for live articles', async () => {
    await storeArticle(tripId, { slug: 'gone', withdrawnAt: '2024-01-01T00:00:00Z' })
    expect((await read(share, 'gone', 'share.png')).status).toBe(410)
    expect((await read(share, 'none', 'share.png')).status).toBe(404)
  })
})

describe('the archive for other websites', () => {
  const picture = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3])

  async function storePhoto() {
    await db().insert(photos).values({
      id: 'p',
      tripId,
      position: 0,
      width: 2000,
      height: 1000,
      uploadedAt: new Date(),
      revision: 1,
      large: picture,
      small: picture,
    })
    const alt = { text: 'Two *people*', lang: 'en' }
    const caption = { text: 'The <signing>', lang: 'en' }
    await db()
      .update(reportRevisions)
      .set({ photos: [{ id: 'p', width: 2000, height: 1000, caption, credit: 'Lin', alt }] })
  }

  it('contains clean HTML, Markdown and the photos, with the same bytes each time', async () => {
    await storeArticle(tripId, {
      slug: 'korea',
      body: [
        { kind: 'headline', text: 'A <b>visit</b>' },
        { kind: 'standfirst', text: 'In one sentence.' },
        { kind: 'heading', text: 'Hanyang' },
        { kind: 'paragraph', text: 'Read [this](https://e.org/a_b) *now* <script>x</script>' },
      ],
      corrections: [{ on: '2023-11-12', note: 'Put right.' }],
    })
    await storePhoto()
    const response = await read(web, 'korea', 'web')
    expect(response.headers.get('content-disposition')).toContain('korea.zip')
    const bytes = new Uint8Array(await response.arrayBuffer())
    const files = unzipSync(bytes)
    expect(Object.keys(files)).toEqual(['korea/index.html', 'korea/index.md', 'korea/photos/01.jpg'])
    expect(Buffer.from(files['korea/photos/01.jpg']!)).toEqual(picture)
    const html = new TextDecoder().decode(files['korea/index.html'])
    expect(html).toContain('<h1>A &lt;b&gt;visit&lt;/b&gt;</h1><p><strong>In one sentence.</strong></p>')
    expect(html).toContain('<img src="photos/01.jpg" width="2000" height="1000" alt="Two *people*"/>')
    expect(html).not.toMatch(/<script| class=| style=/)
    const markdown = new TextDecoder().decode(files['korea/index.md'])
    expect(markdown.split('\n\n')).toEqual([
      '# A \\<b\\>visit\\</b\\>',
      '**In one sentence.**',
      'November 8, 2023 · Office of International Affairs',
      '![Two \\*people\\*](photos/01.jpg)',
      'The \\<signing\\> Photo: Lin',
      '## Hanyang',
      'Read [this](<https://e.org/a_b>) *now* \\<script\\>x\\</script\\>',
      'Correction, November 12, 2023: Put right.',
      '<http://localhost:3000/news/korea>\n',
    ])
    const again = await read(web, 'korea', 'web', { 'if-none-match': response.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  it('exists only for live articles', async () => {
    await storeArticle(tripId, { slug: 'gone', withdrawnAt: '2024-01-01T00:00:00Z' })
    expect((await read(web, 'gone', 'web')).status).toBe(410)
  })
})

describe('the filters of the list', () => {
  it('are links and a form, and escape the search words', async () => {
    await storeArticle(tripId, { slug: 'korea', headline: 'A visit to Seoul' })
    const probe = '"><script>alert(1)</script>'
    const found = await ask(list, `/news?lang=en&year=2023&q=${encodeURIComponent('seoul visit')}`, {})
    const html = await found.text()
    expect(html).toContain('<h1>1 report: “seoul visit”, 2023</h1>')
    expect(html).toContain('<input type="hidden" name="year" value="2023"/>')
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    const none = await (await ask(list, `/news?lang=en&q=${encodeURIComponent(probe)}`, {})).text()
    expect(none).toContain('No reports found')
    expect(none).not.toContain('<script>alert')
  })

  it('include a new article and drop a withdrawn one at once', async () => {
    const seen = async () => (await (await ask(list, '/news?lang=en&q=seoul', {})).text()).includes('/news/korea"')
    expect(await seen()).toBe(false)
    await storeArticle(tripId, { slug: 'korea', headline: 'A visit to Seoul' })
    expect(await seen()).toBe(true)
    await db().update(reportRevisions).set({ withdrawnAt: new Date() })
    expect(await seen()).toBe(false)
  })
})
