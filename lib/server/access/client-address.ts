/**
 * The address a request came from, for counting attempts. Where nothing stands in front it is that of the socket:
 * lib/commands/socket-address.mjs puts it in place of whatever came along. Behind a proxy the last entry is the one
 * that the proxy itself saw.
 */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
