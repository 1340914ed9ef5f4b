import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import styles from '@/components/trip/details/details.module.css'
import { OneButtonForm } from '@/components/trip/details/role-forms'
import { plainTitle } from '@/components/trips/trip-label'
import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/domain/text/locales'
import { tripSummary } from '@/lib/domain/trip/trip-summary'
import { tripPage } from '@/lib/server/access/page'
import { readTrip } from '@/lib/server/releases/read-trip'
import { deleteTripAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trips.details'))('delete.title') }
}

/** The confirmation page for deleting a trip, with a download of its trip file. */
export default async function DeletePage({ params }: PageProps<'/trips/[trip]/details/delete'>) {
  const { trip: tripId } = await params
  const access = await tripPage(tripId, 'delete trip')
  const t = await getTranslations('trips.details')
  const trip = await readTrip(access)
  const id = encodeURIComponent(trip.id)
  const title = plainTitle(
    tripSummary(trip.record, trip.directory),
    (await getLocale()) as Locale,
    await getTranslations('trip'),
  )
  return (
    <div className={styles.confirm}>
      <h2>{t('delete.confirmTitle', { title })}</h2>
      <p>{t('delete.confirmText')}</p>
      <p>
        <a href={`/api/trips/${id}/file`} download>
          {t('file.save')}
        </a>
      </p>
      <OneButtonForm
        action={deleteTripAction}
        fields={{ tripId: trip.id }}
        submit={t('delete.confirm')}
        look="primary"
        more={<ButtonLink href={`/trips/${id}/details`}>{t('delete.back')}</ButtonLink>}
      />
    </div>
  )
}
