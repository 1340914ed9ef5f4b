import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLocale } from '@/lib/domain/text/locales'
import { requirePhoneAccess } from '@/lib/server/access/access'
import { readerLocale } from '@/lib/server/platform/i18n'
import { inRoute } from '@/lib/server/platform/request-context'
import { withHeaders } from '@/lib/server/platform/request-headers'
import { securityHeaders } from '@/lib/server/platform/security-headers'
import { recordShown } from '@/lib/server/releases/shown-releases'
import { encodedPage, pageAnswer } from './finished-page'
import { findTripPage, type TripPage } from './page-cache'

// Phones ask for their page whenever it is opened, mostly for one that was finished before. Access is checked as in the
// route; refusals, and pages that have to be rendered, are left to Next.js.

// As addresses are made. However else one may be written is for Next to read; its route gives the same answers.
const path = /^\/pocket\/(?!(?:language|sign-out)(?:\?|$))([\w-]+)(?:\?language=([\w-]+))?$/

/** Answers a request of a member's page that was finished before, or calls `pass` later. `false`: for another page. */
export function answersMemberPage(request: IncomingMessage, response: ServerResponse, pass: () => void): boolean {
  const [, tripId, language] = path.exec(request.url ?? '') ?? []
  if (tripId === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  void inContext(request, () => finishedPageOf(request, tripId, language))
    // The route finds the same problem, answers and logs it.
    .catch(() => null)
    .then((page) => (page ? send(page, request, response) : pass()))
  return true
}

function inContext<T>(request: IncomingMessage, work: () => Promise<T>): Promise<T> {
  const { method = 'GET', headers } = request
  const id = headers['x-request-id']
  const origin = { method, requestId: typeof id === 'string' ? id : null }
  return inRoute('/pocket/[trip]', origin, () => withHeaders(headers, work))
}

async function finishedPageOf(
  { headers }: IncomingMessage,
  tripId: string,
  language: string | undefined,
): Promise<TripPage | null> {
  const access = await requirePhoneAccess(tripId)
  const found = await findTripPage(access, isLocale(language) ? language : await readerLocale())
  if ('data' in found) return null
  if (headers['sec-fetch-mode'] === 'navigate' && found.release !== null) await recordShown(access, found.release)
  return found
}

// Node itself leaves out the body where only the head was asked for.
async function send(page: TripPage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = pageAnswer(request.headers['if-none-match'], page)
  const encoded = body && (await encodedPage(page, request.headers['accept-encoding']))
  const bytes = encoded?.bytes ?? body
  response.writeHead(status, {
    ...securityHeaders,
    ...headers,
    vary: `${headers.vary}, accept-encoding`,
    ...(encoded && { 'content-encoding': encoded.encoding }),
    ...(bytes && { 'content-length': bytes.byteLength }),
  })
  response.end(bytes ?? undefined)
}
