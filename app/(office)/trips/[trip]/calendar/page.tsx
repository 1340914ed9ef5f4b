import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { tripPage } from '@/lib/server/access/page'
import { OwnCalendar } from './own-calendar'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

/** The viewer's own calendar of a trip. */
export default async function Calendar({ params }: PageProps<'/trips/[trip]/calendar'>) {
  const access = await tripPage((await params).trip, 'see trip')
  return <OwnCalendar access={access} file={`/trips/${encodeURIComponent(access.tripId)}/calendar/file`} />
}
