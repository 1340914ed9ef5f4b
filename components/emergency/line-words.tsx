import { useLocale } from 'next-intl'
import { dialled } from '@/lib/domain/emergency/emergency'
import { wordsIn } from '@/lib/domain/text/text'
import type { Emergency } from '@/lib/domain/trip/trip-record'
import { Words } from '../text/words'
import styles from './emergency-page.module.css'

/** The details of a line: the telephone number, the address in each of its languages, and the note. */
export function LineWords({ line: { phone, address, note } }: { line: Emergency }) {
  const locale = useLocale()
  const first = wordsIn(address, locale)?.lang
  const addresses = Object.entries(address ?? {}).sort(([a], [b]) => Number(b === first) - Number(a === first))
  return (
    <div className={styles.more}>
      {phone && (
        <span className={styles.phone}>
          <a href={`tel:${dialled(phone)}`}>{phone}</a>
        </span>
      )}
      {addresses.map(([lang, text]) => (
        <span key={lang} lang={lang} className={styles.address}>
          {text}
        </span>
      ))}
      {note && (
        <span>
          <Words of={note} locale={locale} />
        </span>
      )}
    </div>
  )
}
