import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PhotosEditor } from '@/components/photos/photos-editor'
import styles from '@/components/photos/photos.module.css'
import { ClientWords } from '@/components/text/client-words'
import { tripPage } from '@/lib/server/access/page'
import { photoLanguages, viewPhotos } from '@/lib/server/photos/photos'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('photos'))('title') }
}

/** The photos of the report: upload, order, captions. */
export default async function PhotosPage({ params }: PageProps<'/trips/[trip]/report/photos'>) {
  const access = await tripPage((await params).trip, 'write report')
  const t = await getTranslations('photos')
  return (
    <div className={styles.page}>
      <noscript>
        <p className={styles.noScript}>{t('needsScript')}</p>
      </noscript>
      <ClientWords areas={['photos', 'report', 'conflict']}>
        <PhotosEditor
          tripId={access.tripId}
          initial={await viewPhotos(access)}
          languages={await photoLanguages(access)}
        />
      </ClientWords>
    </div>
  )
}
