import { mutationOptions } from '@tanstack/react-query'
import { unstable_isUnrecognizedActionError as isUnrecognizedAction } from 'next/navigation'
import type { Conflict, Edit } from '@/lib/domain/trip/edit'
import type { Author } from '@/lib/domain/trip/edit-subject'
import type { EditAnswer as ServerAnswer } from '@/lib/server/trip/submit-edit'
import { callWithTimeout } from './action-timeout'
import { addressOf } from './trip-queries'

/** Why the server did not save an edit. `conflict`: what has changed since, and `by` whom. */
export type EditRefusal = { ok: false; code: string; message?: string; conflict?: Conflict; by?: Author | null }
/** `made: false`: the trip was so already, and another edit made its version. */
export type EditAnswer = { ok: true; version: number; made?: boolean } | EditRefusal

export type SubmittedEdit = { tripId: string; userId: string; key: string; since: number; edit: Edit }

/** `editTripAction`, as the page receives it from the server. */
export type EditAction = (
  input: SubmittedEdit,
) => Promise<ServerAnswer | { ok: false; code: 'invalid' | 'not signed in' | 'forbidden' | 'not found' | 'unexpected' }>

/**
 * Sends one edit, whose `key` the server saves once. 'server error': the server was reached and failed.
 * @throws if there was no answer, whether or not the edit was saved
 */
export type SendEdit = (input: SubmittedEdit) => Promise<EditAnswer>

const actionTimeoutMs = 10_000
const routeTimeoutMs = 20_000
/** Characters of JSON. Server actions take up to 200 kB, and a character is up to three bytes. */
const longestForAction = 60_000

/**
 * Sends edits by the server action, and long ones by the route. Where the action gives no answer the route decides,
 * with the same idempotency key: the page may be older than the running build, whose actions can have other ids, or
 * the call may hang.
 */
export function editSender(action: EditAction, timeoutMs = actionTimeoutMs): SendEdit {
  let isOutdatedPage = false
  return async (input) => {
    if (!isOutdatedPage && JSON.stringify(input.edit).length <= longestForAction) {
      try {
        const answer = await callWithTimeout(() => action(input), input.key, timeoutMs)
        return !answer.ok && answer.code === 'unexpected' ? { ok: false, code: 'server error' } : answer
      } catch (error) {
        isOutdatedPage = isUnrecognizedAction(error)
      }
    }
    return sendByRoute(input)
  }
}

/** Sends one edit to `POST /api/trips/[trip]/edits`. */
export const sendByRoute: SendEdit = async ({ tripId, ...body }) => {
  const response = await fetch(`${addressOf(tripId)}/edits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(routeTimeoutMs),
  })
  if (response.status === 500) return { ok: false, code: 'server error' }
  if (response.status >= 500 || response.status === 429) throw new Error(`the server answered ${response.status}`)
  const answer = (await response.json()) as EditAnswer | { error: string }
  return 'error' in answer ? { ok: false, code: answer.error } : answer
}

/** The react-query mutation that sends the edits of a trip, one at a time. Retries are left to the queue. */
export function editMutation(tripId: string, send: SendEdit) {
  return mutationOptions({
    mutationKey: ['edit trip', tripId],
    mutationFn: send,
    scope: { id: `edit trip ${tripId}` },
    retry: false,
    networkMode: 'always',
  })
}
