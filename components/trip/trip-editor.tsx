import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { cityNamesOf } from '@/lib/domain/trip/trip-cities'
import type { Locale } from '@/lib/domain/text/locales'
import type { TripAction } from '@/lib/domain/access/roles'
import type { ToldPlaces } from '@/lib/domain/report/report-usage'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { Messages } from '@/lib/messages/messages'
import { TripDesk } from './trip-desk-lazy'

/**
 * Surrounds the client components of one tab of a trip: the trip as confirmed by the server, and the words they use.
 * `areas` are the message files needed beside those that every tab needs.
 */
export async function TripEditor({
  trip,
  userId,
  may,
  homeZone,
  areas,
  told,
  children,
}: {
  trip: WholeTrip
  /** Whose page it is. */
  userId: string
  may: ReadonlySet<TripAction>
  homeZone: string
  areas: readonly (keyof Messages)[]
  /** Where the reports tell the facts of this tab, for those who write them. */
  told?: ToldPlaces
  children: ReactNode
}) {
  const locale = (await getLocale()) as Locale
  const messages = await getMessages()
  const wanted = ['shell', 'trip', 'history', 'vocabulary', 'errors', 'conflict', ...areas] as (keyof Messages)[]
  const some = Object.fromEntries(wanted.map((area) => [area, messages[area]]))
  return (
    <TripDesk
      locale={locale}
      messages={some as Partial<Messages>}
      initial={trip}
      userId={userId}
      may={[...may]}
      homeZone={homeZone}
      cityNames={cityNamesOf(trip, locale)}
      told={told}
    >
      {children}
    </TripDesk>
  )
}
