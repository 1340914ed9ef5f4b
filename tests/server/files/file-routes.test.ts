import { beforeEach, describe, expect, it } from 'vitest'
import { GET as download } from '@/app/api/trips/[trip]/files/[file]/route'
import { GET as list, POST } from '@/app/api/trips/[trip]/files/route'
import { largestAttachmentBytes } from '@/lib/domain/files/attachment'
import { pdfOf } from '../../domain/files/pdf-of'
import { freshDatabase } from '../../db/engines'
import { signedInAs } from '../access/signed-in'
import { sendSession } from '../platform/request-scope'
import { openTrip } from '../releases/release-office'

let tripId = ''
const params = () => Promise.resolve({ trip: tripId })
const query = { name: '機票.pdf', subject: 'item', subjectId: 'call', audience: 'members' }

function upload(body: BodyInit, given: Record<string, string> = query, headers: Record<string, string> = {}) {
  const at = `http://localhost:3000/api/trips/${tripId}/files?${new URLSearchParams(given).toString()}`
  const init = { method: 'POST', body, headers: { host: 'localhost:3000', ...headers }, duplex: 'half' }
  return POST(new Request(at, init as RequestInit), { params: params() })
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
  tripId = await openTrip()
  sendSession(await signedInAs('editor', 'none', { tripId, role: 'editor' }))
})

describe('an upload', () => {
  it('returns all files, as downloads that cannot run scripts', async () => {
    const pdf = pdfOf('Ticket')
    const response = await upload(new Uint8Array(pdf), query, { 'sec-fetch-site': 'same-origin' })
    expect(response.status).toBe(201)
    const { id, view } = (await response.json()) as { id: string; view: { files: object[] } }
    expect(view.files).toMatchObject([{ id, name: '機票.pdf', subjectId: 'call', audience: 'members' }])
    const listed = await list(new Request(`http://localhost/api/trips/${tripId}/files`), { params: params() })
    expect(await listed.json()).toMatchObject({ files: view.files })
    const file = await download(new Request('http://localhost/'), {
      params: Promise.resolve({ trip: tripId, file: id }),
    })
    expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf)
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="_.pdf"; filename*=UTF-8''%E6%A9%9F%E7%A5%A8.pdf`,
      'content-security-policy': `default-src 'none'; sandbox`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  })

  it('is read up to 20 MB and no further', async () => {
    const { sent, body } = counted(2 * largestAttachmentBytes)
    const response = await upload(body)
    expect([response.status, await response.json()]).toEqual([413, { error: 'too large' }])
    expect(sent.bytes).toBeLessThan(largestAttachmentBytes + 500_000)
  })

  it('is not read at all without permission, from another site or with an incomplete query', async () => {
    const refused = async (status: number, given?: Record<string, string>, headers?: Record<string, string>) => {
      const { sent, body } = counted(1_000_000)
      expect((await upload(body, given, headers)).status).toBe(status)
      expect(sent.bytes).toBeLessThan(200_000)
    }
    await refused(403, query, { 'sec-fetch-site': 'cross-site' })
    await refused(422, { ...query, audience: 'everybody' })
    await refused(422, { ...query, audience: 'person' })
    await refused(422, { ...query, subject: 'trip' })
    await refused(422, { name: 'a.pdf' })
    for (const [token, status] of [
      [undefined, 401],
      [await signedInAs('outsider', 'none'), 404],
      [await signedInAs('member', 'none', { tripId, role: 'member' }), 403],
    ] as const) {
      sendSession(token)
      await refused(status)
    }
  })
})

describe('a file', () => {
  it('is served only to planners of its trip', async () => {
    const { id } = (await (await upload(new Uint8Array(pdfOf('a')))).json()) as { id: string }
    const status = async (trip: string) =>
      (await download(new Request('http://localhost/'), { params: Promise.resolve({ trip, file: id }) })).status
    expect([await status(tripId), await status('another')]).toEqual([200, 404])
    sendSession(await signedInAs('member', 'none', { tripId, role: 'member' }))
    expect(await status(tripId)).toBe(403)
    sendSession(await signedInAs('outsider', 'none'))
    expect(await status(tripId)).toBe(404)
  })
})
