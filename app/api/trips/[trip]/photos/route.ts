import { largestPhoto, type PhotoRefusal } from '@/lib/domain/photos/photo'
import { requireTripAccess } from '@/lib/server/access/access'
import { addPhoto, asUpload } from '@/lib/server/photos/photo-upload'
import { viewPhotos } from '@/lib/server/photos/photos'
import { isFromHere, readBytes, route } from '@/lib/server/access/route'

const statuses: Record<PhotoRefusal, number> = {
  empty: 422,
  'too large': 413,
  kind: 415,
  damaged: 422,
  'too many pixels': 422,
  full: 409,
  busy: 503,
}

/** Adds one picture, sent as raw bytes, as the last photo of the report. Returns all photos. */
export const POST = route('/api/trips/[trip]/photos', async (request, { trip: tripId }) => {
  const access = await requireTripAccess(tripId, 'write report')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const added = await asUpload(access.viewer, async () => {
    const bytes = await readBytes(request, largestPhoto)
    return bytes ? addPhoto(access, bytes) : { ok: false as const, code: 'too large' as const }
  })
  if (!added?.ok) {
    const code = added?.code ?? 'busy'
    return Response.json(
      { error: code },
      { status: statuses[code], ...(code === 'busy' && { headers: { 'retry-after': '5' } }) },
    )
  }
  return Response.json({ id: added.id, view: await viewPhotos(access) }, { status: 201 })
})
