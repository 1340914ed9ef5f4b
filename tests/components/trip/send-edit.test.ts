import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type EditAction, editSender } from '@/components/trip/send-edit'

const input = (key: string = crypto.randomUUID()) => ({
  tripId: 't 1',
  userId: 'u',
  key,
  since: 1,
  edit: { do: 'change trip', from: { kind: null }, to: { kind: 'academic' } } as const,
})

/** The requests to the route, and its answer. */
let asked: { url: string; body: unknown }[] = []
let answer = () => Response.json({ ok: true, version: 7, made: true })
beforeEach(() => {
  asked = []
  answer = () => Response.json({ ok: true, version: 7, made: true })
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    asked.push({ url, body: JSON.parse(body) })
    return answer()
  })
})
afterEach(() => vi.unstubAllGlobals())

it('sends an edit only through the action if that answers', async () => {
  const action = vi.fn<EditAction>(async () => ({ ok: true, version: 2, made: true }))
  const edit = input()
  expect(await editSender(action)(edit)).toEqual({ ok: true, version: 2, made: true })
  expect(action.mock.calls).toEqual([[edit]])
  expect(asked).toEqual([])
})

it('returns refusals of the action, and reports an unexpected error as a server error', async () => {
  const refused = await editSender(async () => ({ ok: false, code: 'someone else' }))(input())
  expect(refused).toEqual({ ok: false, code: 'someone else' })
  const failed = await editSender(async () => ({ ok: false, code: 'unexpected' }))(input())
  expect(failed).toEqual({ ok: false, code: 'server error' })
  expect(asked).toEqual([])
})

it('uses the route with the same idempotency key if the running build does not know the action', async () => {
  const action = vi.fn<EditAction>(async () => {
    throw new UnrecognizedActionError('not found')
  })
  const send = editSender(action)
  const [first, second] = [input(), input()]
  expect(await send(first)).toEqual({ ok: true, version: 7, made: true })
  expect(await send(second)).toEqual({ ok: true, version: 7, made: true })
  expect(action).toHaveBeenCalledTimes(1)
  const { tripId: _, ...body } = first
  expect(asked[0]).toEqual({ url: '/api/trips/t%201/edits', body })
  expect(asked[1]?.body).toMatchObject({ key: second.key })
})

it('uses the route for an edit that is too long for an action', async () => {
  const action = vi.fn<EditAction>(async () => ({ ok: true, version: 2, made: true }))
  const edit = { do: 'change trip', from: { title: null }, to: { title: { en: '大'.repeat(70_000) } } } as const
  expect(await editSender(action)({ ...input('k'), edit })).toEqual({ ok: true, version: 7, made: true })
  expect(action).not.toHaveBeenCalled()
  expect(asked).toMatchObject([{ body: { key: 'k', edit } }])
})

it('uses the route for an edit whose action failed or timed out, and the action for the next one', async () => {
  const action = vi
    .fn<EditAction>(async () => ({ ok: true, version: 2, made: true }))
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockReturnValueOnce(new Promise(() => {}))
  const send = editSender(action, 20)
  expect(await send(input())).toMatchObject({ version: 7 })
  expect(await send(input())).toMatchObject({ version: 7 })
  expect(await send(input())).toMatchObject({ version: 2 })
})

it('aborts the request of an action that hangs, and no other', async () => {
  const signals: Record<string, AbortSignal | null | undefined> = {}
  const network = (url: string, { signal }: RequestInit) => {
    signals[url] = signal
    return new Promise<Response>((_resolve, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason as Error)),
    )
  }
  vi.resetModules()
  vi.stubGlobal('fetch', network)
  const { callWithTimeout } = await import('@/components/trip/action-timeout')
  const asAction = { method: 'POST', headers: { 'next-action': 'an id' } }
  const hanging = callWithTimeout(() => fetch('/edit', { ...asAction, body: '["an edit"]' }), 'an edit', 20)
  void fetch('/other', { ...asAction, body: '["something else"]' })
  void fetch('/route', { method: 'POST', body: '["an edit"]' })
  await expect(hanging).rejects.toThrow(/timed out/)
  expect(signals['/edit']?.aborted).toBe(true)
  expect(signals).toMatchObject({ '/other': undefined, '/route': undefined })
})

it('throws if neither answers', async () => {
  answer = () => new Response('', { status: 502 })
  const send = editSender(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(send(input())).rejects.toThrow('502')
})
