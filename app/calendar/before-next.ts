import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestOrigin } from '@/lib/server/platform/request-context'
import { secretAddress, securityHeaders } from '@/lib/server/platform/security-headers'
import type { Answer } from './answer-calendar'
import { answeredAt, calendarAt } from './calendar-at'

// Programs ask for calendars day and night, and Next's way to a route handler costs ten times what the calendar does.

// As addresses are made. However else one may be written is for Next to read; its route gives the same answers.
const path = /^\/calendar\/([\w-]+\.ics)(?:\?|$)/
const constantHeaders = { ...securityHeaders, ...secretAddress }

/** Answers requests of calendars. Does nothing and returns `false` for any other request. */
export function answersCalendar(request: IncomingMessage, response: ServerResponse): boolean {
  const name = (request.method === 'GET' || request.method === 'HEAD') && path.exec(request.url ?? '')?.[1]
  if (!name) return false
  const ifNoneMatch = request.headers['if-none-match'] ?? null
  const answered = answeredAt(name, ifNoneMatch)
  if (answered) send(answered, response)
  else void calendarAt(name, ifNoneMatch, originOf(request)).then((answer) => send(answer, response))
  return true
}

function originOf({ method = 'GET', headers }: IncomingMessage): RequestOrigin {
  const id = headers['x-request-id']
  return { method, requestId: typeof id === 'string' ? id : null }
}

// Node itself leaves out the body where only the head was asked for.
function send({ status, headers, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, {
    ...constantHeaders,
    ...headers,
    ...(body !== null && { 'content-length': Buffer.byteLength(body) }),
  })
  response.end(body ?? undefined)
}
