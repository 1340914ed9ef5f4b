import { z } from 'zod'
import { longestRoster } from '@/lib/domain/delegation/roster-rows'
import { requireUser, requireTripAccess } from '@/lib/server/access/access'
import { readPasted } from '@/lib/server/delegation/roster'
import { readJson, route } from '@/lib/server/access/route'

/** In bytes: the longest text with three bytes per character, plus the JSON around it. */
const longestBody = 1_000_000

const body = z.strictObject({
  tripId: z.string().min(1).max(200),
  institutionId: z.string().max(200).nullable(),
  text: z.string().max(longestRoster),
})

/** Parses a pasted roster and matches it with the directory. A POST, because a roster is too long for a URL. */
export const POST = route('/api/people/roster', async (request) => {
  await requireUser()
  const parsed = body.safeParse(await readJson(request, longestBody))
  if (!parsed.success) return Response.json({ error: 'invalid' }, { status: 400 })
  const { tripId, text, institutionId } = parsed.data
  return Response.json(await readPasted(await requireTripAccess(tripId, 'edit trip'), text, institutionId))
})
