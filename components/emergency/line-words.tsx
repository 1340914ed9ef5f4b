import { useLocale } from 'next-intl'
import { dialled } from '@/lib/domain/emergency/emergency'
import { wordsIn } from '@/lib/domain/text/text'
import type { Emergency } from '@/lib/domain/trip/trip-record'
import { Words } from '../text/words'
import styles from './emergency-page.module.css'

/** What a line tells beside its name: the number to press, the address in every language it is known in, the note. */
export function LineWords({ line: { phone, address, note } }: { line: Emergency }) {
  const locale = useLocale()
  const first = wordsIn(address, locale)?.lang
  const languages = Object.keys(address ?? {}).sort((a, b) => Number(b === first) - Number(a === first))
  return (
    <div className={styles.more}>
      {phone && (
        <span className={styles.phone}>
          <a href={`tel:${dialled(phone)}`}>{phone}</a>
        </span>
      )}
      {languages.map((lang) => (
        <span key={lang} lang={lang} className={styles.address}>
          {address![lang]}
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
