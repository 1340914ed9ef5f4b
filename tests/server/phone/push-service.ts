import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type PushDevice, type PushMessage, sendPush } from '@/lib/server/phone/push-message'

// A push service and a browser, as small as RFC 8291 (encryption) and RFC 8292 (VAPID) allow.

/** A browser with its keys. `read` decrypts what the service received for it. */
export function browser(name: string) {
  const [ecdh, auth] = [createECDH('prime256v1'), randomBytes(16)]
  const own = ecdh.generateKeys()
  const device: PushDevice = {
    endpoint: `https://push.example.com/${name}`,
    p256dh: own.toString('base64url'),
    auth: auth.toString('base64url'),
  }
  const read = (body: Buffer): PushMessage => {
    const [salt, keyLength] = [body.subarray(0, 16), body.readUInt8(20)]
    const theirs = body.subarray(21, 21 + keyLength)
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, theirs])
    const secret = hkdfSync('sha256', ecdh.computeSecret(theirs), auth, info, 32)
    const derived = (what: string, length: number) =>
      Buffer.from(hkdfSync('sha256', Buffer.from(secret), salt, `Content-Encoding: ${what}\0`, length))
    const decipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12))
    decipher.setAuthTag(body.subarray(-16))
    const padded = Buffer.concat([decipher.update(body.subarray(21 + keyLength, -16)), decipher.final()])
    return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString()) as PushMessage
  }
  return { device, read }
}

export type Received = { path: string; headers: Record<string, string | string[] | undefined>; body: Buffer }

/** A push service on this machine. `send` sends to it what is meant for push.example.com; `answer` is its status. */
export async function pushService() {
  const received: Received[] = []
  const state = { answer: 201 }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
      response.writeHead(state.answer).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const send = (device: PushDevice, message: PushMessage) =>
    sendPush(device, message, (url, { headers, body }) =>
      fetch(`http://127.0.0.1:${port}${new URL(url).pathname}`, { method: 'POST', headers, body: Buffer.from(body) }),
    )
  return { received, state, send, close: () => new Promise((done) => server.close(done)) }
}

/** The claims of a VAPID header, if its signature is right. */
export function vapidClaims(header: unknown): Record<string, unknown> | null {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(String(header)) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' })
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  return isRight ? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>) : null
}
