import type { Metadata } from 'next'
import { DelegationEditor } from '@/components/delegation/delegation-editor-lazy'
import { DelegationInvitations } from '@/components/delegation/delegation-invitations'
import { DelegationView } from '@/components/delegation/delegation-view'
import { NotReleased } from '@/components/releases/not-released'
import { TripEditor } from '@/components/trip/trip-editor'
import { allows } from '@/lib/server/access/access'
import { readChecks } from '@/lib/server/checks/checks'
import { tripPage } from '@/lib/server/access/page'
import { readReportUsage } from '@/lib/server/report/report-usage'
import { readReleased, readTrip } from '@/lib/server/releases/read-trip'
import { invitationRows } from './invitation-rows'
import { dismissWarningAction, restoreWarningAction } from '../checks/actions'
import { todayAtHome } from '@/lib/domain/trip/home-zone'
import { pageTitle } from '../page-title'

export function generateMetadata({ params }: PageProps<'/trips/[trip]/delegation'>): Promise<Metadata> {
  return pageTitle(params, 'delegation')
}

export default async function DelegationPage({ params }: PageProps<'/trips/[trip]/delegation'>) {
  const access = await tripPage((await params).trip, 'see trip')
  const trip = await readTrip(access)
  if (!allows(access, 'edit trip'))
    return (await readReleased(access)) ? <DelegationView trip={trip} /> : <NotReleased />
  const checks = {
    ...(await readChecks(access)),
    dismiss: dismissWarningAction,
    restore: restoreWarningAction,
  }
  return (
    <TripEditor
      trip={trip}
      userId={access.viewer.id}
      may={access.may}
      areas={['delegation', 'checks', 'invitations', 'comments']}
      reportUsage={allows(access, 'write report') ? await readReportUsage(access, trip) : undefined}
    >
      <DelegationEditor today={todayAtHome(trip, new Date())} checks={checks} />
      <DelegationInvitations tripId={access.tripId} {...await invitationRows(access)} />
    </TripEditor>
  )
}
