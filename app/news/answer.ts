import { createHash } from 'node:crypto'
import { type Handle, loggedRoute, type RouteHandler } from '@/lib/server/access/route'
import { logError } from '@/lib/server/platform/log'

// Everything in the newsroom is answered here: no script, no frame, nothing from elsewhere, no form but the search.

const policy = [
  `default-src 'none'`,
  `style-src 'self'`,
  `font-src 'self'`,
  `img-src 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ')

/** Revalidated at every visit, so that a correction shows at once; the tag makes that cheap. */
const caching = 'public, max-age=0, must-revalidate'

/** What is sent, with its media type and a strong tag of its content. */
export type Rendered = { body: string | Uint8Array<ArrayBuffer>; type: string; etag: string }

/** A rendered document with its strong tag. */
export function tagged(body: Rendered['body'], type = 'text/html; charset=utf-8'): Rendered {
  return { body, type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` }
}

type Options = { status?: number; vary?: string; headers?: Record<string, string> }

/** The document, or 304 if the reader has the current version. */
export function answer(
  request: Request,
  { body, type, etag }: Rendered,
  { status = 200, vary, headers: more }: Options = {},
): Response {
  const headers = { 'content-security-policy': policy, 'cache-control': caching, etag, ...(vary && { vary }), ...more }
  if (status === 200 && isKnown(etag, request.headers.get('if-none-match')))
    return new Response(null, { status: 304, headers })
  return new Response(body, { status, headers: { ...headers, 'content-type': type } })
}

/** A picture with its tag, or 304 if the reader has it already; `null` if there are no bytes. */
export async function answerPicture(
  request: Request,
  etag: string,
  read: () => Promise<Buffer | null>,
  type = 'image/jpeg',
): Promise<Response | null> {
  const headers = { 'content-security-policy': policy, 'cache-control': caching, etag }
  if (isKnown(etag, request.headers.get('if-none-match'))) return new Response(null, { status: 304, headers })
  const bytes = await read()
  return (
    bytes &&
    new Response(new Uint8Array(bytes), {
      headers: { ...headers, 'content-type': type, 'x-content-type-options': 'nosniff' },
    })
  )
}

/** For resources that only pages link to, without a page for errors. */
export function nothingHere(): Response {
  return new Response('There is nothing here.\n', {
    status: 404,
    headers: {
      'content-security-policy': policy,
      'cache-control': caching,
      'content-type': 'text/plain; charset=utf-8',
    },
  })
}

/** Leads for good to another address of this newsroom. */
export function moved(path: string): Response {
  return new Response(null, { status: 308, headers: { location: path, 'cache-control': caching } })
}

/** A public route handler: unexpected errors are logged and answered with a plain sentence. */
export function newsRoute<Pattern extends string>(pattern: Pattern, handle: Handle<Pattern>): RouteHandler<Pattern> {
  return loggedRoute(pattern, handle, (error) => {
    logError('route', error)
    const headers = {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    }
    return new Response('This page cannot be shown now. Please try again in a moment.\n', { status: 500, headers })
  })
}

function isKnown(etag: string, ifNoneMatch: string | null): boolean {
  return (ifNoneMatch ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === etag)
}
