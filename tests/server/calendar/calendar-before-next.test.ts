import { once } from 'node:events'
import { createServer, get, type IncomingMessage, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/calendar/[token]/route'
import { answersCalendar } from '@/app/calendar/before-next'
import { install } from '@/db/client'
import { openSqlite } from '@/db/connect.sqlite'
import { makeCalendarFeed, revokeCalendarFeed } from '@/lib/server/calendar/calendar-feeds'
import { previewRelease, release } from '@/lib/server/releases/releases'
import { secretAddress, securityHeaders } from '@/lib/server/platform/security-headers'
import { freshDatabase } from '../../db/engines'
import { openTrip, planner, ying } from '../releases/release-office'

// Requests that are not answered here would go on to Next.js.
const server = createServer((request, response) => {
  if (!answersCalendar(request, response)) response.writeHead(418).end()
})
let token = ''
let tripId = ''

beforeEach(async () => {
  await freshDatabase()
  const trip = await openTrip()
  tripId = trip
  const { version, number } = await previewRelease(planner(trip))
  await release(planner(trip), { version, number, note: null, notify: 'none' })
  token = await makeCalendarFeed(ying(trip))
  if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterEach(() => vi.restoreAllMocks())

type Given = { status: number; headers: Record<string, string | undefined>; body: string }

async function given(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Given> {
  const { port } = server.address() as AddressInfo
  const [answer] = (await once(ask({ port, host: '127.0.0.1', path, method, headers }).end(), 'response')) as [
    IncomingMessage,
  ]
  return { status: answer.statusCode!, headers: answer.headers as Given['headers'], body: await text(answer) }
}

async function byRoute(name: string, headers: Record<string, string> = {}): Promise<Given> {
  const answer = await GET(new Request('http://localhost/calendar/x', { headers }), {
    params: Promise.resolve({ token: name }),
  })
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
}

const ofConnection = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'])
const lower = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** The answers of both without connection headers, and with the headers that Next.js adds to all of its own. */
async function both(name: string, headers: Record<string, string> = {}) {
  const [direct, route] = [await given(`/calendar/${name}`, { headers }), await byRoute(name, headers)]
  const own = Object.fromEntries(Object.entries(direct.headers).filter(([key]) => !ofConnection.has(key)))
  return [
    { ...direct, headers: own },
    { ...route, headers: { ...lower(securityHeaders), ...lower(secretAddress), ...route.headers } },
  ] as const
}

describe('the calendar server that runs before Next.js', () => {
  it('answers like the route to a new request, a request with an ETag and an invalid address', async () => {
    const [direct, route] = await both(`${token}.ics`)
    expect(direct).toEqual(route)
    expect([direct.status, direct.body.slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR'])
    const [held, heldByRoute] = await both(`${token}.ics`, { 'if-none-match': `"x", W/${direct.headers.etag}` })
    expect(held).toEqual(heldByRoute)
    expect([held.status, held.body]).toEqual([304, ''])
    const [none, noneByRoute] = await both(`${'A'.repeat(32)}.ics`)
    expect(none).toEqual(noneByRoute)
    expect(none.status).toBe(404)
  })

  it('sends the content length, answers HEAD requests, and ignores the query', async () => {
    const whole = await given(`/calendar/${token}.ics?again`)
    const head = await given(`/calendar/${token}.ics`, { method: 'HEAD' })
    expect(Number(whole.headers['content-length'])).toBe(Buffer.byteLength(whole.body))
    expect([head.status, head.body, head.headers['content-length'], head.headers.etag]).toEqual([
      200,
      '',
      whole.headers['content-length'],
      whole.headers.etag,
    ])
  })

  it('answers repeated requests with the same bytes, and with 404 once the address was revoked', async () => {
    const [first, second, third] = [
      await given(`/calendar/${token}.ics`),
      await given(`/calendar/${token}.ics`),
      await given(`/calendar/${token}.ics`),
    ]
    expect([second.status, second.body, second.headers.etag]).toEqual([200, first.body, first.headers.etag])
    expect(third.body).toBe(first.body)
    expect(await revokeCalendarFeed(ying(tripId))).toBe(true)
    expect((await given(`/calendar/${token}.ics`)).status).toBe(404)
    expect((await given(`/calendar/${token}.ics`)).status).toBe(404)
  })

  it('answers with a sentence if the database fails, and keeps the secret out of the log', async () => {
    const lines: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    const gone = openSqlite(':memory:')
    await gone.close()
    install(gone)
    const broken = await given(`/calendar/${token}.ics`)
    expect([broken.status, broken.body]).toEqual([
      500,
      'The calendar cannot be read now. Please try again in a moment.\n',
    ])
    expect(broken.headers['cache-control']).toBe('private, no-store')
    expect(lines.join('')).toContain('"route":"/calendar/[token]"')
    expect(lines.join('')).not.toContain(token)
  })

  it('still answers after a client has hung up', async () => {
    const { port } = server.address() as AddressInfo
    const impatient = get({ port, host: '127.0.0.1', path: `/calendar/${token}.ics` })
    impatient.on('error', () => {})
    await once(server, 'request')
    impatient.destroy()
    expect((await given(`/calendar/${token}.ics`)).status).toBe(200)
  })
})

it.each([
  ['POST', '/calendar/x.ics'],
  ['OPTIONS', '/calendar/x.ics'],
  ['GET', '/calendar/x'],
  ['GET', '/calendar/.ics'],
  ['GET', '/calendar/%41.ics'],
  ['GET', '/calendar/a.ics/'],
  ['GET', '/calendar/a/b.ics'],
  ['GET', '/calendar/..%2fa.ics'],
  ['GET', '//calendar/a.ics'],
  ['GET', '/Calendar/a.ics'],
  ['GET', 'http://localhost/calendar/a.ics'],
  ['GET', '/'],
])('leaves %s %s to Next.js', async (method, path) => {
  expect((await given(path, { method })).status).toBe(418)
})
