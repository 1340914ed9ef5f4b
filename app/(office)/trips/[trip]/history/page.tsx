import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HistoryPage } from '@/components/history/history-page'
import { tripPage } from '@/lib/server/access/page'
import { readTrip } from '@/lib/server/releases/read-trip'
import { listColleagues } from '@/lib/server/trip/colleagues'
import { readHistory, readNames } from '@/lib/server/history/trip-history'
import { homeZoneOf } from '@/lib/domain/trip/home-zone'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') }
}

/** The change history of the trip; with `?item=`, of one item. */
export default async function TripHistoryPage({ params, searchParams }: PageProps<'/trips/[trip]/history'>) {
  const { trip: tripId } = await params
  const access = await tripPage(tripId, 'edit trip')
  const one = (given: string | string[] | undefined) =>
    typeof given === 'string' && given !== '' && given.length <= 200 ? given : undefined
  const { item, before } = await searchParams
  const trip = await readTrip(access)
  const { changes, next } = await readHistory(access, { item: one(item), before: one(before) })
  return (
    <HistoryPage
      tripId={trip.id}
      record={trip.record}
      directory={await readNames(access, changes, trip.directory)}
      colleagues={await listColleagues(access)}
      homeZone={homeZoneOf(trip)}
      {...{ changes, next }}
      item={one(item) ?? null}
      isFirst={!one(before)}
    />
  )
}
