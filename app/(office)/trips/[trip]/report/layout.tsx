import { ReportNav } from '@/components/report/report-nav'
import { missingTranslations } from '@/lib/domain/report/missing-translations'
import { reportLanguages } from '@/lib/report/report-language'
import { allows } from '@/lib/server/access/access'
import { tripPage } from '@/lib/server/access/page'
import { readTrip } from '@/lib/server/releases/read-trip'

/** The navigation between the pages of a report. Each page also checks its own access. */
export default async function ReportLayout({ params, children }: LayoutProps<'/trips/[trip]/report'>) {
  const access = await tripPage((await params).trip, 'see trip')
  const { tripId, may } = access
  const missing = allows(access, 'edit trip')
    ? missingTranslations(await readTrip(access), reportLanguages).length
    : null
  return (
    <>
      {may.has('write report') && <ReportNav tripId={tripId} missing={missing} />}
      {children}
    </>
  )
}
