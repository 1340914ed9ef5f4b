import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmergencyEditor } from '@/components/emergency/emergency-editor-lazy'
import { EmergencyView } from '@/components/emergency/emergency-view'
import { NotReleased } from '@/components/releases/not-released'
import { TripEditor } from '@/components/trip/trip-editor'
import { allows } from '@/lib/server/access/access'
import { tripPage } from '@/lib/server/access/page'
import { readReleased, readTrip } from '@/lib/server/releases/read-trip'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('emergency'))('title') }
}

export default async function EmergencyPage({ params }: PageProps<'/trips/[trip]/emergency'>) {
  const access = await tripPage((await params).trip, 'see trip')
  const trip = await readTrip(access)
  if (!allows(access, 'edit trip'))
    return (await readReleased(access)) ? <EmergencyView trip={trip} /> : <NotReleased />
  return (
    <TripEditor trip={trip} userId={access.viewer.id} may={access.may} areas={['emergency', 'visits']}>
      <EmergencyEditor />
    </TripEditor>
  )
}
