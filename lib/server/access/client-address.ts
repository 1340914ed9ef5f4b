/**
 * The client address of a request, for rate limits. Without a proxy it is the address of the socket, which
 * lib/commands/socket-address.mjs writes over any forwarded header. Behind a proxy, the last entry is the address that
 * the proxy saw.
 */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
