import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownerHeader, saysHeader, standHeader } from '@/components/phone/offline/copies'
import type { Carriage } from '@/components/phone/phone-document'
import { Refused } from '@/lib/server/access/access'
import { type Handle, loggedRoute, type RouteHandler } from '@/lib/server/access/route'
import { logError } from '@/lib/server/platform/log'

// How the member's page is answered: whole, with a tag of its bytes, and with marks by which a phone knows the office's
// own answer. Styles and script stand in the page, so the policy names them by their hashes.

let carried: { carriage: Carriage; policy: string } | undefined

/** The styles and the script of the page as they were built. */
export function carriage(): Carriage {
  return load().carriage
}

function load() {
  if (carried && process.env.NODE_ENV === 'production') return carried
  const read = (file: string) => readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'public', file), 'utf8')
  const made = { styles: read('pocket.css'), script: read('pocket.js').replaceAll('</', '<\\/') }
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = [
    `default-src 'none'`,
    `script-src ${hash(made.script)}`,
    `style-src ${hash(made.styles)}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
  return (carried = { carriage: made, policy })
}

/**
 * The page for `owner`, or 304 if the phone has it already. A digest inside the page tells the phone whether a newer
 * one is stored, because proxies may change an ETag. Not stored by the browser's cache, which the worker cannot clear.
 */
export function pocketAnswer(request: Request, html: string, owner: string): Response {
  const stand = createHash('sha256').update(html).digest('base64url').slice(0, 27)
  const headers = {
    [ownerHeader]: owner,
    [standHeader]: stand,
    etag: `"${stand}"`,
    'content-security-policy': load().policy,
    'cache-control': 'private, no-store',
    vary: 'cookie, accept-language',
  }
  if (request.headers.get('if-none-match')?.replace(/^W\//, '') === `"${stand}"`)
    return new Response(null, { status: 304, headers })
  return new Response(html.replace('<html ', `<html data-stand="${stand}" `), {
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  })
}

/** A route of the member's page. Redirects page loads to the sign-in page; background requests get a header instead. */
export function pocketRoute<Pattern extends string>(pattern: Pattern, handle: Handle<Pattern>): RouteHandler<Pattern> {
  return loggedRoute(pattern, handle, (error, request) => {
    if (error instanceof Refused) return refusal(request, error)
    logError('route', error)
    return said('This page cannot be shown now. Please try again in a moment.', 500)
  })
}

function refusal(request: Request, { refusal: why }: Refused): Response {
  const isReader = request.method === 'GET' && request.headers.get('sec-fetch-mode') === 'navigate'
  if (why === 'not signed in')
    return isReader ? leadTo('/sign-in') : said('Not signed in.', 401, { [saysHeader]: 'out' })
  return said('There is nothing here.', why === 'forbidden' ? 403 : 404, { [saysHeader]: 'gone' })
}

/** Redirects a form or a page load. */
export function leadTo(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store', ...headers } })
}

function said(text: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })
}
