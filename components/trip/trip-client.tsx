'use client'

import { NextIntlClientProvider } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import type { Locale } from '@/lib/domain/text/locales'
import type { ToldPlaces } from '@/lib/domain/report/report-usage'
import type { Messages } from '@/lib/messages/messages'
import { PageRefresher } from './page-refresher'
import { ToldContext } from './report-usage-link'
import { editSender, type EditAction } from './send-edit'
import { TripHead } from './trip-head'
import { TripProvider } from './trip-provider'

/** The browser's part of `TripEditor`: the messages, the open trip, and the controls in the trip's head. */
export function TripClient({
  locale,
  messages,
  editAction,
  told = {},
  children,
  ...trip
}: {
  locale: Locale
  messages: Partial<Messages>
  editAction: EditAction
  told?: ToldPlaces | undefined
} & Omit<ComponentProps<typeof TripProvider>, 'send'>) {
  const [send] = useState(() => editSender(editAction))
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <TripProvider {...trip} send={send}>
        <TripHead />
        <ToldContext value={told}>{children}</ToldContext>
        <PageRefresher />
      </TripProvider>
    </NextIntlClientProvider>
  )
}
