import { largestPhoto } from '@/lib/domain/photos/photo'
import { requireOfficeAccess, Refused } from '@/lib/server/access/access'
import { asUpload } from '@/lib/server/photos/photo-upload'
import {
  portraitSince,
  type PortraitRefusal,
  readPortrait,
  removePortrait,
  setPortrait,
} from '@/lib/server/photos/portraits'
import { isFromHere, readBytes, route } from '@/lib/server/access/route'

const statuses: Record<PortraitRefusal | 'busy', number> = {
  empty: 422,
  'too large': 413,
  kind: 415,
  damaged: 422,
  'too many pixels': 422,
  gone: 404,
  busy: 503,
}

/** The portrait of a person, for the office. Browsers cache it and revalidate each time. */
export const GET = route('/api/people/[person]/portrait', async (request, { person }) => {
  const access = await requireOfficeAccess('see directory')
  const since = await portraitSince(access, person)
  const headers = { 'cache-control': 'private, no-cache', etag: `"${since}"` }
  if (since !== null && request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers })
  const bytes = await readPortrait(access, person)
  if (!bytes) throw new Refused('not found')
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'content-type': 'image/jpeg', 'content-security-policy': `default-src 'none'; sandbox` },
  })
})

/** Saves one picture, sent as raw bytes, as the portrait. Returns its date. */
export const POST = route('/api/people/[person]/portrait', async (request, { person }) => {
  const access = await requireOfficeAccess('edit directory')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const set = await asUpload(access.viewer, async () => {
    const bytes = await readBytes(request, largestPhoto)
    return bytes ? setPortrait(access, person, bytes) : { ok: false as const, code: 'too large' as const }
  })
  if (set?.ok) return Response.json({ at: set.at }, { status: 201 })
  const code = set?.code ?? 'busy'
  return Response.json(
    { error: code },
    { status: statuses[code], ...(code === 'busy' && { headers: { 'retry-after': '5' } }) },
  )
})

/** Removes the portrait. */
export const DELETE = route('/api/people/[person]/portrait', async (request, { person }) => {
  const access = await requireOfficeAccess('edit directory')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  await removePortrait(access, person)
  return Response.json({ at: null })
})
