import type { IncomingMessage, ServerResponse } from 'node:http'
import { securityHeaders } from '../platform/security-headers'
import { isOwnOrigin } from './own-origin'

// What no browser sends from a page of this installation is refused before Next.js sees it.

/** Paths of route handlers, which check the origin themselves or need no session. */
const handlers = /^\/(?:api|check|calendar|_next)(?:\/|$)/
const phoneHandlers = /^\/pocket\/(?:language|sign-out|[^/]+\/(?:notes(?:\/[^/]+\/photo)?|push|seen|shown))(?:\?|$)/

/** Answers a request that is malformed or comes from another site. @returns `false` if there is nothing wrong */
export function refusesRequest(request: IncomingMessage, response: ServerResponse): boolean {
  const [status, error] = problemOf(request) ?? []
  if (status === undefined) return false
  response.writeHead(status, { ...securityHeaders, 'cache-control': 'no-store', 'content-type': 'application/json' })
  response.end(JSON.stringify({ error }))
  return true
}

function problemOf({ method, url = '', headers }: IncomingMessage): [number, string] | null {
  // No address of a page has it, and PostgreSQL cannot compare it. Calendars answer it like an unknown address.
  if (/%00/.test(url) && !url.startsWith('/calendar/')) return [404, 'not found']
  const type = headers['content-type'] ?? ''
  // Next.js answers it with an error of its own, and logs a stack.
  if (/^multipart\//i.test(type) && !/;\s*boundary=(?:"[^"]+"|[^\s";]+)/i.test(type)) return [400, 'invalid']
  const isAction = method === 'POST' && isForPage(url)
  return isAction && !isFromOwnPage(headers) ? [403, 'forbidden'] : null
}

/** True for the addresses of pages, at which a POST can only be a server action. */
export function isForPage(url: string): boolean {
  return !handlers.test(url) && !phoneHandlers.test(url)
}

/** Server actions are called by pages alone, and browsers say from which origin. */
function isFromOwnPage(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  // A form without scripts on a page without referrer sends "null", and browsers say that it is of the same origin.
  if (headers.origin === undefined || headers.origin === 'null') return site === 'same-origin'
  return isOwnOrigin(headers.origin, headers.host)
}
