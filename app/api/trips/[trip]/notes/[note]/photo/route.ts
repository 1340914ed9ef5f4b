import { Refused, requireTripAccess } from '@/lib/server/access/access'
import { route } from '@/lib/server/access/route'
import { fileResponse } from '@/lib/server/files/attachment-response'
import { readSharedNotePhoto } from '@/lib/server/files/note-photos'

/** The photo of a note that its author has shared. */
export const GET = route('/api/trips/[trip]/notes/[note]/photo', async (_request, { trip, note }) => {
  const content = await readSharedNotePhoto(await requireTripAccess(trip, 'edit trip'), note)
  if (!content) throw new Refused('not found')
  return fileResponse(content)
})
