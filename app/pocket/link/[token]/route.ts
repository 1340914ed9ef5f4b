import { addressOf } from '@/lib/server/access/client-address'
import { deviceLink, rememberToken, linkByToken } from '@/lib/server/access/link-session'
import { countFrom } from '@/lib/server/access/rate-limit'
import { phoneRoute, redirectTo } from '../../answer'

/**
 * The address of a personal link. Keeps its secret for the next page and redirects there, so that it is not in the
 * address bar. Changes nothing, because mail scanners and previews open addresses too.
 */
export const GET = phoneRoute('/pocket/link/[token]', async (request, { token }) => {
  const link = await linkByToken(token)
  if (!link && !(await countFrom('invalid link', addressOf(request.headers))))
    return new Response(null, { status: 429 })
  if (link?.state === 'open') {
    const device = await deviceLink(link.tripId)
    if (device?.state === 'open' && device.id === link.id)
      return redirectTo(`/pocket/${encodeURIComponent(link.tripId)}`)
  }
  await rememberToken(link ? token : '')
  return redirectTo('/pocket/link/open')
})
