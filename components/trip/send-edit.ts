import type { Conflict, Edit } from '@/lib/domain/trip/edit'
import type { Author } from '@/lib/domain/trip/edit-subject'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'

/** Why the server did not take an edit. `conflict`: what stands in the way, and who put it there. */
export type EditRefusal = { ok: false; code: string; message?: string; conflict?: Conflict; by?: Author | null }
/** `made: false`: the trip was so already, and someone else made its version. */
export type EditAnswer = { ok: true; version: number; made?: boolean } | EditRefusal

/**
 * Sends one edit. A repeated `key` is taken once. 'server error': the server was there and failed at it.
 * @throws where no answer came, whatever became of the edit
 */
export type SendEdit = (input: {
  tripId: string
  userId: string
  key: string
  since: number
  edit: Edit
}) => Promise<EditAnswer>

const patience = 20_000

export const sendEdit: SendEdit = async ({ tripId, ...body }) => {
  const response = await fetch(`${addressOf(tripId)}/edits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  })
  if (response.status === 500) return { ok: false, code: 'server error' }
  if (response.status >= 500 || response.status === 429) throw new Error(`the server answered ${response.status}`)
  const answer = (await response.json()) as EditAnswer | { error: string }
  return 'error' in answer ? { ok: false, code: answer.error } : answer
}

/** The trip as the server has it. */
export type ReadTrip = (tripId: string) => Promise<WholeTrip>

export const readTrip: ReadTrip = async (tripId) => {
  const response = await fetch(addressOf(tripId), { signal: AbortSignal.timeout(patience) })
  if (!response.ok) throw new Error(`the trip could not be read (${response.status})`)
  return (await response.json()) as WholeTrip
}

/** Below which the trip's own routes lie. */
export function addressOf(tripId: string): string {
  return `/api/trips/${encodeURIComponent(tripId)}`
}
