import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import type { Adapter, AdapterPayload, Configuration } from 'oidc-provider'
import { vi } from 'vitest'
import { config } from '@/lib/server/platform/config'
import type { ProviderConfig } from '@/lib/server/platform/provider-config'

// A real identity provider (oidc-provider) on a port of this machine, whose users sign in without a page.

export type ProviderUser = { sub: string } & Record<string, unknown>

export type LogoutClaims = { iss?: string; aud?: string; sub?: string; nonce?: string; events?: object }

export type TestProvider = {
  issuer: string
  /** Who is signed in there. */
  user: ProviderUser
  /** Visits an address of the provider as a browser, up to the redirect back to the installation. */
  visit(address: string): Promise<string>
  /** A logout token as the provider sends it, with other claims where given. */
  logoutToken(claims: LogoutClaims): Promise<string>
  close(): void
}

const clientId = 'attache'
const clientSecret = 'only for tests, of the identity provider'

/** Settings as they are without the optional ones. */
export function useProvider({ issuer }: Pick<TestProvider, 'issuer'>, more: Partial<ProviderConfig> = {}): void {
  const provider: ProviderConfig = {
    issuer,
    clientId,
    clientSecret,
    scopes: 'openid email profile groups',
    name: null,
    createsAccounts: false,
    allowedDomains: [],
    allowedGroups: [],
    groupsClaim: 'groups',
    administratorGroups: [],
    staffGroups: [],
    isEmailTrusted: false,
    isOnly: false,
    passwordAccounts: [],
    ...more,
  }
  Object.assign(config(), { provider })
}

export async function startProvider(): Promise<TestProvider> {
  const keys = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(keys.privateKey)), kid: 'test', alg: 'RS256', use: 'sig' }
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const self: TestProvider = {
    issuer,
    user: { sub: 'nobody' },
    visit: visitorOf(issuer),
    logoutToken: (claims) =>
      new SignJWT({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, jti: 'one', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'test', typ: 'logout+jwt' })
        .setIssuedAt()
        .setIssuer(claims.iss ?? issuer)
        .setAudience(claims.aud ?? clientId)
        .sign(keys.privateKey),
    close: () => void server.close(),
  }
  await serve(server, self, key)
  return self
}

// It prints advice for production.
async function serve(server: Server, self: TestProvider, key: JWK): Promise<void> {
  const silent = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'info')].map((spy) =>
    spy.mockImplementation(() => undefined),
  )
  const { Provider } = await import('oidc-provider')
  const provider = new Provider(self.issuer, configurationOf(self, key))
  const answer = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: self.user.sub } })
  })
  await fetch(`${self.issuer}/.well-known/openid-configuration`)
  for (const spy of silent) spy.mockRestore()
}

function configurationOf(self: TestProvider, key: JWK): Configuration {
  const { publicUrl } = config()
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}/api/auth/callback/oidc`],
        post_logout_redirect_uris: [`${publicUrl}/sign-in?signed-out`],
      },
    ],
    adapter: MemoryAdapter,
    jwks: { keys: [key] },
    cookies: { keys: ['only for tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'email', 'profile', 'groups'],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ ...self.user }) }),
    // Nobody is asked whether the installation may read their name.
    async loadExistingGrant({ oidc: { client, session, provider } }) {
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId })
      grant.addOIDCScope('openid email profile groups')
      await grant.save()
      return grant
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    renderError(context, out) {
      context.type = 'json'
      context.body = { error: out.error }
    },
  }
}

class MemoryAdapter implements Adapter {
  static readonly stored = new Map<string, AdapterPayload>()
  constructor(readonly model: string) {}
  private key(id: string): string {
    return `${this.model} ${id}`
  }
  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    MemoryAdapter.stored.set(this.key(id), payload)
  }
  async find(id: string): Promise<AdapterPayload | undefined> {
    return MemoryAdapter.stored.get(this.key(id))
  }
  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...MemoryAdapter.stored.values()].find((one) => one.uid === uid)
  }
  async findByUserCode(): Promise<undefined> {}
  async consume(id: string): Promise<void> {
    const found = MemoryAdapter.stored.get(this.key(id))
    if (found) found.consumed = Math.floor(Date.now() / 1000)
  }
  async destroy(id: string): Promise<void> {
    MemoryAdapter.stored.delete(this.key(id))
  }
  async revokeByGrantId(): Promise<void> {}
}

// Without cookies from before: each visit is a new sign-in there.
function visitorOf(issuer: string): (address: string) => Promise<string> {
  return async (address) => {
    const jar = new Map<string, string>()
    let at = address
    while (at.startsWith(issuer)) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = set.split(';')[0]!.split('=')
        jar.set(name, value)
      }
      const location = response.headers.get('location')
      if (location === null) throw new Error(`${response.status} ${await response.text()}`)
      at = new URL(location, at).href
    }
    return at
  }
}
