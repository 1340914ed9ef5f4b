import { cookies as requestCookies } from 'next/headers'
import { returnPath } from '@/lib/domain/access/return-path'
import { addressOf } from '@/lib/server/access/client-address'
import { pageAfterSignIn } from '@/lib/server/access/landing-page'
import { completeSignIn, stateCookie } from '@/lib/server/access/provider-auth'
import { countFrom } from '@/lib/server/access/rate-limit'
import { route } from '@/lib/server/access/route'
import { config } from '@/lib/server/platform/config'
import { logSignInFailed } from '@/lib/server/platform/log'
import { signInByProvider } from '@/lib/server/users/provider-sign-in'
import { toSignInPage, withCookies } from '../../answer'

/** Where the identity provider sends users back to, with a code that only this browser's sign-in can use. */
export const GET = route('/api/auth/callback/oidc', async (request) => {
  const { provider } = config()
  if (!provider) return new Response(null, { status: 404 })
  const sent = Object.fromEntries((await requestCookies()).getAll().map(({ name, value }) => [name, value]))
  // Without it the answer would be refused in any case, after requests to the provider.
  if (!sent[stateCookie()]) {
    logSignInFailed('provider-failed', null)
    return toSignInPage('provider-failed', null)
  }
  if (!(await countFrom('provider network', addressOf(request.headers)))) {
    logSignInFailed('too-many-attempts', null)
    return toSignInPage('too-many-attempts', null)
  }
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { cookies, confirmed, path } = await completeSignIn(provider, query, sent)
  const next = returnPath(path)
  if (!confirmed) {
    logSignInFailed('provider-failed', null)
    return toSignInPage('provider-failed', next, cookies)
  }
  const outcome = await signInByProvider(provider, confirmed)
  if ('refusal' in outcome) return toSignInPage(outcome.refusal, next, cookies)
  return withCookies(pageAfterSignIn(outcome.role, next), cookies)
})
