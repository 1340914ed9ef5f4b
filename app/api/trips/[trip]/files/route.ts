import { type AttachmentRefusal, largestAttachmentBytes } from '@/lib/domain/files/attachment'
import { requireTripAccess } from '@/lib/server/access/access'
import { isFromHere, readBytes, route } from '@/lib/server/access/route'
import { uploadSchema } from '@/lib/server/files/attachment-schema'
import { addAttachment } from '@/lib/server/files/attachment-upload'
import { viewAttachments } from '@/lib/server/files/attachments'
import { asUpload } from '@/lib/server/photos/photo-upload'

const statuses: Record<AttachmentRefusal, number> = {
  empty: 422,
  'too large': 413,
  kind: 415,
  damaged: 422,
  'too many pixels': 422,
  full: 409,
  gone: 409,
  busy: 503,
}

/** The files of a trip in all versions. */
export const GET = route('/api/trips/[trip]/files', async (_request, { trip }) =>
  Response.json(await viewAttachments(await requireTripAccess(trip, 'edit trip'))),
)

/** Attaches one file, sent as raw bytes; its name, place and readers are in the query. Returns all files. */
export const POST = route('/api/trips/[trip]/files', async (request, { trip }) => {
  const access = await requireTripAccess(trip, 'edit trip')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const given = uploadSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!given.success) return Response.json({ error: 'invalid' }, { status: 422 })
  const added = await asUpload(access.viewer, async () => {
    const bytes = await readBytes(request, largestAttachmentBytes)
    return bytes ? addAttachment(access, given.data, bytes) : { ok: false as const, code: 'too large' as const }
  })
  if (!added?.ok) {
    const code = added?.code ?? 'busy'
    const headers = code === 'busy' ? { 'retry-after': '5' } : undefined
    return Response.json({ error: code }, { status: statuses[code], headers })
  }
  return Response.json({ id: added.id, view: await viewAttachments(access) }, { status: 201 })
})
