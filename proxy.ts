import { NextResponse, type NextRequest } from 'next/server'

/**
 * Gives each page its Content-Security-Policy with a fresh nonce; Next reads the nonce from the request's
 * header and puts it on its scripts. Nothing is decided here: access is proved where data is read.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!isReadable(request.nextUrl.pathname)) return unreadable(request)
  // What has its own policy is here only because of a "%" in its address.
  if (/^\/(?:api|news|check|calendar)\/.*%/.test(request.nextUrl.pathname)) return NextResponse.next()
  const nonce = btoa(crypto.randomUUID())
  const policy = policyWith(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  // The page to return to after signing in.
  headers.set('x-attache-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (isSignedOut(request)) response.headers.set('clear-site-data', '"cache", "storage"')
  return response
}

// After sign-out nothing stays on the device, except what a personal link of it may still show. Only for requests of
// our own pages: otherwise another site could remove a phone's copy by an image with this address.
function isSignedOut({ nextUrl, headers, cookies }: NextRequest): boolean {
  return (
    nextUrl.pathname === '/sign-in' &&
    nextUrl.searchParams.has('signed-out') &&
    headers.get('sec-fetch-site') === 'same-origin' &&
    !cookies.has('attache-opened-any')
  )
}

function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

// Next answers such an address with a bare 500. As if it were one that nobody has, it gets the page of its place.
function unreadable(request: NextRequest): NextResponse {
  const place = /^\/(?:news|check|calendar)(?=\/)/.exec(request.nextUrl.pathname)?.[0] ?? ''
  return NextResponse.rewrite(new URL(`${place}/-`, request.url))
}

// The one style element that react-aria writes, so that a finger on its buttons can also scroll.
const pressableStyle = `'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='`

function providerOrigin(): string {
  const issuer = process.env.OIDC_ISSUER?.trim()
  return issuer && URL.canParse(issuer) ? ` ${new URL(issuer).origin}` : ''
}

function policyWith(nonce: string): string {
  const isDev = process.env.NODE_ENV === 'development'
  return [
    `default-src 'self'`,
    // React's error stacks in development need eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? ` 'unsafe-eval'` : ''}`,
    `worker-src 'self'`,
    `style-src 'self' ${isDev ? `'unsafe-inline'` : `'nonce-${nonce}' ${pressableStyle}`}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    // Signing out ends the session at the identity provider too, to which the form then leads.
    `form-action 'self'${providerOrigin()}`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

// Excludes public articles, name checks, calendars and files, which have a stricter policy of their own or need none.
// Excludes uploads, because Next.js passes at most 10 MB of a body through a proxy. None of these paths contains "%".
// Next.js reads the value without running this file, so it has to be a single literal.
export const config = {
  matcher: [
    '/((?!api/|news(?:$|/[^/]+(?:$|/(?:text|word|web)$)|/photos/[^/]+/[^/]+$)|check/[^/]+$|calendar/[^/]+$|\
pocket(?:$|/[^/]+(?:$|/(?:notes|seen)$))|worker\\.js$|sitemap\\.xml$|_next/static|fonts/|\
.*\\.(?:css|png|ico|svg|txt|webmanifest)$).*)',
    '/(.*%.*)',
  ],
}
