/**
 * The address a request came from, for counting attempts. Next fills `x-forwarded-for` from the socket where nothing
 * stands in front; behind a proxy the last entry is the one that the proxy itself saw.
 */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
