import { readdirSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOwnOrigin } from '@/lib/server/access/own-origin'
import { refusesRequest } from '@/lib/server/access/request-check'
import { isFromHere } from '@/lib/server/access/route'

// Requests that are not refused here would go on to Next.js.
const server = createServer((request, response) => {
  if (!refusesRequest(request, response)) response.writeHead(200).end()
})

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => void server.close())

async function status(path: string, headers: Record<string, string>, method = 'POST'): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo
  const sending = ask({ port, host: '127.0.0.1', path, method, headers: { host: 'localhost:3000', ...headers } })
  const [answer] = (await once(sending.end(), 'response')) as [{ statusCode?: number; resume(): void }]
  answer.resume()
  return answer.statusCode
}

const own = 'http://localhost:3000'

describe('a server action', () => {
  it.each(['/', '/sign-in', '/trips/t', '/pocket/t', '/pocket/link/open', '/set-password'])(
    'requires the exact origin of this installation: %s',
    async (path) => {
      expect(await status(path, { origin: own })).toBe(200)
      expect(await status(path, { origin: own, 'sec-fetch-site': 'same-origin' })).toBe(200)
      expect(await status(path, {})).toBe(403)
      for (const origin of [
        'https://localhost:3000',
        'http://localhost',
        'http://localhost:3001',
        'http://elsewhere.localhost:3000',
        'http://localhost:3000.elsewhere.example',
        'null',
        'garbage',
      ])
        expect(await status(path, { origin })).toBe(403)
      for (const site of ['cross-site', 'same-site', 'none'])
        expect(await status(path, { origin: own, 'sec-fetch-site': site })).toBe(403)
    },
  )

  it('is allowed from a form without scripts on a page that sends no referrer', async () => {
    expect(await status('/set-password', { origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(200)
  })
})

/** The address of each route handler that something is posted to, with `one` for each parameter. */
const posted = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('/route.ts'))
  .filter((file) =>
    /export (?:const|async function) (?:POST|PUT|PATCH|DELETE)\b/.test(readFileSync(`app/${file}`, 'utf8')),
  )
  .map((file) => `/${file.replace(/\/route\.ts$/, '').replace(/\[[^/]+\]/g, 'one')}`)

it('knows the address of every route handler that something is posted to', async () => {
  expect(posted).toContain('/pocket/one/push')
  for (const path of posted) expect([path, await status(path, {})]).toEqual([path, 200])
})

it('does not check pages that are only read', async () => {
  expect(await status('/trips', {}, 'GET')).toBe(200)
})

it('refuses a NUL in an address', async () => {
  for (const path of ['/news/photos/%00/small.jpg', '/pocket/%00', '/trips/t/history?before=%00', '/api/trips/%00'])
    expect(await status(path, {}, 'GET')).toBe(404)
})

it('refuses a multipart form without a boundary', async () => {
  for (const path of ['/', '/sign-in', '/trips', '/api/trips']) {
    expect(await status(path, { origin: own, 'content-type': 'multipart/form-data' })).toBe(400)
    expect(await status(path, { origin: own, 'content-type': 'multipart/form-data; boundary=' })).toBe(400)
    expect(await status(path, { origin: own, 'content-type': 'multipart/form-data; boundary="a"' })).toBe(200)
  }
})

describe('a route handler', () => {
  const from = (headers: Record<string, string>) =>
    isFromHere(new Request(`${own}/api`, { headers: { host: 'localhost:3000', ...headers } }))

  it('compares the whole origin', () => {
    expect(from({ origin: own })).toBe(true)
    expect(from({})).toBe(true)
    expect(from({ origin: 'https://localhost:3000' })).toBe(false)
    expect(from({ origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' })).toBe(false)
    expect(from({ 'sec-fetch-site': 'same-site' })).toBe(false)
  })

  it('accepts the host by which it was addressed, with the scheme of PUBLIC_URL', () => {
    expect(isOwnOrigin('http://127.0.0.1:3000', '127.0.0.1:3000')).toBe(true)
    expect(isOwnOrigin('https://127.0.0.1:3000', '127.0.0.1:3000')).toBe(false)
    expect(isOwnOrigin('http://localhost:3000', null)).toBe(true)
  })
})
