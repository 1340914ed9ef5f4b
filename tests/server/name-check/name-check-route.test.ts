import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { nameChecks, people } from '@/db/schema'
import { GET, POST } from '@/app/check/[token]/route'
import { askNames, revokeCheck } from '@/lib/server/name-check/name-checks'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'
import { storeReport } from '../report/written-report'

let tripId = ''
let personId = ''
const access = () => accessTo(tripId, 'write report')

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
  personId = Object.values((await loadTrip(tripId))!.directory.people).find(
    ({ name }) => name.full.en === 'Hansung Kim',
  )!.id
})

const token = async (at?: Date) => (await askNames(access(), { personIds: [personId], days: 14 }, at))[0]!.token
const at = (secret: string, query = '') => `http://localhost/check/${encodeURIComponent(secret)}${query}`
const context = (secret: string) => ({ params: Promise.resolve({ token: secret }) })
const from = { 'x-forwarded-for': '192.0.2.7' }

async function look(
  secret: string,
  { query = '', language = 'en' } = {},
): Promise<{ status: number; html: string; headers: Headers }> {
  const response = await GET(
    new Request(at(secret, query), { headers: { ...from, 'accept-language': language } }),
    context(secret),
  )
  return { status: response.status, html: await response.text(), headers: response.headers }
}

async function send(
  secret: string,
  fields: Record<string, string>,
  query = '',
): Promise<{ status: number; html: string; location: string | null }> {
  const body = new URLSearchParams(fields)
  const response = await POST(new Request(at(secret, query), { method: 'POST', body, headers: from }), context(secret))
  return { status: response.status, html: await response.text(), location: response.headers.get('location') }
}

const digestOf = (html: string) => /name="stand" value="([^"]+)"/.exec(html)![1]!
const check = async () => (await db().select().from(nameChecks))[0]!

describe('the name check page', () => {
  it('shows only the host’s own data, is not cached and runs no scripts', async () => {
    await storeReport((await loadTrip(tripId))!, 'en', [
      ['Vice President Hansung Kim received them.', personId],
      ['Y.H. Frank Ying spoke.', 'nobody'],
    ])
    const secret = await token()
    const { status, html, headers } = await look(secret)
    expect(status).toBe(200)
    for (const words of [
      'National Taiwan Normal University',
      'Office of International Affairs',
      'Hansung Kim',
      'Vice President <b>Hansung Kim</b> received them.',
      'noindex',
      'name="referrer" content="no-referrer"',
    ])
      expect(html).toContain(words)
    expect(html).not.toMatch(/<script| on\w+="|style="|Ying|Lee|Benchmarking|2023/)
    expect(html).not.toContain(secret)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; .*form-action 'self'; frame-ancestors 'none'$/,
    )
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('is in the host’s language or the one they choose', async () => {
    await db()
      .update(people)
      .set({ languages: ['ko'] })
    const secret = await token()
    expect((await look(secret)).html).toContain('<html lang="ko">')
    for (const lang of ['en', 'zh-Hant', 'ko', 'ja'])
      expect((await look(secret, { query: `?lang=${lang}` })).html).toContain(`<html lang="${lang}">`)
    expect((await look(secret, { query: '?lang=%22%3E' })).html).toContain('<html lang="ko">')
  })

  it('marks the name check as opened, but not as answered', async () => {
    const secret = await token()
    await look(secret)
    expect(await check()).toMatchObject({ answeredAt: null })
    expect((await check()).openedAt).not.toBeNull()
  })
})

it('answers unknown, malformed, expired and revoked addresses with the same bytes', async () => {
  const expired = await token(new Date('2020-01-01T00:00:00Z'))
  const seen = [
    await look('unknown'),
    await look(''),
    await look('%00\u0000<b>'),
    await look('x'.repeat(3000)),
    await look(expired),
  ]
  const revoked = await token()
  await revokeCheck(access(), (await check()).id)
  seen.push(await look(revoked))
  for (const one of seen)
    expect([one.status, one.html, [...one.headers]]).toEqual([404, seen[0]!.html, [...seen[0]!.headers]])
  const sent = await send(revoked, { verdict: 'approved', stand: 'x' })
  expect([sent.status, sent.html]).toEqual([404, (await look('unknown', { language: '' })).html])
  expect((await look('unknown', { language: 'ja,en;q=0.5' })).html).toContain('<html lang="ja">')
})

it('refuses a network that tries too many addresses, except for a valid address', async () => {
  const secret = await token()
  for (let i = 0; i < 50; i++) await look(`guess ${i}`)
  expect((await look('another')).status).toBe(429)
  expect((await look(secret)).status).toBe(200)
})

describe('an answer', () => {
  it('is confirmed with what was sent, and its text is never HTML', async () => {
    const secret = await token()
    const stand = digestOf((await look(secret)).html)
    const evil = '"><script>alert(1)</script>\r\nSecond line'
    const sent = await send(
      secret,
      {
        stand,
        verdict: 'corrected',
        'name.en': 'Han-Sung <b>Kim</b>',
        'title.en': 'Vice President',
        remark: evil,
        more: 'ignored',
      },
      '?lang=ja',
    )
    expect([sent.status, sent.location]).toEqual([303, '?lang=ja'])
    const { html } = await look(secret)
    expect(html).toContain('Thank you')
    expect(html).toContain('Han-Sung &lt;b&gt;Kim&lt;/b&gt;')
    expect(html).not.toMatch(/<script|<b>Kim/)
    expect((await check()).answer).toMatchObject({
      verdict: 'corrected',
      name: { en: 'Han-Sung <b>Kim</b>' },
      remark: evil.replace('\r\n', '\n'),
    })
    expect((await check()).answer).not.toHaveProperty('title')
    expect((await send(secret, { stand, verdict: 'approved' })).status).toBe(303)
    expect((await check()).answer).toEqual({ verdict: 'approved', stand })
  })

  it('that cannot be saved is returned with an error message and everything that was typed', async () => {
    const secret = await token()
    const stand = digestOf((await look(secret)).html)
    const remark = 'Mine. '.repeat(400)
    const bad = await send(secret, {
      stand,
      verdict: 'corrected',
      'name.en': 'A\u202eB',
      'title.en': 'x'.repeat(301),
      remark,
    })
    expect(bad.status).toBe(422)
    expect(bad.html.match(/aria-invalid="true"/g)).toHaveLength(3)
    expect(bad.html).toContain(remark)
    expect(bad.html).toContain('x'.repeat(301))
    const nothing = await send(secret, { stand, verdict: 'corrected', 'name.en': 'Hansung Kim', remark: '' })
    expect([nothing.status, nothing.html]).toEqual([422, expect.stringContaining('You have not changed anything')])
    const old = await send(secret, { stand: 'of an older page', verdict: 'corrected', 'name.en': 'H. Kim' })
    expect([old.status, old.html]).toEqual([409, expect.stringContaining('value="H. Kim"')])
    expect(await check()).toMatchObject({ answer: null })
  })

  it('is not read if it is not a form or too long', async () => {
    const secret = await token()
    const post = async (body: string, type: string) =>
      (
        await POST(
          new Request(at(secret), { method: 'POST', body, headers: { ...from, 'content-type': type } }),
          context(secret),
        )
      ).status
    expect(await post('{"verdict":"approved"}', 'application/json')).toBe(400)
    expect(await post('verdict=neither', 'application/x-www-form-urlencoded')).toBe(400)
    expect(await post(`verdict=corrected&remark=${'x'.repeat(70_000)}`, 'application/x-www-form-urlencoded')).toBe(400)
    expect(await check()).toMatchObject({ answer: null })
  })

  it('may have the maximum length in characters of three bytes', async () => {
    const secret = await token()
    const stand = digestOf((await look(secret)).html)
    const sent = await send(secret, {
      stand,
      verdict: 'corrected',
      'name.en': '名'.repeat(200),
      'title.en': '職'.repeat(300),
      remark: '見'.repeat(2000),
    })
    expect(sent.status).toBe(303)
  })
})
