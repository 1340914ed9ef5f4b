import { largestLogo, type LogoRefusal } from '@/lib/domain/newsroom/logo'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { removeLogo, setLogo } from '@/lib/server/photos/logo'
import { asUpload } from '@/lib/server/photos/photo-upload'
import { isFromHere, readBytes, route } from '@/lib/server/access/route'

const statuses: Record<LogoRefusal, number> = {
  empty: 422,
  'too large': 413,
  kind: 415,
  svg: 415,
  damaged: 422,
  'too many pixels': 422,
  busy: 503,
}

/** Saves one picture, sent as raw bytes, as the institution's logo in the newsroom. Returns it. */
export const POST = route('/api/newsroom/logo', async (request) => {
  const access = await requireOfficeAccess('manage office')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  const set = await asUpload(access.viewer, async () => {
    const bytes = await readBytes(request, largestLogo)
    return bytes ? setLogo(access, bytes) : { ok: false as const, code: 'too large' as const }
  })
  if (set?.ok) return Response.json({ logo: set.logo }, { status: 201 })
  const code = set?.code ?? 'busy'
  return Response.json(
    { error: code },
    { status: statuses[code], ...(code === 'busy' && { headers: { 'retry-after': '5' } }) },
  )
})

/** Removes the logo from the newsroom. */
export const DELETE = route('/api/newsroom/logo', async (request) => {
  const access = await requireOfficeAccess('manage office')
  if (!isFromHere(request)) return Response.json({ error: 'forbidden' }, { status: 403 })
  await removeLogo(access)
  return Response.json({ logo: null })
})
