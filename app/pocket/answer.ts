import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { statusHeader } from '@/components/phone/offline/copies'
import { earlyScript, type PageAssets } from '@/components/phone/phone-document'
import { signInPath } from '@/lib/domain/access/return-path'
import { Expired, LinkWithdrawn, Refused } from '@/lib/server/access/access'
import { type Handle, loggedRoute, type RouteHandler } from '@/lib/server/access/route'
import { logError } from '@/lib/server/platform/log'
import { finished, type FinishedPage, pageAnswer } from './finished-page'

// Responses of the member's page, with headers by which a phone recognises them. Styles and script are inline and
// allowed by their hashes in the Content-Security-Policy. The address stays `/pocket`, which installed apps start with
// and which stored pages and workers of older versions send notes and sign-outs to.

let loaded: { pageAssets: PageAssets; policy: string } | undefined

/** The styles and the script of the page, as built. */
export function pageAssets(): PageAssets {
  return load().pageAssets
}

function load() {
  if (loaded && process.env.NODE_ENV === 'production') return loaded
  const read = (file: string) => readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'public', file), 'utf8')
  const assets = { styles: read('phone.css'), script: read('phone.js').replaceAll('</', '<\\/') }
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = [
    `default-src 'none'`,
    `script-src ${hash(earlyScript)} ${hash(assets.script)}`,
    `style-src ${hash(assets.styles)}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
  return (loaded = { pageAssets: assets, policy })
}

/** A page with the policy that allows its styles and script, and nothing else. */
export function finishedPage(html: string, owner: string): FinishedPage {
  return finished(html, owner, load().policy)
}

/** The page, or 304 if the phone has it already. */
export function pageResponse(request: Request, page: FinishedPage): Response {
  const { status, headers, body } = pageAnswer(request.headers.get('if-none-match'), page)
  return new Response(body, { status, headers })
}

/** A route of the member's page. Redirects navigations to the sign-in page; a worker gets the reason in a header. */
export function phoneRoute<Pattern extends string>(pattern: Pattern, handle: Handle<Pattern>): RouteHandler<Pattern> {
  return loggedRoute(pattern, handle, (error, request) => {
    if (error instanceof Refused) return refusal(request, error)
    logError('route', error)
    return textResponse('This page cannot be shown now. Please try again in a moment.', 500)
  })
}

function refusal(request: Request, error: Refused): Response {
  const { refusal: why } = error
  const isNavigation = request.method === 'GET' && request.headers.get('sec-fetch-mode') === 'navigate'
  if (why === 'not signed in') {
    const isOfLink = error instanceof Expired && error.of === 'link'
    if (isNavigation)
      return redirectTo(isOfLink ? '/pocket/link/open?expired' : signInPath(new URL(request.url).pathname))
    // The phone removes its copy after a session that was ended, and keeps it after one that has run out.
    return textResponse('Not signed in.', 401, { [statusHeader]: error instanceof Expired ? 'expired' : 'out' })
  }
  if (isNavigation && error instanceof LinkWithdrawn) return redirectTo('/pocket/link/open')
  return textResponse('There is nothing here.', why === 'forbidden' ? 403 : 404, { [statusHeader]: 'gone' })
}

/** A redirect that browsers follow with GET, after forms too. */
export function redirectTo(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store', ...headers } })
}

function textResponse(text: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })
}
