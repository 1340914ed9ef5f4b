import { useLocale, useTranslations } from 'next-intl'
import { fitted, type Photo } from '@/lib/domain/photos/photo'
import { wordsIn } from '@/lib/domain/text/text'
import styles from './photos.module.css'

// In pixels, the column of photos.module.css.
const room = { width: 270, height: 300 }

/** A photo as a link to its large size. */
export function PhotoPicture({ tripId, photo, name }: { tripId: string; photo: Photo; name: string }) {
  const t = useTranslations('photos')
  const locale = useLocale()
  const at = `/api/trips/${encodeURIComponent(tripId)}/photos/${encodeURIComponent(photo.id)}`
  const alt = wordsIn(photo.alt, locale)
  return (
    <a className={styles.picture} href={`${at}?size=large`} target="_blank" aria-label={t('viewFullSize', { name })}>
      <img src={`${at}?size=small`} {...fitted(photo, room)} loading="lazy" alt={alt?.text ?? ''} lang={alt?.lang} />
    </a>
  )
}
