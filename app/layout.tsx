import type { Metadata, Viewport } from 'next'
import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import './globals.css'
import './office.css'

export const metadata: Metadata = {
  title: { default: 'Attaché', template: '%s · Attaché' },
  robots: { index: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  // The hook, not getLocale(): it waits here once for all hooks below, which would each wait a turn of their own.
  return (
    <html lang={useLocale()}>
      <body>{children}</body>
    </html>
  )
}
