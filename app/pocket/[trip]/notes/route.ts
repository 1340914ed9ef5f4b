import { z } from 'zod'
import type { NoteRefusal } from '@/lib/domain/visits/member-note'
import { requirePhoneAccess } from '@/lib/server/access/access'
import { storeNotes, listOwnNotes, deleteOwnNote } from '@/lib/server/visits/member-notes'
import { isFromHere, readCleanJson, route } from '@/lib/server/access/route'

const maxBytes = 100_000

const id = z.string().min(8).max(100)
const schema = z.strictObject({
  notes: z
    .array(
      z.strictObject({
        id,
        visitId: z.string().max(200).nullable(),
        itemId: z.string().max(200).nullable(),
        // Its length is checked for each note alone, so that one that is too long does not block the others.
        text: z.string(),
        writtenAt: z.iso.datetime({ offset: true }),
        shared: z.boolean(),
        revision: z.int32().min(0).max(1_000_000).optional(),
      }),
    )
    .max(200)
    .default([]),
  removed: z.array(id).max(200).default([]),
})

/** The user's own notes of the trip: `{notes}`. */
export const GET = route('/pocket/[trip]/notes', async (_request, { trip: tripId }) =>
  Response.json({ notes: await listOwnNotes(await requirePhoneAccess(tripId)) }),
)

/**
 * Stores and deletes notes, `{notes, removed}`; repeated requests change nothing. Answers with the ids that are done,
 * `kept` and `removed`, and those that are refused for good, each with the reason `why`.
 */
export const POST = route('/pocket/[trip]/notes', async (request, { trip: tripId }) => {
  const access = await requirePhoneAccess(tripId)
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const parsed = schema.safeParse(await readCleanJson(request, maxBytes))
  if (!parsed.success) return Response.json({ error: 'invalid' }, { status: 422 })
  const { kept, refused } = await storeNotes(access, parsed.data.notes)
  const removed: string[] = []
  const refusedRemovals: { id: string; why: NoteRefusal }[] = []
  for (const one of parsed.data.removed) {
    if (await deleteOwnNote(access, one)) removed.push(one)
    else refusedRemovals.push({ id: one, why: 'settled' })
  }
  return Response.json({ kept, refused: [...refused, ...refusedRemovals], removed })
})
