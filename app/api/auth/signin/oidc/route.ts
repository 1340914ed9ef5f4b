import { returnPath } from '@/lib/domain/access/return-path'
import { addressOf } from '@/lib/server/access/client-address'
import { beginSignIn } from '@/lib/server/access/provider-auth'
import { countFrom } from '@/lib/server/access/rate-limit'
import { route } from '@/lib/server/access/route'
import { config } from '@/lib/server/platform/config'
import { logSignInFailed } from '@/lib/server/platform/log'
import { toSignInPage, withCookies } from '../../answer'

/** Leads to the identity provider. A link and not a form: forms may not lead to other sites. */
export const GET = route('/api/auth/signin/oidc', async (request) => {
  const { provider } = config()
  if (!provider) return new Response(null, { status: 404 })
  const next = returnPath(new URL(request.url).searchParams.get('next'))
  if (!(await countFrom('provider network', addressOf(request.headers)))) {
    logSignInFailed('too-many-attempts', null)
    return toSignInPage('too-many-attempts', next)
  }
  const { cookies, location } = await beginSignIn(provider, next ?? '/')
  if (location !== null) return withCookies(location, cookies)
  logSignInFailed('provider-failed', null)
  return toSignInPage('provider-failed', next)
})
