import { cookies } from 'next/headers'
import { addressOf } from '@/lib/server/access/client-address'
import { countFrom } from '@/lib/server/access/rate-limit'
import { route } from '@/lib/server/access/route'
import { config } from '@/lib/server/platform/config'
import { accountLinkByToken, accountLinkCookie } from '@/lib/server/users/account-links'

const rememberedSeconds = 60 * 60

/**
 * The address of an invitation or of a forgotten password. Keeps its secret for the next page and redirects there, so
 * that it is not in the address bar. Changes nothing, because mail scanners open addresses too.
 */
export const GET = route('/set-password/[token]', async (request, { token }) => {
  const link = await accountLinkByToken(token)
  if (!link && !(await countFrom('invalid link', addressOf(request.headers))))
    return new Response(null, { status: 429 })
  ;(await cookies()).set(accountLinkCookie, link ? token : '', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/set-password',
    secure: config().publicUrl.startsWith('https:'),
    maxAge: link ? rememberedSeconds : 0,
  })
  return new Response(null, { status: 303, headers: { location: '/set-password' } })
})
