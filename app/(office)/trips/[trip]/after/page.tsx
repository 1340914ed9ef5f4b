import type { Metadata } from 'next'
import { AfterEditor } from '@/components/follow-up/after-editor-lazy'
import { TripEditor } from '@/components/trip/trip-editor'
import { allows } from '@/lib/server/access/access'
import { tripPage } from '@/lib/server/access/page'
import { readAfterTripFigures } from '@/lib/server/follow-up/after-trip'
import { readTrip } from '@/lib/server/releases/read-trip'
import { readReportUsage } from '@/lib/server/report/report-usage'
import { listColleagues } from '@/lib/server/trip/colleagues'
import { sharedNotes } from '@/lib/server/visits/shared-notes'
import { todayAtHome } from '@/lib/domain/trip/home-zone'
import { pageTitle } from '../page-title'

export function generateMetadata({ params }: PageProps<'/trips/[trip]/after'>): Promise<Metadata> {
  return pageTitle(params, 'followUp.after')
}

/** What a trip has led to, for its planners. */
export default async function AfterTrip({ params }: PageProps<'/trips/[trip]/after'>) {
  const access = await tripPage((await params).trip, 'edit trip')
  const trip = await readTrip(access)
  const writes = allows(access, 'write report')
  return (
    <TripEditor
      trip={trip}
      userId={access.viewer.id}
      may={access.may}
      areas={['followUp', 'visits', 'trips', 'files']}
      reportUsage={writes ? await readReportUsage(access, trip) : undefined}
      colleagues={await listColleagues(access)}
    >
      <AfterEditor
        today={todayAtHome(trip, new Date())}
        notes={await sharedNotes(access)}
        figures={await readAfterTripFigures(access, trip)}
      />
    </TripEditor>
  )
}
