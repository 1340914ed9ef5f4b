import { createTranslator, useLocale, useMessages } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { Locale } from '@/lib/domain/text/locales'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import type { Messages } from '@/lib/messages/messages'
import { tripMessages } from '@/lib/messages/trip-messages'

type Area = 'trip' | 'delegation' | 'visits' | 'emergency' | 'handbook' | 'releases' | 'releases.new' | 'followUp.after'

/** `getTranslations` for a page of a trip: of an incoming one with the words for guests. */
export async function getTripTranslations<A extends Area>(trip: Directed, namespace: A) {
  return translator((await getLocale()) as Locale, await getMessages(), trip, namespace)
}

/** The same for a component that is not asynchronous. */
export function useTripTranslations<A extends Area>(trip: Directed, namespace: A) {
  return translator(useLocale() as Locale, useMessages(), trip, namespace)
}

type Directed = { trip: Pick<TripRecord['trip'], 'direction'> }

function translator<A extends Area>(locale: Locale, all: Messages, { trip }: Directed, namespace: A) {
  const messages: Messages = tripMessages(all, locale, trip.direction)
  return createTranslator<Messages, A>({ locale, messages, namespace, timeZone: 'UTC' })
}
