import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TripFiles } from '@/components/files/trip-files-lazy'
import { TripEditor } from '@/components/trip/trip-editor'
import { tripPage } from '@/lib/server/access/page'
import { readTrip } from '@/lib/server/releases/read-trip'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('files'))('title') }
}

/** The files of a trip, for its planners. */
export default async function FilesPage({ params }: PageProps<'/trips/[trip]/files'>) {
  const access = await tripPage((await params).trip, 'edit trip')
  const trip = await readTrip(access)
  return (
    <TripEditor trip={trip} userId={access.viewer.id} may={access.may} areas={['files']}>
      <TripFiles />
    </TripEditor>
  )
}
