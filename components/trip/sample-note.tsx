import type { ReactNode } from 'react'
import { getTranslations } from 'next-intl/server'
import type { Office } from '@/lib/server/office/office'
import styles from './trip-header.module.css'

type OfTrip = { tripId: string; office: Pick<Office, 'sample' | 'sampleNote' | 'sampleTripId'>; removal: ReactNode }

/** Says at the foot of each page of a sample office, or of the sample trip, what of its data is invented. */
export async function SampleNote({ tripId, office, removal }: OfTrip) {
  if (office.sampleTripId === tripId) {
    const t = await getTranslations('setup.sample')
    return (
      <div className={styles.sample}>
        {t('here')} {removal}
      </div>
    )
  }
  if (!office.sample) return null
  const t = await getTranslations('trip')
  return (
    <p className={styles.sample}>{office.sampleNote ? t('sampleNote', { note: office.sampleNote }) : t('sample')}</p>
  )
}
