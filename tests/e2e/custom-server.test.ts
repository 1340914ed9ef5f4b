import { request } from 'node:http'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { setUpOffice } from './office'

const office = setUpOffice()

const ofConnection = new Set([
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'x-request-id',
])

async function given(path: string, more: object = {}) {
  const answer = await fetch(office.url + path, { headers: { ...more } })
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !ofConnection.has(name)))
  return { status: answer.status, headers, body: await answer.text(), length: answer.headers.get('content-length') }
}

describe('a calendar', () => {
  it('is answered without Next.js, with the same answer as through it', async () => {
    const direct = await given('/calendar/nothing.ics')
    const byNext = await given('/calendar/nothing%2eics')
    // Next.js adds the Vary header of its router, and does not know the length in advance.
    expect([direct.headers.vary, direct.length, byNext.length]).toEqual([undefined, String(direct.body.length), null])
    const { vary, ...headers } = byNext.headers
    expect(vary).toContain('rsc')
    expect({ ...direct, length: null }).toEqual({ ...byNext, headers })
  })
})

describe('a member’s page', () => {
  it('is answered without Next.js once it was finished, with the same answer as through it', async () => {
    const { page } = await office.openPage({ as: 'member', at: '/pocket' })
    const trip = await page.evaluate(
      () => (JSON.parse(document.getElementById('facts')!.textContent!) as { tripId: string }).tripId,
    )
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const ask = (headers: object = {}) => given(`/pocket/${trip}`, { cookie, 'accept-language': 'ko', ...headers })
    // A query that means nothing is left to Next.js.
    const byNext = await given(`/pocket/${trip}?x`, { cookie, 'accept-language': 'ko' })
    const direct = await ask()
    const encoded = await ask({ 'accept-encoding': 'br' })
    expect([byNext.status, direct.headers.vary, encoded.headers['content-encoding']]).toEqual([
      200,
      'cookie, accept-language, accept-encoding',
      'br',
    ])
    const same = ({ body, headers: { vary: _, 'content-encoding': __, ...headers } }: typeof direct) => [body, headers]
    expect(same(direct)).toEqual(same(byNext))
    expect(same(encoded)).toEqual(same(byNext))
    expect(await ask({ 'if-none-match': direct.headers.etag })).toMatchObject({ status: 304, body: '' })
    expect((await given(`/pocket/${trip}?language=ja`, { cookie })).body).toContain('lang="ja"')
    expect((await given(`/pocket/${trip}`)).status).toBe(401)
    // A finished page is nothing to one whose session has ended.
    const database = new Database(join(office.dataDir, 'attache.db'))
    database.prepare('delete from sessions').run()
    database.close()
    expect(await ask()).toMatchObject({ status: 401, body: 'Not signed in.\n' })
  })
})

describe('each answer of the server', () => {
  const idOf = async (path: string, given?: string) =>
    (await fetch(office.url + path, given === undefined ? {} : { headers: { 'x-request-id': given } })).headers.get(
      'x-request-id',
    )

  it.each(['/calendar/nothing.ics', '/sign-in', '/api/health/live', '/news'])('has a request id: %s', async (path) => {
    const given = '0123456789abcdef0123456789abcdef'
    expect(await idOf(path, given)).toBe(given)
    const made = await idOf(path)
    expect(made).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    expect(await idOf(path)).not.toBe(made)
    expect(await idOf(path, 'Lin Mei-ling')).not.toContain('Lin')
  })
})

describe('a long request body without a session', () => {
  const long = `["$0"${',"$0"'.repeat(20_000)},1]`

  /** The status of a request, whose body is sent in chunks of unknown length if `isChunked`. */
  const post = (path: string, headers: Record<string, string>, { body = long, isChunked = false } = {}) =>
    new Promise<number>((resolve, reject) => {
      const length = isChunked ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const sending = request(office.url + path, { method: 'POST', headers: { ...headers, ...length } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      // The server closes the connection without reading the rest.
      sending.on(
        'error',
        (error: NodeJS.ErrnoException) => error.code === 'EPIPE' || error.code === 'ECONNRESET' || reject(error),
      )
      sending.end(body)
    })

  it.each(['/', '/sign-in', '/welcome', '/trips', '/pocket/link/open', '/api/nope', '/fonts/nope', '/api/trips'])(
    'is refused before it is read: %s',
    async (path) => {
      const action = { 'next-action': '0'.repeat(42), 'content-type': 'text/plain' }
      const form = { 'content-type': 'multipart/form-data; boundary=a' }
      const session = { ...action, cookie: 'next-auth.session-token=forged' }
      expect(await post(path, action)).toBe(413)
      expect(await post(path, action, { isChunked: true })).toBe(413)
      expect(await post(path, form)).toBe(413)
      expect(await post(path, session)).toBe(413)
    },
  )

  it('is read by a route that checks its secret first, and a short one by all routes', async () => {
    expect(await post('/check/none', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(404)
    expect(await post('/pocket/none/notes', { 'content-type': 'application/json' })).toBe(401)
    expect(await post('/sign-in', { 'content-type': 'text/plain' }, { body: 'a=1' })).not.toBe(413)
  })
})

describe('other requests are answered by Next.js', () => {
  it('files are compressed and cached, pages are compressed', async () => {
    const page = await fetch(`${office.url}/sign-in`, { headers: { 'accept-encoding': 'gzip' } })
    expect(page.headers.get('content-encoding')).toBe('gzip')
    const [script] = /\/_next\/static\/[^"]+\.js/.exec(await page.text())!
    const file = await fetch(office.url + script, { headers: { 'accept-encoding': 'gzip' } })
    expect([file.status, file.headers.get('cache-control'), file.headers.get('content-encoding')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'gzip',
    ])
  })
})

describe('the server, after a signal,', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('ends on %s, even if a connection is kept open', async (signal, code) => {
    expect(await office.stop(signal)).toBe(code)
    await office.start()
  })
})
