import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ItineraryEditor } from '@/components/itinerary/itinerary-editor-lazy'
import { ItineraryView } from '@/components/itinerary/itinerary-view'
import { TripEditor } from '@/components/trip/trip-editor'
import { dayOf, momentAt } from '@/lib/domain/wall-time'
import { trip as planning } from '@/lib/server/access'
import { readChecks } from '@/lib/server/checks'
import { tripPage } from '@/lib/server/page'
import { readTrip } from '@/lib/server/trip'
import { setCheckAsideAction, takeCheckBackAction } from '../checks/actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('itinerary'))('title') }
}

export default async function ItineraryPage({ params }: PageProps<'/trips/[trip]/itinerary'>) {
  const access = await tripPage((await params).trip, 'see trip')
  const trip = await readTrip(access)
  const homeZone = trip.directory.institutions[trip.record.trip.homeId]?.timeZone ?? 'UTC'
  if (!access.may.has('edit trip')) return <ItineraryView trip={trip} homeZone={homeZone} />
  const checks = { ...await readChecks(await planning(trip.id, 'edit trip')), setAside: setCheckAsideAction, takeBack: takeCheckBackAction }
  return (
    <TripEditor trip={trip} may={access.may} homeZone={homeZone} areas={['itinerary', 'checks']}>
      <ItineraryEditor today={dayOf(momentAt(new Date(), homeZone))} checks={checks} />
    </TripEditor>
  )
}
