import { expect, it, vi } from 'vitest'
import { POST } from '@/app/api/people/roster/route'
import { readBytes, readCleanJson, readJson } from '@/lib/server/access/route'
import { freshDatabase } from '../../db/engines'

/** A body that never ends; `sent` counts its bytes. */
function endless() {
  const sent = { bytes: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull(to) {
      if (sent.bytes > 50_000_000) throw new Error('far too much was read')
      sent.bytes += 65_536
      to.enqueue(new Uint8Array(65_536))
    },
    cancel() {
      sent.cancelled = true
    },
  })
  const request = new Request('http://localhost/api/people/roster', {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit)
  return { sent, request }
}

const sending = (body: string) => new Request('http://localhost', { method: 'POST', body })

it('reads JSON, and returns null for anything else', async () => {
  expect(await readJson(sending('{"text":"林"}'), 100)).toEqual({ text: '林' })
  expect(await readJson(sending('{"text"'), 100)).toBeNull()
  expect(await readJson(sending(''), 100)).toBeNull()
  expect(await readJson(new Request('http://localhost'), 100)).toBeNull()
})

it('cleans the texts of a body, but not the old values of an edit', async () => {
  const body = { edit: { from: { title: 'Lunch\u0000' }, to: { title: '\ufeffLunch\u0010' } } }
  expect(await readCleanJson(sending(JSON.stringify(body)), 1000)).toEqual({
    edit: { from: { title: 'Lunch\u0000' }, to: { title: 'Lunch' } },
  })
})

it('reads no more of a body than the limit', async () => {
  expect(await readJson(sending('"1234567"'), 9)).toBe('1234567')
  expect(await readJson(sending('"12345678"'), 9)).toBeNull()
  const { sent, request } = endless()
  expect(await readJson(request, 1_000_000)).toBeNull()
  expect(sent.bytes).toBeLessThan(2_000_000)
  expect(sent.cancelled).toBe(true)
})

it('stops reading a body that trickles in, which would hold a place for uploads', async () => {
  // Each byte takes two seconds.
  vi.useFakeTimers({ toFake: ['performance'] })
  let bytes = 0
  const body = new ReadableStream<Uint8Array>({
    pull(to) {
      vi.advanceTimersByTime(2_000)
      bytes++
      if (bytes > 1_000) to.close()
      else to.enqueue(new Uint8Array(1))
    },
  })
  const trickling = new Request('http://localhost', { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect(await readBytes(trickling, 1_000_000)).toBeNull()
  expect(bytes).toBeLessThan(20)
  vi.useRealTimers()
})

it('reads nothing from a user who is not signed in', async () => {
  await freshDatabase()
  const { sent, request } = endless()
  expect((await POST(request, { params: Promise.resolve({}) })).status).toBe(401)
  expect(sent.bytes).toBeLessThan(200_000)
})
