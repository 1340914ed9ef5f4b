import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isPublicAddress } from '@/lib/server/platform/private-host'
import { postToPublic } from '@/lib/server/platform/public-fetch'

// A service of this machine that counts who connects to it.
let connections = 0
const service = createServer((socket) => {
  connections++
  socket.destroy()
})
beforeAll(() => new Promise<void>((done) => service.listen(0, () => done())))
afterAll(() => new Promise((done) => service.close(done)))

it.each(['localhost', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])(
  'does not connect to this machine by the name %s',
  async (host) => {
    const { port } = service.address() as AddressInfo
    const what = { headers: {}, body: new Uint8Array([1]), timeoutMs: 2_000 }
    await expect(postToPublic(`https://${host}:${port}/`, what)).rejects.toThrow('not public')
    expect(connections).toBe(0)
  },
)

it.each([
  ['8.8.8.8', true],
  ['2606:4700:4700::1111', true],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['0.0.0.0', false],
  ['fd00::1', false],
  ['push.example.com', false],
])('%s is a public address: %s', (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic))
