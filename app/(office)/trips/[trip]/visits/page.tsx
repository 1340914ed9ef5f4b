import type { Metadata } from 'next'
import { NotReleased } from '@/components/releases/not-released'
import { TripEditor } from '@/components/trip/trip-editor'
import { VisitsEditor } from '@/components/visits/visits-editor-lazy'
import { VisitsView } from '@/components/visits/visits-view'
import { allows } from '@/lib/server/access/access'
import { readChecks } from '@/lib/server/checks/checks'
import { tripPage } from '@/lib/server/access/page'
import { sharedNotes } from '@/lib/server/visits/shared-notes'
import { readReportUsage } from '@/lib/server/report/report-usage'
import { readReleased, readTrip } from '@/lib/server/releases/read-trip'
import { listColleagues } from '@/lib/server/trip/colleagues'
import { dismissWarningAction, restoreWarningAction } from '../checks/actions'
import { todayAtHome } from '@/lib/domain/trip/home-zone'
import { pageTitle } from '../page-title'

export function generateMetadata({ params }: PageProps<'/trips/[trip]/visits'>): Promise<Metadata> {
  return pageTitle(params, 'visits')
}

export default async function VisitsPage({ params }: PageProps<'/trips/[trip]/visits'>) {
  const access = await tripPage((await params).trip, 'see trip')
  const trip = await readTrip(access)
  if (!allows(access, 'edit trip')) return (await readReleased(access)) ? <VisitsView trip={trip} /> : <NotReleased />
  const checks = { ...(await readChecks(access)), dismiss: dismissWarningAction, restore: restoreWarningAction }
  return (
    <TripEditor
      trip={trip}
      userId={access.viewer.id}
      may={access.may}
      areas={['visits', 'checks', 'trips', 'files', 'tasks', 'comments']}
      reportUsage={allows(access, 'write report') ? await readReportUsage(access, trip) : undefined}
      colleagues={await listColleagues(access)}
    >
      <VisitsEditor today={todayAtHome(trip, new Date())} checks={checks} notes={await sharedNotes(access)} />
    </TripEditor>
  )
}
