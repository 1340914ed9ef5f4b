'use client'

import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/domain/text/locales'
import type { ToldPlaces } from '@/lib/domain/report/report-usage'
import type { Messages } from '@/lib/messages/messages'
import { HeadKeeper } from './head-keeper'
import { TripHead } from './trip-head'
import { ToldContext } from './report-usage-link'
import { TripProvider } from './trip-provider'

/** What an editor works on: the words it uses, and around them the trip. */
export function TripDesk({
  locale,
  messages,
  told = {},
  children,
  ...trip
}: { locale: Locale; messages: Partial<Messages>; told?: ToldPlaces | undefined } & ComponentProps<
  typeof TripProvider
>) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <TripProvider {...trip}>
        <TripHead />
        <ToldContext value={told}>{children}</ToldContext>
        <HeadKeeper />
      </TripProvider>
    </NextIntlClientProvider>
  )
}
