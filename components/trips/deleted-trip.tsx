import { getTranslations } from 'next-intl/server'
import { restoreTripAction } from '@/app/(office)/trips/[trip]/details/actions'
import { OneButtonForm } from '../trip/details/role-forms'
import styles from './trips.module.css'

/** Says that a trip was just deleted, with a button to restore it. */
export async function DeletedTrip({ tripId }: { tripId: string }) {
  const t = await getTranslations('trips.details.delete')
  return (
    <div className={styles.deleted} role="status">
      <p>{t('done')}</p>
      <OneButtonForm action={restoreTripAction} fields={{ tripId }} submit={t('restore')} look="plain" />
    </div>
  )
}
