import { ownerHeader } from '@/components/phone/offline/headers'
import { largestNotePhoto } from '@/lib/domain/visits/member-note'
import { Refused, requirePhoneAccess } from '@/lib/server/access/access'
import { isFromHere, readBytes, route } from '@/lib/server/access/route'
import { fileResponse } from '@/lib/server/files/attachment-response'
import { ownerMark } from '@/lib/server/phone/phone-page'
import { asUpload } from '@/lib/server/photos/photo-upload'
import { addNotePhoto, readOwnNotePhoto } from '@/lib/server/files/note-photos'
import { phoneRoute } from '../../../../answer'

/** The photo of an own note. */
export const GET = phoneRoute('/pocket/[trip]/notes/[note]/photo', async (_request, { trip, note }) => {
  const access = await requirePhoneAccess(trip)
  const content = await readOwnNotePhoto(access, note)
  if (!content) throw new Refused('not found')
  const response = fileResponse(content)
  response.headers.set(ownerHeader, ownerMark(access.viewer))
  return response
})

/**
 * Adds a photo to an own note, sent as raw bytes; a repeated request changes nothing. Answers with the id of the note
 * in `kept`, or in `refused` if it is refused for good.
 */
export const POST = route('/pocket/[trip]/notes/[note]/photo', async (request, { trip, note }) => {
  const access = await requirePhoneAccess(trip)
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const outcome = await asUpload(access.viewer, async () => {
    const bytes = await readBytes(request, largestNotePhoto)
    return bytes ? addNotePhoto(access, note, bytes) : { ok: false as const, code: 'too large' as const }
  })
  if (!outcome) return Response.json({ error: 'busy' }, { status: 503, headers: { 'retry-after': '5' } })
  return Response.json(
    outcome.ok ? { kept: [note], refused: [] } : { kept: [], refused: [{ id: note, why: outcome.code }] },
  )
})
