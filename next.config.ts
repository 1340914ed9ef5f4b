import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // Only where the installation is reached by TLS: a browser would hold a plain one to it for a year.
  ...(process.env.PUBLIC_URL?.startsWith('https:')
    ? [{ key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' }]
    : []),
]

// The address of a name check or a calendar is a secret: no other page is told of it, and nothing keeps it.
const secretAddress = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
]

const nextConfig: NextConfig = {
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  devIndicators: false,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pg', '@electric-sql/pglite'],
  // Only while developing are requests logged, and these addresses are secrets.
  logging: { incomingRequests: { ignore: [/^\/(?:check|calendar)\//] } },
  images: { unoptimized: true },
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: '6mb' },
  },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }, { source: '/:place(check|calendar)/:path*', headers: secretAddress }],
}

export default createNextIntlPlugin('./lib/server/i18n.ts')(nextConfig)
