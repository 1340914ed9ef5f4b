import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { editTripAction } from '@/app/(office)/trips/[trip]/itinerary/actions'
import type { TripAction } from '@/lib/domain/access/roles'
import type { ReportUsage } from '@/lib/domain/report/report-usage'
import type { Locale } from '@/lib/domain/text/locales'
import type { Colleague } from '@/lib/domain/trip/colleague'
import { cityNamesOf } from '@/lib/domain/trip/trip-cities'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { Messages } from '@/lib/messages/messages'
import { tripMessages } from '@/lib/messages/trip-messages'
import { TripClient } from './trip-client-lazy'
import { homeZoneOf } from '@/lib/domain/trip/home-zone'
import { pack } from '../ui/packed'

/**
 * Surrounds the client components of one tab of a trip: gives them the trip, the action that saves edits, and their
 * messages. `areas` are the message files they need in addition to those of every tab.
 */
export async function TripEditor({
  trip,
  userId,
  may,
  areas,
  reportUsage,
  colleagues,
  children,
}: {
  trip: WholeTrip
  /** The user whose page it is. */
  userId: string
  may: ReadonlySet<TripAction>
  areas: readonly (keyof Messages)[]
  /** Which paragraphs of the reports use the facts of this tab, for those who write reports. */
  reportUsage?: ReportUsage
  /** For forms that name who is responsible. */
  colleagues?: readonly Colleague[]
  children: ReactNode
}) {
  const locale = (await getLocale()) as Locale
  const messages = await getMessages()
  const wanted = [
    'shell',
    'trip',
    'history',
    'fields',
    'vocabulary',
    'errors',
    'conflict',
    ...areas,
  ] as (keyof Messages)[]
  const some = Object.fromEntries(wanted.map((area) => [area, messages[area]])) as Partial<Messages>
  return (
    <TripClient
      locale={locale}
      messages={pack(tripMessages(some, locale, trip.record.trip.direction))}
      initial={pack(trip)}
      userId={userId}
      may={[...may]}
      homeZone={homeZoneOf(trip)}
      cityNames={cityNamesOf(trip, locale)}
      editAction={editTripAction}
      reportUsage={reportUsage}
      colleagues={colleagues}
    >
      {children}
    </TripClient>
  )
}
