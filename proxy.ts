import { NextResponse, type NextRequest } from 'next/server'

/**
 * Gives each page its Content-Security-Policy with a fresh nonce; Next reads the nonce from the request's
 * header and puts it on its scripts. Nothing is decided here: access is proved where data is read.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const policy = policyWith(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

// The one style element that react-aria writes, so that a finger on its buttons can also scroll.
const pressableStyle = `'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='`

function policyWith(nonce: string): string {
  const isDev = process.env.NODE_ENV === 'development'
  return [
    `default-src 'self'`,
    // React's error stacks in development need eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${isDev ? `'unsafe-inline'` : `'nonce-${nonce}' ${pressableStyle}`}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

// Public articles, name checks and files carry their own, stricter policy or need none.
export const config = { matcher: ['/((?!api/|news|check/|sitemap\\.xml$|_next/static|fonts/|.*\\.(?:css|png|ico|svg|txt|webmanifest)$).*)'] }
