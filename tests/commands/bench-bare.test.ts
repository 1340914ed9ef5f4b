import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { serveBare } from '@/lib/commands/bench/bare'

it('a bare server copies answers of another server, including binary ones, and refuses to copy a failure', async () => {
  const bytes = Buffer.from([0, 255, 128, 13, 10])
  const server = createServer((request, response) =>
    response
      .writeHead(request.url === '/a' ? 200 : 500, {
        'content-type': 'x/y',
        etag: '"t"',
        vary: request.headers.accept ?? '',
      })
      .end(bytes),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const bare = await serveBare(`${origin}/a`, { accept: 'text/calendar' })
  const answer = await fetch(bare.url)
  expect([
    answer.status,
    answer.headers.get('etag'),
    answer.headers.get('content-type'),
    answer.headers.get('vary'),
  ]).toEqual([200, '"t"', 'x/y', 'text/calendar'])
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
  bare.close()
  await expect(serveBare(`${origin}/b`, {})).rejects.toThrow('answered 500')
  server.close()
  server.closeAllConnections()
})
