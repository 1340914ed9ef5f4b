import { once } from 'node:events'
import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checksAction } from '@/lib/server/access/action-check'

// What is not refused here would be for Next.js, which has to be able to read the whole body: it is sent back.
const id = '0'.repeat(42)
const server = createServer((request, response) => {
  const answer = () => void text(request).then((body) => response.writeHead(200).end(body))
  if (!checksAction(request, response, answer, new Set([id]))) answer()
})

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => void server.close())

type Sent = { path?: string; method?: string; headers: Record<string, string>; parts?: string[]; isChunked?: boolean }

/** The status and the body of an answer; the body is sent part by part. */
async function send({ path = '/sign-in', method = 'POST', headers, parts = [], isChunked }: Sent) {
  const { port } = server.address() as AddressInfo
  const length = isChunked ? {} : { 'content-length': String(Buffer.byteLength(parts.join(''))) }
  const sending = ask({ port, host: '127.0.0.1', path, method, headers: { ...length, ...headers } })
  const answered = once(sending, 'response') as Promise<[NodeJS.ReadableStream & { statusCode?: number }]>
  for (const part of parts) await new Promise((resume) => sending.write(part, resume))
  sending.end()
  const [answer] = await answered
  return [answer.statusCode, await text(answer)]
}

const action = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }
const boundary = '----WebKitFormBoundaryAbCdEf0123456789'
const form = { 'content-type': `multipart/form-data; boundary=${boundary}` }
const part = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

describe('a POST to a page is refused before Next.js renders it', () => {
  it.each(['/', '/sign-in', '/trips', '/news', '/nothing'])('if it is no server action: %s', async (path) => {
    expect((await send({ path, headers: {} }))[0]).toBe(405)
    expect((await send({ path, headers: { 'content-type': 'text/plain' }, parts: ['garbage'] }))[0]).toBe(405)
    const encoded = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await send({ path, headers: encoded, parts: ['a=1'] }))[0]).toBe(405)
  })

  it('if the id of the action has another form', async () => {
    for (const odd of ['', 'x', '0'.repeat(41), `${id}0`, '__proto__'])
      expect((await send({ headers: { ...action, 'next-action': odd }, parts: ['[]'] }))[0]).toBe(400)
  })

  it('if the action is of another build', async () => {
    const other = 'f'.repeat(42)
    expect((await send({ headers: { ...action, 'next-action': other }, parts: ['[]'] }))[0]).toBe(409)
    expect((await send({ headers: form, parts: [`${part(`$ACTION_ID_${other}`, '')}--${boundary}--\r\n`] }))[0]).toBe(
      409,
    )
    const bound = `${part('$ACTION_REF_1', '')}${part('$ACTION_1:0', `{"id":"${other}"}`)}--${boundary}--\r\n`
    expect((await send({ headers: form, parts: [bound] }))[0]).toBe(409)
  })

  it('if its length is not known or too large', async () => {
    expect((await send({ headers: action, parts: ['[]'], isChunked: true }))[0]).toBe(411)
    expect((await send({ headers: { ...action, 'content-length': '204801', expect: '100-continue' } }))[0]).toBe(413)
  })

  it('if its arguments are malformed', async () => {
    for (const body of ['', 'garbage', '{"a":1}', '[', '"text"', 'null'])
      expect((await send({ headers: action, parts: [body] }))[0]).toBe(400)
  })

  it.each([
    ['no part', 'garbage'],
    ['a part without an end', part('$ACTION_ID_0', '1')],
    ['a part without a name', `--${boundary}\r\nContent-Type: text/plain\r\n\r\n1\r\n--${boundary}--\r\n`],
    ['another boundary', '--b\r\nContent-Disposition: form-data; name="$ACTION_ID_0"\r\n\r\n1\r\n--b--\r\n'],
    ['nothing', ''],
    ['a form of no action', `${part('email', 'a')}--${boundary}--\r\n`],
  ])('if its form has %s', async (_, body) => {
    expect((await send({ headers: form, parts: [body] }))[0]).toBe(400)
    expect((await send({ headers: { ...form, 'next-action': id }, parts: [body] }))[0]).toBe(400)
  })
})

describe('a server action is passed on with its whole body', () => {
  it('called by React', async () => {
    const body = '[{"email":"a@example.edu"}]'
    expect(await send({ headers: action, parts: [body] })).toEqual([200, body])
    expect(await send({ headers: action, parts: [...body] })).toEqual([200, body])
  })

  it('with more than a stream holds at once', async () => {
    const parts = ['["', 'x'.repeat(90_000), 'y'.repeat(90_000), '"]']
    expect(await send({ headers: action, parts })).toEqual([200, parts.join('')])
  })

  it('called by a form, with and without scripts', async () => {
    const withScripts = `${part('_1_email', 'a')}${part('0', '[null,"$K1"]')}--${boundary}--\r\n`
    expect(await send({ headers: { ...form, 'next-action': id }, parts: [withScripts] })).toEqual([200, withScripts])
    const named = part('$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`)
    const bound = `${part('$ACTION_REF_1', '')}${named}--${boundary}--\r\n`
    expect(await send({ headers: form, parts: [bound] })).toEqual([200, bound])
    const without = `${part(`$ACTION_ID_${id}`, '')}${part('email', 'a')}--${boundary}--\r\n`
    expect(await send({ headers: form, parts: [without] })).toEqual([200, without])
  })
})

it('runs few actions without a session at a time, and all of them in the end', async () => {
  let [running, most] = [0, 0]
  const slow = createServer((request, response) => {
    const answer = () => {
      most = Math.max(most, ++running)
      setImmediate(() => response.end(String(running--)))
    }
    checksAction(request, response, answer, new Set([id]))
  })
  await once(slow.listen(0, '127.0.0.1'), 'listening')
  const { port } = slow.address() as AddressInfo
  const statuses = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const url = `http://127.0.0.1:${port}/sign-in`
      const response = await fetch(url, { method: 'POST', headers: action, body: '[1]' })
      await response.text()
      return response.status
    }),
  )
  slow.close()
  expect(statuses).toEqual(Array(100).fill(200))
  expect(most).toBeLessThanOrEqual(2)
})

it('leaves route handlers and pages that are read to themselves', async () => {
  expect(await send({ path: '/api/trips', headers: {}, parts: ['garbage'] })).toEqual([200, 'garbage'])
  expect((await send({ path: '/trips', method: 'GET', headers: {} }))[0]).toBe(200)
})

it('survives a connection that breaks within a body', async () => {
  const { port } = server.address() as AddressInfo
  const sending = ask({ port, path: '/', method: 'POST', headers: { ...action, 'content-length': '100' } })
  sending.on('error', () => undefined)
  await new Promise<void>((resume) => sending.write('["', () => resume()))
  sending.destroy()
  expect((await send({ headers: action, parts: ['[1]'] }))[0]).toBe(200)
})
