import { createTranslator } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { Locale } from '@/lib/domain/text/locales'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import type { Messages } from '@/lib/messages/messages'
import { tripMessages } from '@/lib/messages/trip-messages'

type Area = 'trip' | 'delegation' | 'visits' | 'emergency' | 'handbook' | 'releases' | 'releases.new' | 'followUp.after'

/** `getTranslations` for a page of a trip: of an incoming one with the words for guests. */
export async function getTripTranslations<A extends Area>(
  { trip }: { trip: Pick<TripRecord['trip'], 'direction'> },
  namespace: A,
) {
  const locale = (await getLocale()) as Locale
  const messages: Messages = tripMessages(await getMessages(), locale, trip.direction)
  return createTranslator<Messages, A>({ locale, messages, namespace, timeZone: 'UTC' })
}
