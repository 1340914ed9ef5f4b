import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { secretAddress, securityHeaders } from './lib/server/platform/security-headers'

const asList = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }))

const nextConfig: NextConfig = {
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  devIndicators: false,
  // rate-limiter-flexible imports drizzle-orm by an expression that a bundler cannot follow.
  serverExternalPackages: [
    'better-sqlite3',
    '@node-rs/argon2',
    'pg',
    '@electric-sql/pglite',
    'rate-limiter-flexible',
    'prom-client',
  ],
  // Only while developing are requests logged, and these addresses are secrets.
  logging: { incomingRequests: { ignore: [/^\/(?:check|calendar|pocket\/link|set-password)\//] } },
  images: { unoptimized: true },
  experimental: {
    authInterrupts: true,
    // Files are sent to route handlers, which check access before they read.
    serverActions: { bodySizeLimit: '200kb' },
  },
  headers: async () => [
    { source: '/:path*', headers: asList(securityHeaders) },
    { source: '/:place(check|calendar)/:path*', headers: asList(secretAddress) },
    { source: '/pocket/link/:path*', headers: asList(secretAddress) },
    { source: '/set-password/:path*', headers: asList(secretAddress) },
    // Their answers are data; a page that says that there is nothing must not run anything either.
    {
      source: '/:place(api|fonts)/:path*',
      headers: asList({ 'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'` }),
    },
  ],
}

export default createNextIntlPlugin('./lib/server/platform/i18n.ts')(nextConfig)
