import { getTranslations } from 'next-intl/server'
import { ToDoLink } from '@/components/checks/to-do-link'
import { SampleNote } from '@/components/trip/sample-note'
import { TripHeader } from '@/components/trip/trip-header'
import type { ToDoCounts } from '@/lib/domain/checks/to-do'
import { missingTranslations } from '@/lib/domain/report/missing-translations'
import { reportLanguages } from '@/lib/report/report-language'
import { allows } from '@/lib/server/access/access'
import { readToDoCounts } from '@/lib/server/checks/check-counts'
import { readOffice } from '@/lib/server/office/office'
import { tripPage } from '@/lib/server/access/page'
import { readTrip } from '@/lib/server/releases/read-trip'

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
        toDo={toDo && <ToDoOf tripId={trip.id} counts={toDo} />}
      />
      {children}
      <SampleNote office={await readOffice()} />
    </>
  )
}

/** The number of things to do, in the head of every page of the trip. */
async function ToDoOf({ tripId, counts }: { tripId: string; counts: ToDoCounts }) {
  const t = await getTranslations('checks')
  const all = counts.broken + counts.missing + counts.unwise
  return <ToDoLink tripId={tripId} fromServer={all} hasConflicts={counts.broken > 0} label={t('title')} />
}
