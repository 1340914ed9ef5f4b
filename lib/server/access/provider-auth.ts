import { decode, encode } from 'next-auth/jwt'
import NextAuth, { type AuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { logError } from '../platform/log'
import { config } from '../platform/config'
import type { ProviderConfig } from '../platform/provider-config'
import { hostCookie, isSecure } from './cookie-names'

// Sign-in by the identity provider of the institution: the authorization code flow of OpenID Connect with PKCE, state
// and nonce, all of it by next-auth. Only these steps of next-auth can be reached; sessions are our own
// (./session.ts), so its session cookie is never set.

/** What an identity provider has confirmed. `sid`: how it calls its session. */
export type Confirmed = { claims: Readonly<Record<string, unknown>>; idToken: string | null; sid: string | null }

export type Step = { cookies: readonly string[]; location: string | null }

const providerId = 'oidc'
const cookieNames = {
  state: 'state',
  nonce: 'nonce',
  pkceCodeVerifier: 'pkce',
  callbackUrl: 'return',
  csrfToken: 'csrf',
}
const flowSeconds = 15 * 60

/** Where the provider sends users back to: to be registered there. */
export const callbackPath = `/api/auth/callback/${providerId}`

/** The name of the cookie without which an answer of the provider belongs to no sign-in of this browser. */
export function stateCookie(): string {
  return hostCookie(`attache-sign-in-${cookieNames.state}`)
}

/** Begins a sign-in that leads to `path`. `location`: the address at the provider; `null` if it does not answer. */
export async function beginSignIn(provider: ProviderConfig, path: string): Promise<Step> {
  const options = optionsFor(provider, () => undefined)
  // The step that redirects wants proof that a page of ours asks for it, which this request gives itself.
  const asked = await runStep({ action: 'csrf', method: 'GET' }, options)
  const { csrfToken } = asked.body as { csrfToken: string }
  const proof = cookiesIn(asked.cookies)
  const body = { csrfToken, callbackUrl: config().publicUrl + path, json: 'true' }
  const step = await runStep({ action: 'signin', method: 'POST', cookies: proof, body }, options)
  const url = (step.body as { url?: string } | undefined)?.url ?? null
  const isOwn = url !== null && url.startsWith(`${config().publicUrl}/api/auth/`)
  return { cookies: step.cookies, location: isOwn ? null : url }
}

/**
 * Completes a sign-in with the provider's answer. `confirmed`: what it says of the user; `null` if the answer is
 * refused: of another browser, used before, forged, or a refusal of the provider itself. `path`: as it was begun.
 */
export async function completeSignIn(
  provider: ProviderConfig,
  query: Record<string, string>,
  cookies: Record<string, string>,
): Promise<{ cookies: readonly string[]; confirmed: Confirmed | null; path: string | null }> {
  let confirmed: Confirmed | null = null
  const options = optionsFor(provider, (one) => (confirmed = one))
  const step = await runStep({ action: 'callback', method: 'GET', cookies, query }, options)
  const wanted = cookies[hostCookie(`attache-sign-in-${cookieNames.callbackUrl}`)] ?? ''
  const { publicUrl } = config()
  const path = wanted.startsWith(`${publicUrl}/`) ? wanted.slice(publicUrl.length) : null
  return { cookies: step.cookies, confirmed, path }
}

function optionsFor(provider: ProviderConfig, onConfirmed: (confirmed: Confirmed) => void): AuthOptions {
  const cookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: flowSeconds } as const
  const cookies = Object.entries(cookieNames).map(([key, name]) => [
    key,
    { name: hostCookie(`attache-sign-in-${name}`), options: cookieOptions },
  ])
  return {
    secret: config().authSecret,
    providers: [oidc(provider)],
    session: { strategy: 'jwt' },
    cookies: Object.fromEntries(cookies) as AuthOptions['cookies'],
    callbacks: {
      // A text ends the flow with a redirect, before next-auth makes a session of its own.
      async signIn({ account, profile }) {
        const claims = { ...profile } as Record<string, unknown>
        const { sid } = claims
        onConfirmed({ claims, idToken: account?.id_token ?? null, sid: typeof sid === 'string' ? sid : null })
        return config().publicUrl
      },
    },
    // Its messages may contain claims and codes.
    logger: { error: (_code, metadata) => logError('sign-in', errorIn(metadata)), warn() {}, debug() {} },
  }
}

function errorIn(metadata: unknown): unknown {
  return metadata !== null && typeof metadata === 'object' && 'error' in metadata ? metadata.error : metadata
}

function oidc({ issuer, clientId, clientSecret, scopes }: ProviderConfig): OAuthConfig<Record<string, unknown>> {
  return {
    id: providerId,
    name: providerId,
    type: 'oauth',
    wellKnown: discoveryUrl(issuer),
    clientId,
    clientSecret,
    authorization: { params: { scope: scopes } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    httpOptions: { timeout: 10_000 },
    // Many providers name groups only in the user information, whose subject has to be that of the token.
    userinfo: {
      async request({ client, tokens }) {
        const claims = (tokens as { claims(): Record<string, unknown> }).claims()
        if (!client.issuer.metadata.userinfo_endpoint || !tokens.access_token)
          return { ...claims, sub: String(claims.sub) }
        const more = await client.userinfo(tokens as never)
        return { ...more, ...claims, sub: String(claims.sub) }
      },
    },
    profile: (claims) => ({ id: String(claims.sub) }),
  }
}

function discoveryUrl(issuer: string): string {
  return `${issuer}/.well-known/openid-configuration`
}

type StepRequest = {
  action: 'csrf' | 'signin' | 'callback'
  method: 'GET' | 'POST'
  cookies?: Record<string, string>
  body?: Record<string, string>
  query?: Record<string, string>
}

// next-auth answers as a handler of Next.js's older kind: it gets plain values, and the answer is collected.
async function runStep(
  { action, method, cookies = {}, body = {}, query = {} }: StepRequest,
  options: AuthOptions,
): Promise<{ cookies: string[]; body: unknown }> {
  // The only way to give it the address of the installation, which must not come from a request.
  process.env.NEXTAUTH_URL = config().publicUrl
  const answer: { cookies: string[]; body: unknown } = { cookies: [], body: undefined }
  const response = {
    status: () => response,
    getHeader: () => answer.cookies,
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === 'set-cookie') answer.cookies = [value].flat()
      return response
    },
    json: (given: unknown) => void (answer.body = given),
    send: (given: unknown) => void (answer.body = given),
    end: () => undefined,
  }
  const nextauth = action === 'csrf' ? [action] : [action, providerId]
  await NextAuth(
    { query: { ...query, nextauth }, method, cookies, body, headers: {} } as never,
    response as never,
    options,
  )
  return answer
}

function cookiesIn(set: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    set.map((one) => {
      const [pair = ''] = one.split(';')
      const at = pair.indexOf('=')
      return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
    }),
  )
}

const salt = 'provider sign-out'

/** Seals an ID token for the database. It holds the user's name and address. */
export function sealIdToken(idToken: string): Promise<string> {
  return encode({ token: { idToken }, secret: config().authSecret, salt, maxAge: 400 * 24 * 60 * 60 })
}

/** The address at the provider that ends its session too; `null` if it has none, or does not answer in time. */
export async function providerSignOutUrl({ issuer, clientId }: ProviderConfig, sealed: string): Promise<string | null> {
  const claims = await decode({ token: sealed, secret: config().authSecret, salt }).catch(() => null)
  const endpoint = (await readDiscovery(issuer).catch(() => null))?.end_session_endpoint
  if (typeof endpoint !== 'string' || !/^https?:/.test(endpoint)) return null
  const url = new URL(endpoint)
  if (typeof claims?.idToken === 'string') url.searchParams.set('id_token_hint', claims.idToken)
  url.searchParams.set('client_id', clientId)
  url.searchParams.set('post_logout_redirect_uri', `${config().publicUrl}/sign-in?signed-out`)
  return url.href
}

/** What the provider says of itself. @throws if it does not answer within three seconds */
export async function readDiscovery(issuer: string): Promise<Record<string, unknown>> {
  const response = await fetch(discoveryUrl(issuer), { signal: AbortSignal.timeout(3_000) })
  if (!response.ok) throw new Error('The identity provider does not describe itself')
  const metadata = (await response.json()) as Record<string, unknown>
  if (metadata.issuer !== issuer && metadata.issuer !== `${issuer}/`) throw new Error('It is another issuer')
  return metadata
}
