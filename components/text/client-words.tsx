import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Messages } from '@/lib/messages/messages'

/**
 * Gives client components outside a trip their messages. `areas` are the message files needed in addition to `shell`,
 * `vocabulary` and `errors`.
 */
export async function ClientWords({ areas, children }: { areas: readonly (keyof Messages)[]; children: ReactNode }) {
  const messages = await getMessages()
  const wanted = ['shell', 'vocabulary', 'errors', ...areas] as (keyof Messages)[]
  const some = Object.fromEntries(wanted.map((area) => [area, messages[area]]))
  return (
    <NextIntlClientProvider locale={await getLocale()} messages={some as Partial<Messages>} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
