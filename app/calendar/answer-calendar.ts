import type { KeptCalendar } from './kept-calendar'

const common = {
  'cache-control': 'private, no-cache',
  'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
  vary: 'accept-encoding',
}

/** The calendar, or 304 where the reader has it already. */
export function answerCalendar(request: Request, { bytes, etag, pressed, pressedEtag }: KeptCalendar, more: Record<string, string> = {}): Response {
  const isPressed = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(request.headers.get('accept-encoding') ?? '')
  const headers = { ...common, ...more, etag: isPressed ? pressedEtag : etag }
  const held = request.headers.get('if-none-match')
  if (held !== null && held.split(',').some((tag) => [etag, pressedEtag, '*'].includes(tag.trim().replace(/^W\//, '')))) return new Response(null, { status: 304, headers })
  return new Response(isPressed ? pressed : bytes, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8', ...(isPressed && { 'content-encoding': 'gzip' }) } })
}

/** For an address that nobody has: the same words whatever is wrong with it. */
export function noCalendar(): Response {
  return new Response('There is no such calendar.\n', { status: 404, headers: { ...common, 'content-type': 'text/plain; charset=utf-8' } })
}
