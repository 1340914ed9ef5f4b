import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ItineraryEditor } from '@/components/itinerary/itinerary-editor-lazy'
import { ReleaseLine } from '@/components/releases/release-line'
import { TripEditor } from '@/components/trip/trip-editor'
import { pack } from '@/components/ui/packed'
import { formatInstant } from '@/lib/domain/time/time-format'
import { allows } from '@/lib/server/access/access'
import { readChecks } from '@/lib/server/checks/checks'
import { tripPage } from '@/lib/server/access/page'
import { readLatestRelease, readTrip } from '@/lib/server/releases/read-trip'
import { listColleagues } from '@/lib/server/trip/colleagues'
import { dismissWarningAction, restoreWarningAction } from '../checks/actions'
import { homeZoneOf, todayAtHome } from '@/lib/domain/trip/home-zone'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('itinerary'))('title') }
}

/** Planners edit the draft; everyone else reads the latest release on their own page. */
export default async function ItineraryPage({ params }: PageProps<'/trips/[trip]/itinerary'>) {
  const access = await tripPage((await params).trip, 'see trip')
  if (!allows(access, 'edit trip')) redirect(`/pocket/${encodeURIComponent(access.tripId)}`)
  const [trip, out] = [await readTrip(access), await readLatestRelease(access)]
  const homeZone = homeZoneOf(trip)
  const at = out && formatInstant(out.at, await getLocale(), homeZone)
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
      areas={['itinerary', 'checks', 'released', 'files', 'tasks', 'comments']}
      colleagues={await listColleagues(access)}
    >
      <ReleaseLine out={pack(out && at ? { number: out.number, at, record: out.whole.record } : null)} />
      <ItineraryEditor today={todayAtHome(trip, new Date())} checks={checks} />
    </TripEditor>
  )
}
