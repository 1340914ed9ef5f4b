import type { IncomingMessage, ServerResponse } from 'node:http'
import { logError } from '../platform/log'
import { securityHeaders } from '../platform/security-headers'
import { hasSessionCookie } from './session'

// Next.js decodes the whole body of a server action before the action can check access, which keeps the process busy
// for a second per megabyte. So only users with a session can send more than a form has.

/** The longest body of a request without a session, in bytes. */
const mostUnsigned = 16 * 1024

/** Route handlers for people without an account, which check access before they read the body. */
const withOwnLimit = /^\/(?:check\/[\w-]+|pocket\/[^/]+\/(?:notes|notes\/[^/]+\/photo|seen))(?:\?|$)/

/**
 * Answers 413 to a long body without a session, before it is read; with one, `pass` is called.
 * @returns `false` if the body is short or the handler of the path has its own limit
 */
export function checksBody(request: IncomingMessage, response: ServerResponse, pass: () => void): boolean {
  if (lengthOf(request) <= mostUnsigned || withOwnLimit.test(request.url ?? '')) return false
  void hasSessionCookie(request.headers.cookie).then(
    (isSignedIn) => (isSignedIn ? pass() : refuse(response)),
    (error: unknown) => {
      logError('other', error)
      refuse(response)
    },
  )
  return true
}

/** Bytes; without a length, a body can be of any. */
function lengthOf({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return Infinity
  return Number(headers['content-length'] ?? 0)
}

function refuse(response: ServerResponse): void {
  // The rest of the body is not read, so the connection cannot be used again.
  response.writeHead(413, {
    ...securityHeaders,
    'cache-control': 'no-store',
    'content-type': 'application/json',
    connection: 'close',
  })
  response.end('{"error":"too large"}')
}
