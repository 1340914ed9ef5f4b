import type { KeptCalendar } from './kept-calendar'

// Not pressed: Next would do so anew at every request, for a few kilobytes that are mostly answered by 304 anyway.
const common = { 'cache-control': 'private, no-cache, no-transform', 'content-security-policy': `default-src 'none'; frame-ancestors 'none'` }

/** The calendar, or 304 where the reader has it already. */
export function answerCalendar(request: Request, { bytes, etag }: KeptCalendar, more: Record<string, string> = {}): Response {
  const headers = { ...common, ...more, etag }
  const held = request.headers.get('if-none-match')
  if (held !== null && held.split(',').some((tag) => [etag, '*'].includes(tag.trim().replace(/^W\//, '')))) return new Response(null, { status: 304, headers })
  return new Response(bytes, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } })
}

/** For an address that nobody has: the same words whatever is wrong with it. */
export function noCalendar(): Response {
  return new Response('There is no such calendar.\n', { status: 404, headers: { ...common, 'content-type': 'text/plain; charset=utf-8' } })
}
