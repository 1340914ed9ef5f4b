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
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pg', '@electric-sql/pglite'],
  // Only while developing are requests logged, and these addresses are secrets.
  logging: { incomingRequests: { ignore: [/^\/(?:check|calendar)\//] } },
  images: { unoptimized: true },
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: '6mb' },
  },
  headers: async () => [
    { source: '/:path*', headers: asList(securityHeaders) },
    { source: '/:place(check|calendar)/:path*', headers: asList(secretAddress) },
  ],
}

export default createNextIntlPlugin('./lib/server/platform/i18n.ts')(nextConfig)
