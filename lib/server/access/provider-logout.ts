import { createRemoteJWKSet, jwtVerify } from 'jose'
import type { ProviderConfig } from '../platform/provider-config'
import { readDiscovery } from './provider-auth'

const event = 'http://schemas.openid.net/event/backchannel-logout'
/** An older message may be a repeated one, which would end sessions that have begun since. */
const longestAge = '5m'

const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

/**
 * Whose sessions the identity provider has ended: all of a subject, or one of its own (`sid`). `null` unless the token
 * is from the provider, for this installation, recent, and means a sign-out.
 */
export async function readLogoutToken(
  { issuer, clientId }: ProviderConfig,
  token: string,
): Promise<{ issuer: string; subject: string | null; sid: string | null } | null> {
  try {
    const metadata = await readDiscovery(issuer)
    const keys = createRemoteJWKSet(new URL(String(metadata.jwks_uri)), { timeoutDuration: 3_000 })
    const { payload } = await jwtVerify(token, keys, {
      issuer: String(metadata.issuer),
      audience: clientId,
      algorithms: asymmetric,
      maxTokenAge: longestAge,
      clockTolerance: 10,
    })
    const { iss, sub, sid, events, nonce } = payload
    // An ID token has a nonce: it must not be usable as a logout token.
    if (nonce !== undefined || typeof events !== 'object' || events === null || !(event in events)) return null
    const said = { issuer: String(iss), subject: sub ?? null, sid: typeof sid === 'string' ? sid : null }
    return said.subject === null && said.sid === null ? null : said
  } catch {
    return null
  }
}
