import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/trips/route'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { largestFile } from '@/lib/server/trips/trip-files'
import { freshDatabase } from '../../db/engines'
import { signedInAs } from '../access/signed-in'
import { sendSession } from '../platform/request-scope'

const tripFile = readFileSync('tests/fixtures/trips/00-ntnu-korea.trip.json')

function send(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request('http://localhost:3000/api/trips', {
    method: 'POST',
    body,
    headers: { host: 'localhost:3000', 'x-file-name': encodeURIComponent('首爾.trip.json'), ...headers },
    duplex: 'half',
  } as RequestInit)
  return POST(request, { params: Promise.resolve({}) })
}

/** A body that fails the test if it is read. */
const unread = () =>
  new ReadableStream<Uint8Array>(
    {
      pull() {
        throw new Error('the body was read')
      },
    },
    { highWaterMark: 0 },
  )

beforeEach(freshDatabase)

describe('an uploaded trip file', () => {
  it('becomes a trip', async () => {
    sendSession(await signedInAs('staff', 'staff'))
    const response = await send(tripFile)
    expect(response.status).toBe(201)
    const { id } = (await response.json()) as { id: string }
    expect((await loadTrip(id))?.record.visit.length).toBeGreaterThan(0)
  })

  it('is refused with the path of each error', async () => {
    sendSession(await signedInAs('staff', 'staff'))
    const wrong = await send(JSON.stringify({ format: 'trip/1', language: 'en', trip: {}, institutions: [] }))
    expect(wrong.status).toBe(422)
    const { message, fields } = (await wrong.json()) as { message: string; fields: Record<string, string> }
    expect(message).toBe('trips.file.refused')
    expect(Object.keys(fields)).toContain('trip.direction')
    const none = await send('no JSON')
    expect([none.status, await none.json()]).toMatchObject([422, { ok: false, message: 'trips.file.noTripFile' }])
  })

  it('is not read if it is too large, or without access', async () => {
    sendSession(await signedInAs('staff', 'staff'))
    expect((await send(unread(), { 'content-length': String(largestFile + 1) })).status).toBe(413)
    expect((await send(unread(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    sendSession(await signedInAs('other', 'none'))
    expect((await send(unread())).status).toBe(403)
    sendSession('')
    expect((await send(unread())).status).toBe(401)
  })
})
