import { ReportNav } from '@/components/report/report-nav'
import { tripPage } from '@/lib/server/access/page'

/** The way between a report's pages. Each page proves its own access as well. */
export default async function ReportLayout({ params, children }: LayoutProps<'/trips/[trip]/report'>) {
  const { tripId, may } = await tripPage((await params).trip, 'see trip')
  return (
    <>
      {may.has('write report') && <ReportNav tripId={tripId} />}
      {children}
    </>
  )
}
