import { beforeEach, describe, expect, it } from 'vitest'
import { GET as text } from '@/app/news/[slug]/text/route'
import { GET as word } from '@/app/news/[slug]/word/route'
import { GET as page } from '@/app/news/[slug]/route'
import { db } from '@/db/client'
import { reportRevisions } from '@/db/schema'
import { attachment } from '@/lib/server/platform/attachment'
import { freshDatabase } from '../../db/engines'
import { paragraphsOf, unzipped } from '../../report/zip'
import { ask, storeArticle } from './newsroom-articles'
import { storeKorea } from '../report/report-office'

let trip = ''
const readText = (slug: string, headers = {}) => ask(text, `/news/${slug}/text`, { slug }, headers)
const readWord = (slug: string, headers = {}) => ask(word, `/news/${slug}/word`, { slug }, headers)

beforeEach(async () => {
  await freshDatabase()
  trip = await storeKorea()
})

describe('the files of an article', () => {
  const corrections = [{ on: '2023-11-12', note: 'A name was wrong.' }]

  it('contain its text, publisher, date, corrections and address', async () => {
    await storeArticle(trip, { slug: 'korea', corrections })
    const response = await readText('korea')
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('content-disposition'),
    ]).toEqual([200, 'text/plain; charset=utf-8', null])
    expect(await response.text()).toBe(
      [
        'Headline of korea',
        'November 8, 2023 · Office of International Affairs',
        'Correction, November 12, 2023: A name was wrong.',
        'Text of korea.',
        'http://localhost:3000/news/korea\n',
      ].join('\n\n'),
    )
  })

  it('are Word documents named after the slug', async () => {
    await storeArticle(trip, { slug: 'korea-zh', language: 'zh-Hant', corrections })
    const response = await readWord('korea-zh')
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="korea-zh.docx"')
    const files = unzipped(new Uint8Array(await response.arrayBuffer()))
    expect(paragraphsOf(files.get('word/document.xml')!).map((one) => one.text)).toEqual([
      'Headline of korea-zh',
      '2023年11月8日 · Office of International Affairs',
      '2023年11月12日更正：A name was wrong.',
      'Text of korea-zh.',
      'http://localhost:3000/news/korea-zh',
    ])
    expect(files.get('docProps/core.xml')).toContain('<dc:creator>國立臺灣師範大學</dc:creator>')
  })

  it('are linked from the article, and link to it as the canonical page', async () => {
    await storeArticle(trip, { slug: 'korea' })
    const html = await (await ask(page, '/news/korea', { slug: 'korea' })).text()
    for (const [file, read] of [
      ['text', readText],
      ['word', readWord],
    ] as const) {
      expect(html).toContain(`href="/news/korea/${file}"`)
      expect((await read('korea')).headers.get('link')).toBe('<http://localhost:3000/news/korea>; rel="canonical"')
    }
  })

  it('are created once per revision, revalidated, and moved and withdrawn with the article', async () => {
    for (const [read, rest] of [
      [readText, '/text'],
      [readWord, '/word'],
    ] as const) {
      await db().delete(reportRevisions)
      await storeArticle(trip, { slug: 'korea' })
      const etag = (await read('korea')).headers.get('etag')!
      expect((await read('korea', { 'if-none-match': etag })).status).toBe(304)
      await storeArticle(trip, { slug: 'seoul', number: 2 })
      const moved = await read('korea')
      expect([moved.status, moved.headers.get('location')]).toEqual([308, `/news/seoul${rest}`])
      expect((await read('seoul', { 'if-none-match': etag })).status).toBe(200)
      await db().update(reportRevisions).set({ withdrawnAt: new Date() })
      expect((await read('seoul')).status).toBe(410)
      expect((await read('none')).status).toBe(404)
    }
  })

  it('escape typed text like the draft’s files', async () => {
    await storeArticle(trip, {
      slug: 'typed',
      body: [
        { kind: 'headline', text: 'H' },
        { kind: 'paragraph', text: '<script>**x**</script> [a](javascript:alert(1))' },
      ],
    })
    expect(await (await readText('typed')).text()).toContain('<script>x</script> [a](javascript:alert(1))')
    expect((await readText('typed')).headers.get('content-security-policy')).toContain(`default-src 'none'`)
  })
})

describe('the name of a saved file', () => {
  it.each([
    ['korea.docx', 'attachment; filename="korea.docx"'],
    ['訪韓 (1).docx', `attachment; filename="_ (1).docx"; filename*=UTF-8''%E8%A8%AA%E9%9F%93%20%281%29.docx`],
    ['a"b\\c%d.txt', `attachment; filename="a_b_c_d.txt"; filename*=UTF-8''a%22b%5Cc%25d.txt`],
    [
      'a\r\nSet-Cookie: b\ud800.txt',
      `attachment; filename="a_Set-Cookie: b_.txt"; filename*=UTF-8''aSet-Cookie%3A%20b.txt`,
    ],
  ])('%j', (name, header) => {
    expect(attachment(name)).toBe(header)
    expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
  })
})
