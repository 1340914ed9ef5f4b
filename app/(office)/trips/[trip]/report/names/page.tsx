import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NamesPage } from '@/components/name-check/names-page'
import { ClientWords } from '@/components/text/client-words'
import type { Locale } from '@/lib/domain/text/locales'
import { officeMay } from '@/lib/domain/access/roles'
import { readNameChecks } from '@/lib/server/name-check/name-check-view'
import { tripPage } from '@/lib/server/access/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('names'))('title') }
}

/** The name checks: hosts asked about their name and sentences, and their answers. */
export default async function NameChecksPage({ params }: PageProps<'/trips/[trip]/report/names'>) {
  const access = await tripPage((await params).trip, 'write report')
  const checks = await readNameChecks(access, (await getLocale()) as Locale)
  const maySettle = access.may.has('edit trip') && officeMay(access.viewer.officeRole, 'edit directory')
  return (
    <ClientWords areas={['names']}>
      <NamesPage tripId={access.tripId} initial={checks} maySettle={maySettle} />
    </ClientWords>
  )
}
