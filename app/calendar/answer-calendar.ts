import type { CachedCalendar } from './calendar-cache'

/** An answer without the server that sends it: Next's or Node's own. */
export type Answer = {
  status: number
  headers: Readonly<Record<string, string>>
  body: Uint8Array<ArrayBuffer> | string | null
}

// Not compressed: Next would do that at every request, for a few kilobytes that are mostly answered by 304 anyway.
const common = {
  'cache-control': 'private, no-cache, no-transform',
  'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
}
const plain = { 'content-type': 'text/plain; charset=utf-8' }

/** The calendar, or 304 if the reader has the current one: `ifNoneMatch` is the header of their request. */
export function answerCalendar(
  ifNoneMatch: string | null,
  { bytes, etag }: CachedCalendar,
  more: Record<string, string> = {},
): Answer {
  const headers = { ...common, ...more, etag }
  if (
    ifNoneMatch !== null &&
    ifNoneMatch.split(',').some((tag) => [etag, '*'].includes(tag.trim().replace(/^W\//, '')))
  )
    return { status: 304, headers, body: null }
  return { status: 200, headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' }, body: bytes }
}

/** For an unknown address: the same text whatever is wrong with it. */
export const noCalendar: Answer = {
  status: 404,
  headers: { ...common, ...plain },
  body: 'There is no such calendar.\n',
}

/** For an unexpected error. */
export const brokenCalendar: Answer = {
  status: 500,
  headers: { 'cache-control': 'private, no-store', ...plain },
  body: 'The calendar cannot be read now. Please try again in a moment.\n',
}

/** The answer as a route handler gives it. */
export function responseOf({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers })
}
