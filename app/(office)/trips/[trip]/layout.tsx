import { getLocale, getTranslations } from 'next-intl/server'
import { ToDoLink } from '@/components/checks/to-do-link'
import { ViewButtons } from '@/components/itinerary/view-buttons'
import { ReleaseState } from '@/components/releases/release-state'
import { SampleNote } from '@/components/trip/sample-note'
import { TripHeader } from '@/components/trip/trip-header'
import { SampleTripRemoval } from '@/components/trips/sample-trip'
import type { ToDoCounts } from '@/lib/domain/checks/to-do'
import { countChanges } from '@/lib/domain/releases/entity-diff'
import { missingTranslations } from '@/lib/domain/report/missing-translations'
import type { Locale } from '@/lib/domain/text/locales'
import { formatInstant } from '@/lib/domain/time/time-format'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { reportLanguages } from '@/lib/report/report-language'
import { allows, type TripAccess } from '@/lib/server/access/access'
import { readToDoCounts } from '@/lib/server/checks/check-counts'
import { readOffice } from '@/lib/server/office/office'
import { askedPath, tripPage } from '@/lib/server/access/page'
import { readLatestRelease, readTrip } from '@/lib/server/releases/read-trip'
import { drawRoute } from '@/lib/server/trip/route-maps'
import { homeZoneOf } from '@/lib/domain/trip/home-zone'
import { removeSampleTripAction } from '../actions'

/** The map in the head of a trip, in pixels. */
const mapSize = { width: 360, height: 230 }
const mapFontSize = 12

/** The header of a trip. Each tab also checks its own access. */
export default async function TripLayout({ params, children }: LayoutProps<'/trips/[trip]'>) {
  const access = await tripPage((await params).trip, 'see trip')
  const trip = await readTrip(access)
  const missing = allows(access, 'edit trip') ? missingTranslations(trip, reportLanguages).length : 0
  const toDo = allows(access, 'edit trip') ? await readToDoCounts(access, trip) : null
  return (
    <>
      <TripHeader
        trip={trip}
        may={access.may}
        missing={missing}
        route={drawRoute(trip, (await getLocale()) as Locale, mapSize, mapFontSize)}
        toDo={toDo && <ToDoOf tripId={trip.id} counts={toDo} />}
        waiting={
          allows(access, 'edit trip') && (await askedPath())?.endsWith('/itinerary')
            ? { release: <ReleaseOf access={access} trip={trip} />, views: <ViewButtons layout="list" /> }
            : null
        }
      />
      {children}
      <SampleNote
        tripId={trip.id}
        office={await readOffice()}
        removal={allows(access, 'delete trip') && <SampleTripRemoval action={removeSampleTripAction} />}
      />
    </>
  )
}

/** The number of things to do, in the head of every page of the trip. */
async function ToDoOf({ tripId, counts }: { tripId: string; counts: ToDoCounts }) {
  const t = await getTranslations('checks')
  const all = counts.broken + counts.missing + counts.unwise
  return <ToDoLink tripId={tripId} fromServer={all} hasConflicts={counts.broken > 0} label={t('title')} />
}

/** The release, as the itinerary shows it once its scripts have loaded. */
async function ReleaseOf({ access, trip }: { access: TripAccess<'edit trip'>; trip: WholeTrip }) {
  const out = await readLatestRelease(access)
  const homeZone = homeZoneOf(trip)
  return (
    <ReleaseState
      tripId={trip.id}
      out={out && { number: out.number, at: formatInstant(out.at, await getLocale(), homeZone) }}
      count={out ? countChanges(out.whole.record, trip.record) : 0}
    />
  )
}
