import { useLocale, useTranslations } from 'next-intl'
import type { EntityChange } from '@/lib/domain/releases/entity-diff'
import { entityChangeWords } from '@/lib/domain/releases/entity-words'
import type { Locale } from '@/lib/domain/text/locales'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { entityWordsIn } from '@/lib/messages/entity-words'
import styles from './releases.module.css'

/** The changes outside the itinerary between two releases. */
export function EntityChangeList({
  changes,
  before,
  after,
}: {
  changes: readonly EntityChange[]
  before: WholeTrip
  after: WholeTrip
}) {
  const t = useTranslations('released.kind')
  const words = entityWordsIn(useLocale() as Locale)
  if (changes.length === 0) return null
  return (
    <ul className={styles.changes}>
      {changes.map((change) => {
        const { title, lines } = entityChangeWords(change, before, after, words)
        return (
          <li key={`${change.entity} ${change.id}`} data-change={change.kind}>
            <p className={styles.word}>{t(change.kind)}</p>
            <div>
              <h3>{title}</h3>
              {lines.length > 0 && (
                <dl>
                  {lines.map((line) => (
                    <div key={line.name}>
                      <dt>{line.name}</dt>
                      <dd>{line.words}</dd>
                    </div>
                  ))}
                </dl>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
