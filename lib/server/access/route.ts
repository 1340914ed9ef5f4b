import { cleanInput } from '../../domain/text/clean-text'
import { Refused } from './access'
import { addressOf } from './client-address'
import { logError } from '../platform/log'
import { isOwnOrigin } from './own-origin'
import { inRoute, type RequestOrigin } from '../platform/request-context'

type NamesIn<Pattern extends string> = Pattern extends `${string}[${infer Name}]${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/** The parameters of a route by its pattern: `{ trip: string }` for `/api/trips/[trip]`. */
export type ParamsOf<Pattern extends string> = { [Name in NamesIn<Pattern>]: string }

/** A route handler as Next.js calls it. */
export type RouteHandler<Pattern extends string> = (
  request: Request,
  context: { params: Promise<ParamsOf<Pattern>> },
) => Promise<Response>

/** A handler without the logging and error handling that all routes share. */
export type Handle<Pattern extends string> = (request: Request, params: ParamsOf<Pattern>) => Promise<Response>

/**
 * A route handler that logs with the name of the route and turns errors into responses. `pattern`: the path with its
 * parameters in brackets, like the folders in `app/`.
 */
export function loggedRoute<Pattern extends string>(
  pattern: Pattern,
  handle: Handle<Pattern>,
  toResponse: (error: unknown, request: Request) => Response | Promise<Response>,
): RouteHandler<Pattern> {
  return (request, { params }) =>
    inRoute(pattern, originOf(request), async () => {
      try {
        return await handle(request, await params)
      } catch (error) {
        return toResponse(error, request)
      }
    })
}

/** Method and id of a request, for the log. */
export function originOf({ method, headers }: Request): RequestOrigin {
  return { method, requestId: headers.get('x-request-id'), address: addressOf(headers) }
}

/**
 * A route handler: refusals become 401, 403 and 404, unknown errors are logged and not shown, and answers are not
 * cached. The handler itself requires the access that it needs.
 */
export function route<Pattern extends string>(pattern: Pattern, handle: Handle<Pattern>): RouteHandler<Pattern> {
  const answering: Handle<Pattern> = async (request, params) => {
    const response = await handle(request, params).catch(toResponse)
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
    return response
  }
  return loggedRoute(pattern, answering, toResponse)
}

const statuses = { 'not signed in': 401, forbidden: 403, 'not found': 404 } as const

function toResponse(error: unknown): Response {
  if (error instanceof Refused) return Response.json({ error: error.refusal }, { status: statuses[error.refusal] })
  logError('route', error)
  return Response.json({ error: 'unexpected' }, { status: 500 })
}

/**
 * The JSON of a request's body; `null` if it is invalid or longer than `most` bytes. Nothing else limits a body, so
 * handlers check access first and read no more than they can use.
 */
export async function readJson(request: Request, most: number): Promise<unknown> {
  const bytes = await readBytes(request, most)
  try {
    return bytes && JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

/** `readJson` with its texts cleaned, except the old values of edits, which are only compared with stored ones. */
export async function readCleanJson(request: Request, most: number): Promise<unknown> {
  return cleanInput(await readJson(request, most), /^from$/)
}

/** The fields of a form without files; `null` if the body is not a form, or longer than `most` bytes. */
export async function readForm(request: Request, most: number): Promise<URLSearchParams | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')) return null
  const bytes = await readBytes(request, most)
  return bytes && new URLSearchParams(bytes.toString('utf8'))
}

/** The bytes of a request's body; `null` if there are more than `most`. The rest of a longer body is not read. */
export async function readBytes(request: Request, most: number): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const parts: Uint8Array[] = []
  const startedAt = performance.now()
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.byteLength
    // Leaving the loop cancels the rest.
    if (length > most || isTooSlow(length, performance.now() - startedAt)) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Milliseconds that any body may take; after that it has to arrive at 4 kB/s, or it would hold a place for uploads. */
const patienceMs = 20_000

function isTooSlow(bytes: number, ms: number): boolean {
  return ms > patienceMs && bytes / ms < 4
}

/**
 * True if a browser sent this from a page of this installation. Protects against cross-site request forgery in addition
 * to the SameSite cookie, which allows other hosts of the same domain.
 */
export function isFromHere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  // Over plain HTTP browsers send only Origin; other clients need not send it.
  const origin = request.headers.get('origin')
  return origin === null || isOwnOrigin(origin, request.headers.get('host'))
}
