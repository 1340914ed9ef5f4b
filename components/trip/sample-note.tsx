import { getTranslations } from 'next-intl/server'
import type { Office } from '@/lib/server/office/office'
import styles from './trip-header.module.css'

/** Says at the foot of each page of a sample office what of its data is invented. */
export async function SampleNote({ office }: { office: Pick<Office, 'sample' | 'sampleNote'> }) {
  if (!office.sample) return null
  const t = await getTranslations('trip')
  return (
    <p className={styles.sample}>{office.sampleNote ? t('sampleNote', { note: office.sampleNote }) : t('sample')}</p>
  )
}
