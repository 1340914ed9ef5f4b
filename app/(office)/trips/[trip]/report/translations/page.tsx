import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TranslationsEditor } from '@/components/report/translations/translations-editor-lazy'
import { TripEditor } from '@/components/trip/trip-editor'
import { officeMay } from '@/lib/domain/access/roles'
import { missingTranslations } from '@/lib/domain/report/missing-translations'
import { reportLanguages } from '@/lib/report/report-language'
import { tripPage } from '@/lib/server/access/page'
import { readTrip } from '@/lib/server/releases/read-trip'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report.translations'))('title') }
}

/** Every text that article, handbook or phone prints and that lacks one of the report's languages. */
export default async function TranslationsPage({ params }: PageProps<'/trips/[trip]/report/translations'>) {
  const access = await tripPage((await params).trip, 'edit trip')
  const trip = await readTrip(access)
  return (
    <TripEditor trip={trip} userId={access.viewer.id} may={access.may} areas={['report']}>
      <TranslationsEditor
        missing={missingTranslations(trip, reportLanguages)}
        mayEditDirectory={officeMay(access.viewer.officeRole, 'edit directory')}
      />
    </TripEditor>
  )
}
