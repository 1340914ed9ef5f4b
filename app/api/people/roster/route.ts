import { z } from 'zod'
import { longestRoster } from '@/lib/domain/delegation/roster-rows'
import { requireUser, requireTripAccess } from '@/lib/server/access/access'
import { readPasted } from '@/lib/server/delegation/roster'
import { readJson, route } from '@/lib/server/access/route'

/** In bytes: the longest text in characters of three bytes, and what stands around it. */
const longestBody = 1_000_000

const body = z.strictObject({
  tripId: z.string().min(1).max(200),
  institutionId: z.string().max(200).nullable(),
  text: z.string().max(longestRoster),
})

/** Reads a pasted roster, and who of the directory may be meant. A POST, for a roster is too long for an address. */
export const POST = route('/api/people/roster', async (request) => {
  await requireUser()
  const parsed = body.safeParse(await readJson(request, longestBody))
  if (!parsed.success) return Response.json({ error: 'invalid' }, { status: 400 })
  const { tripId, text, institutionId } = parsed.data
  return Response.json(await readPasted(await requireTripAccess(tripId, 'edit trip'), text, institutionId))
})
