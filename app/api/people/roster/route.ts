import { z } from 'zod'
import { mostRows } from '@/lib/domain/delegation/longest-roster'
import { requireUser, requireTripAccess } from '@/lib/server/access/access'
import { findRosterPeople } from '@/lib/server/delegation/roster'
import { readCleanJson, route } from '@/lib/server/access/route'

const longestBodyBytes = 1_000_000

const texts = z.record(z.string().max(35), z.string().max(300)).refine((names) => Object.keys(names).length <= 10)

const body = z.strictObject({
  tripId: z.string().min(1).max(200),
  institutionId: z.string().max(200).nullable(),
  names: z.array(texts).max(mostRows),
  emails: z.array(z.string().max(254)).max(mostRows),
})

/** Finds the people of a pasted roster in the directory. A POST, because their names are too long for a URL. */
export const POST = route('/api/people/roster', async (request) => {
  await requireUser()
  const parsed = body.safeParse(await readCleanJson(request, longestBodyBytes))
  if (!parsed.success) return Response.json({ error: 'invalid' }, { status: 400 })
  const { tripId, institutionId, ...question } = parsed.data
  const access = await requireTripAccess(tripId, 'edit trip')
  return Response.json({ known: await findRosterPeople(access, question, institutionId) })
})
