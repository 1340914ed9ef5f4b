'use client'

import { useTranslations } from 'next-intl'
import { largestPhoto } from '@/lib/domain/photos/photo'
import { ImageField } from '../../ui/image-field'
import { Portrait, portraitAddress } from './portrait'
import styles from './portrait.module.css'

const refusals = ['kind', 'damaged', 'too many pixels', 'busy', 'gone'] as const

/** The portrait of a person, uploaded at `since`. It is saved without the form. */
export function PortraitField({ personId, since }: { personId: string; since: string | null }) {
  const t = useTranslations('directory.portrait')
  return (
    <div className={styles.field}>
      <ImageField
        address={portraitAddress(personId)}
        image={since}
        read={({ at }) => (typeof at === 'string' ? at : null)}
        show={(stored) => <Portrait personId={personId} since={stored} alt={t('title')} />}
        largest={largestPhoto}
        refusals={refusals}
        words={(word) => t(word)}
      />
    </div>
  )
}
