import { addressOf } from '@/lib/server/access/client-address'
import { readLogoutToken } from '@/lib/server/access/provider-logout'
import { countFrom } from '@/lib/server/access/rate-limit'
import { readForm, route } from '@/lib/server/access/route'
import { config } from '@/lib/server/platform/config'
import { endProviderSessions } from '@/lib/server/users/provider-sign-in'

const mostBytes = 16_000

/** The identity provider says that a user has signed out there (OpenID Connect Back-Channel Logout). */
export const POST = route('/api/auth/logout/oidc', async (request) => {
  const { provider } = config()
  if (!provider) return new Response(null, { status: 404 })
  if (!(await countFrom('provider network', addressOf(request.headers)))) return new Response(null, { status: 429 })
  const token = (await readForm(request, mostBytes))?.get('logout_token')
  const ended = token ? await readLogoutToken(provider, token) : null
  if (!ended) return Response.json({ error: 'invalid_request' }, { status: 400 })
  await endProviderSessions(ended.issuer, ended.subject, ended.sid)
  return new Response(null, { status: 200 })
})
