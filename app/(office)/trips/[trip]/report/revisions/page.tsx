import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { RevisionsPage } from '@/components/report/revisions-page'
import { formatInstant } from '@/lib/domain/time/time-format'
import { readOffice } from '@/lib/server/office/office'
import { tripPage } from '@/lib/server/access/page'
import { listRevisions } from '@/lib/server/report/revisions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('revisions.title') }
}

/** All published revisions of this trip. */
export default async function Revisions({ params }: PageProps<'/trips/[trip]/report/revisions'>) {
  const access = await tripPage((await params).trip, 'write report')
  const { tripId } = access
  const revisions = await listRevisions(access)
  const [locale, { timeZone }] = [await getLocale(), await readOffice()]
  const when = (at: Date) => formatInstant(at, locale, timeZone)
  const lines = revisions.map(({ publishedAt, withdrawnAt, ...one }) => ({
    ...one,
    published: when(publishedAt),
    withdrawn: withdrawnAt && when(withdrawnAt),
  }))
  return <RevisionsPage tripId={tripId} revisions={lines} />
}
