import { z } from 'zod'
import type { Conflict } from '../../domain/trip/edit'
import { type Author, subjectOf } from '../../domain/trip/edit-subject'
import type { TripAccess } from '../access/access'
import { authorOf } from '../platform/change-log'
import { editSchema } from './edit-schema'
import { editTrip } from './edit-trip'

// What the server action and the route have in common: both take one edit and answer the same.

/** An edit as a page sends it. */
export const submittedEdit = z.strictObject({
  edit: editSchema,
  /** The idempotency key: an edit that is sent again, because the answer was lost, is made once. */
  key: z.string().min(8).max(100),
  /** The version of the trip that the page knew when the edit was made. */
  since: z.int32().min(0),
  /** The author: another user may have signed in since in the same browser. */
  userId: z.string().max(200).optional(),
})

export type EditAnswer =
  /** `made` is false if the trip was so already: then another edit made this version. */
  | { ok: true; version: number; made: boolean }
  /** Nothing was saved: `by` changed what the edit touches. */
  | { ok: false; code: 'conflict'; conflict: Conflict; by: Author | null }
  | { ok: false; code: 'someone else' | 'not found' | 'unknown reference' }

/** Makes one submitted edit of the trip. */
export async function submitEdit(
  { tripId, viewer }: TripAccess<'edit trip'>,
  { edit, key, since, userId }: z.output<typeof submittedEdit>,
): Promise<EditAnswer> {
  if (userId !== undefined && userId !== viewer.id) return { ok: false, code: 'someone else' }
  const outcome = await editTrip(tripId, edit, viewer.id, { key, since })
  if (outcome.ok) return { ok: true, version: outcome.version, made: outcome.made }
  if (!('conflict' in outcome)) return { ok: false, code: outcome.code }
  const { conflict } = outcome
  return { ok: false, code: 'conflict', conflict, by: await authorOf(tripId, subjectOf(conflict)) }
}
