import { beforeEach, describe, expect, it, vi } from 'vitest'
import { GET as publicPhoto } from '@/app/news/photos/[photo]/[size]/route'
import { GET as draftPhoto } from '@/app/api/trips/[trip]/photos/[photo]/route'
import { POST } from '@/app/api/trips/[trip]/photos/route'
import { largestPhoto } from '@/lib/domain/photos/photo'
import { viewPhotos } from '@/lib/server/photos/photos'
import { freshDatabase } from '../../db/engines'
import { frozen, plain, storePhoto, storeRevision } from './photo-office'
import { accessTo, storeKorea } from '../report/report-office'
import { signedInAs } from '../access/signed-in'
import { sendSession } from '../platform/request-scope'

let tripId = ''
let editorToken = ''
const held = async () => (await viewPhotos(accessTo(tripId, 'write report'))).photos

function upload(body: BodyInit, headers: Record<string, string> = {}, to = tripId): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/trips/${to}/photos`, {
    method: 'POST',
    body,
    headers: { host: 'localhost:3000', ...headers },
    duplex: 'half',
  } as RequestInit)
  return POST(request, { params: Promise.resolve({ trip: to }) })
}

/** A body of this many bytes, which counts how many were read. */
function counted(length: number) {
  const sent = { bytes: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull(to) {
      if (sent.bytes >= length) return to.close()
      sent.bytes += 65_536
      to.enqueue(new Uint8Array(65_536))
    },
  })
  return { sent, body }
}

beforeEach(async () => {
  await freshDatabase()
  tripId = await storeKorea()
  editorToken = await signedInAs('editor', 'none', { tripId, role: 'editor' })
  sendSession(editorToken)
})

describe('an upload', () => {
  it('returns all photos', async () => {
    await storePhoto(tripId, 'a')
    const response = await upload(await plain(300, 200).png().toBuffer(), { 'sec-fetch-site': 'same-origin' })
    expect(response.status).toBe(201)
    const { id, view } = (await response.json()) as { id: string; view: { photos: unknown[] } }
    expect(view.photos).toMatchObject([{ id: 'a' }, { id, width: 300, height: 200 }])
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })

  it.each([
    ['kind', 415, async () => Buffer.from('<svg/>')],
    ['empty', 422, async () => Buffer.alloc(0)],
    ['damaged', 422, async () => (await plain(900, 600).jpeg().toBuffer()).subarray(0, 400)],
    ['too many pixels', 422, () => plain(9_000, 6_000).png().toBuffer()],
  ] as const)('is refused as “%s”', async (code, status, make) => {
    // Whatever content type it claims.
    const response = await upload(new Uint8Array(await make()), { 'content-type': 'image/jpeg' })
    expect([response.status, await response.json()]).toEqual([status, { error: code }])
    expect(await held()).toEqual([])
  })

  it('is read up to 25 MB and no further', async () => {
    const jpeg = await plain(30, 20).jpeg().toBuffer()
    expect((await upload(Buffer.concat([jpeg, Buffer.alloc(largestPhoto - jpeg.length)]))).status).toBe(201)
    const { sent, body } = counted(2 * largestPhoto)
    const response = await upload(body)
    expect([response.status, await response.json()]).toEqual([413, { error: 'too large' }])
    expect(sent.bytes).toBeLessThan(largestPhoto + 500_000)
  })

  it('is not read at all if the user is not allowed to upload', async () => {
    const outsider = await signedInAs('outsider', 'none')
    const member = await signedInAs('member', 'none', { tripId, role: 'member' })
    for (const [token, status] of [
      [undefined, 401],
      [outsider, 404],
      [member, 403],
    ] as const) {
      sendSession(token)
      const { sent, body } = counted(1_000_000)
      expect((await upload(body)).status).toBe(status)
      expect(sent.bytes).toBeLessThan(200_000)
    }
    expect(await held()).toEqual([])
  })

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://localhost:3001' }],
  ] as Record<string, string>[][])('from another site is refused: %o', async (headers) => {
    expect((await upload(await plain(30, 20).jpeg().toBuffer(), headers)).status).toBe(403)
    expect(await held()).toEqual([])
  })

  it('from an older browser is checked by its origin', async () => {
    expect((await upload(await plain(30, 20).jpeg().toBuffer(), { origin: 'http://localhost:3000' })).status).toBe(201)
  })

  it('is refused as busy if too many uploads are in progress', async () => {
    const release: (() => void)[] = []
    const open = () =>
      new ReadableStream<Uint8Array>({
        start(to) {
          release.push(() => to.close())
        },
      })
    const slow: Promise<Response>[] = []
    for (const name of ['editor', 'second', 'third']) {
      const token = name === 'editor' ? editorToken : await signedInAs(name, 'none', { tripId, role: 'editor' })
      sendSession(token)
      // Two per user, so that no user blocks the others.
      slow.push(upload(open()), upload(open()))
      await vi.waitFor(async () => expect((await upload(Buffer.from('no picture'))).status).toBe(503), 20_000)
    }
    expect(release).toHaveLength(6)
    sendSession(await signedInAs('fourth', 'none', { tripId, role: 'editor' }))
    expect((await upload(Buffer.from('no picture'))).status).toBe(503)
    for (const end of release) end()
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422])
    expect((await upload(Buffer.from('no picture'))).status).toBe(415)
  })
})

describe('a photo of a draft', () => {
  const ask = (id: string, query: string, to = tripId) =>
    draftPhoto(new Request(`http://localhost:3000/api/trips/${to}/photos/${id}${query}`), {
      params: Promise.resolve({ trip: to, photo: id }),
    })

  it('is shown to users who write the report, in both sizes', async () => {
    await storePhoto(tripId, 'a')
    const small = await ask('a', '?size=small')
    expect([small.status, small.headers.get('content-type'), await small.text()]).toEqual([
      200,
      'image/jpeg',
      'small a',
    ])
    expect(small.headers.get('cache-control')).toBe('private, no-store')
    expect(await (await ask('a', '')).text()).toBe('large a')
    expect([(await ask('a', '?size=huge')).status, (await ask('none', '')).status]).toEqual([404, 404])
  })

  it('is found only under its own trip', async () => {
    const other = await storeKorea((file) => {
      file.trip.title = 'Another'
    })
    await storePhoto(other, 'theirs')
    sendSession(await signedInAs('staff', 'staff'))
    expect([(await ask('theirs', '')).status, (await ask('theirs', '', other)).status]).toEqual([404, 200])
  })

  it('is refused to members, strangers and users who are not signed in', async () => {
    await storePhoto(tripId, 'a')
    for (const [token, status] of [
      [undefined, 401],
      [await signedInAs('outsider', 'none'), 404],
      [await signedInAs('member', 'none', { tripId, role: 'member' }), 403],
    ] as const) {
      sendSession(token)
      const response = await ask('a', '?size=small')
      expect(response.status).toBe(status)
      expect(await response.text()).not.toContain('small a')
    }
  })
})

describe('the public', () => {
  const ask = (id: string, size = 'small.jpg', headers: Record<string, string> = {}) =>
    publicPhoto(new Request(`http://localhost:3000/news/photos/${id}/${size}`, { headers }), {
      params: Promise.resolve({ photo: id, size }),
    })
  const statusOf = async (id: string) => (await ask(id)).status

  beforeEach(async () => {
    sendSession(undefined)
    for (const id of ['a', 'b']) await storePhoto(tripId, id)
  })

  it('sees the photos of a live article, and no others', async () => {
    expect(await statusOf('a')).toBe(404)
    await storeRevision(tripId, { number: 1, photos: [frozen('a')] })
    const response = await ask('a')
    expect([response.status, await response.text()]).toEqual([200, 'small a'])
    expect(await (await ask('a', 'large.jpg')).text()).toBe('large a')
    expect([await statusOf('b'), await statusOf('none')]).toEqual([404, 404])
    for (const size of ['small', 'large', 'constructor', '../a', 'large.png'])
      expect((await ask('a', size)).status).toBe(404)
  })

  it('sees a removed photo while the article shows it', async () => {
    await storePhoto(tripId, 'removed', { removedAt: new Date() })
    await storeRevision(tripId, { number: 1, photos: [frozen('removed')] })
    expect(await statusOf('removed')).toBe(200)
  })

  it('sees no photos of a withdrawn article or of an older revision', async () => {
    await storeRevision(tripId, { number: 1, photos: [frozen('a'), frozen('b')] })
    await storeRevision(tripId, { number: 2, photos: [frozen('b')] })
    expect([await statusOf('a'), await statusOf('b')]).toEqual([404, 200])
    await storeRevision(tripId, { number: 3, photos: [frozen('a')], withdrawnAt: new Date() })
    expect([await statusOf('a'), await statusOf('b')]).toEqual([404, 404])
  })

  it('sees a photo that an article in any language shows', async () => {
    await storeRevision(tripId, { number: 1, photos: [frozen('a')], withdrawnAt: new Date() })
    await storeRevision(tripId, { number: 1, photos: [frozen('a')], language: 'zh-Hant' })
    expect(await statusOf('a')).toBe(200)
  })

  it('revalidates each time, and gets 304 if the photo is unchanged', async () => {
    await storeRevision(tripId, { number: 1, photos: [frozen('a')] })
    const { headers } = await ask('a')
    expect([headers.get('content-type'), headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual([
      'image/jpeg',
      'nosniff',
      'public, max-age=0, must-revalidate',
    ])
    expect(headers.get('content-security-policy')).toContain(`default-src 'none'`)
    const known = { 'if-none-match': headers.get('etag')! }
    const again = await ask('a', 'small.jpg', known)
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await ask('a', 'large.jpg', known)).status).toBe(200)
    await storeRevision(tripId, { number: 2, photos: null })
    expect((await ask('a', 'small.jpg', known)).status).toBe(404)
  })
})
