import { ReportNav } from '@/components/report/report-nav'
import { tripPage } from '@/lib/server/access/page'

/** The navigation between the pages of a report. Each page also checks its own access. */
export default async function ReportLayout({ params, children }: LayoutProps<'/trips/[trip]/report'>) {
  const { tripId, may } = await tripPage((await params).trip, 'see trip')
  return (
    <>
      {may.has('write report') && <ReportNav tripId={tripId} />}
      {children}
    </>
  )
}
