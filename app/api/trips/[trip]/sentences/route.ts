import { z } from 'zod'
import { reportLanguages } from '@/lib/report/report-language'
import { requireTripAccess } from '@/lib/server/access/access'
import { isFromHere, readCleanJson, route } from '@/lib/server/access/route'
import { previewField, previewWords } from '@/lib/server/report/field-preview'
import { editSchema } from '@/lib/server/trip/edit-schema'

const maxBytes = 1_000_000
const ref = z.string().min(1).max(500)
const schema = z.union([
  z.strictObject({ edit: editSchema, ref }),
  z.strictObject({ language: z.enum(reportLanguages), words: z.string().max(20_000), ref }),
])

/**
 * What the articles would print of the text `ref` after a change that is not saved: an edit of the trip, or other words
 * in a language.
 */
export const POST = route('/api/trips/[trip]/sentences', async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'edit trip')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const parsed = schema.safeParse(await readCleanJson(request, maxBytes))
  if (!parsed.success) return Response.json({ error: 'invalid' }, { status: 422 })
  const { data } = parsed
  const previews =
    'edit' in data ? await previewField(access, data.edit, data.ref) : await previewWords(access, data, data.ref)
  return Response.json({ previews })
})
