import { requireTripAccess } from '@/lib/server/access/access'
import { isFromHere, readCleanJson, route } from '@/lib/server/access/route'
import { type EditAnswer, submitEdit, submittedEdit } from '@/lib/server/trip/submit-edit'

const maxBytes = 6_000_000

/**
 * One edit of a trip, for callers that cannot use `editTripAction`: a page that was loaded before the running build,
 * where the action's id may have changed, and programs without Next. Same input and answer.
 */
export const POST = route('/api/trips/[trip]/edits', async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'edit trip')
  if (!isFromHere(request)) return Response.json({ ok: false, code: 'forbidden' }, { status: 403 })
  const parsed = submittedEdit.safeParse(await readCleanJson(request, maxBytes))
  if (!parsed.success) return Response.json({ ok: false, code: 'invalid' }, { status: 422 })
  const answer = await submitEdit(access, parsed.data)
  return Response.json(answer, { status: statusOf(answer) })
})

function statusOf(answer: EditAnswer): number {
  if (answer.ok) return 200
  return answer.code === 'conflict' || answer.code === 'someone else' ? 409 : 404
}
