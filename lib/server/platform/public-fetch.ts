import { lookup } from 'node:dns'
import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './private-host'

/** Says what a name resolves to only if all of it is public: the connection goes to the addresses that were checked. */
export const publicLookup: LookupFunction = (hostname, options, found) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const refusal =
      error ?? (addresses.every(({ address }) => isPublicAddress(address)) ? null : new Error('not public'))
    const [first] = addresses ?? []
    if (refusal || !first) return found(refusal ?? new Error('no address'), [])
    return options.all ? found(null, addresses) : found(null, first.address, first.family)
  })
}

export type PublicPost = { headers: Record<string, string>; body: Uint8Array; timeoutMs: number }

/**
 * Sends a POST to an address that came from outside, and tells the status. Redirects are not followed.
 * @throws if the host is not one of the public Internet, or there is no answer
 */
export async function postToPublic(url: string, { headers, body, timeoutMs }: PublicPost): Promise<{ status: number }> {
  // An address instead of a name is not looked up.
  const host = new URL(url).hostname.replace(/^\[(.*)\]$/, '$1')
  if (/^[\d.]+$|:/.test(host) && !isPublicAddress(host)) throw new Error('not public')
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': body.byteLength },
        lookup: publicLookup,
        signal: AbortSignal.timeout(timeoutMs),
      },
      (response) => {
        response.resume()
        resolve({ status: response.statusCode ?? 0 })
      },
    )
    sending.once('error', reject)
    sending.end(body)
  })
}
