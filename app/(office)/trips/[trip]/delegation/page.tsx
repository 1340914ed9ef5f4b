import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DelegationEditor } from '@/components/delegation/delegation-editor-lazy'
import { DelegationView } from '@/components/delegation/delegation-view'
import { TripEditor } from '@/components/trip/trip-editor'
import { trip as writing } from '@/lib/server/access'
import { tripPage } from '@/lib/server/page'
import { readTold } from '@/lib/server/told'
import { readTrip } from '@/lib/server/trip'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('delegation'))('title') }
}

export default async function DelegationPage({ params }: PageProps<'/trips/[trip]/delegation'>) {
  const access = await tripPage((await params).trip, 'see trip')
  const trip = await readTrip(access)
  if (!access.may.has('edit trip')) return <DelegationView trip={trip} />
  const homeZone = trip.directory.institutions[trip.record.trip.homeId]?.timeZone ?? 'UTC'
  return (
    <TripEditor trip={trip} may={access.may} homeZone={homeZone} areas={['delegation']} told={access.may.has('write report') ? await readTold(await writing(trip.id, 'write report')) : undefined}>
      <DelegationEditor />
    </TripEditor>
  )
}
