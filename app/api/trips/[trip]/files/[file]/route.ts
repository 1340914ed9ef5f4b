import { Refused, requireTripAccess } from '@/lib/server/access/access'
import { route } from '@/lib/server/access/route'
import { fileResponse } from '@/lib/server/files/attachment-response'
import { readAttachment } from '@/lib/server/files/attachments'

/** A file of a trip for its planners. */
export const GET = route('/api/trips/[trip]/files/[file]', async (_request, { trip, file }) => {
  const content = await readAttachment(await requireTripAccess(trip, 'edit trip'), file)
  if (!content) throw new Refused('not found')
  return fileResponse(content)
})
