'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Clash } from '@/lib/domain/clashes'
import { formatWeekday } from '@/lib/domain/time-format'
import { plain } from '@/lib/domain/text'
import { dayOf, timeOf } from '@/lib/domain/wall-time'
import { useTrip } from '../trip/trip-provider'
import { useClashSentence } from './clash-line'
import styles from './itinerary.module.css'

/** Everything of the programme that cannot be kept as it stands, each leading to its item. */
export function NeedsAHand({ clashes }: { clashes: readonly Clash[] }) {
  const { record, directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const sentence = useClashSentence()
  return (
    <aside className={styles.aside}>
      <section aria-labelledby="needs-a-hand">
        <h2 id="needs-a-hand">{t('needsAHand')} {clashes.length > 0 && <span className={`${styles.count} num`}>{clashes.length}</span>}</h2>
        {clashes.length === 0 && <p><small>{t('allWell')}</small></p>}
        <ul>
          {clashes.map((clash, i) => {
            const item = record.item.find((one) => one.id === clash.itemId)
            if (!item) return null
            return (
              <li key={i}>
                <a href={`#item-${item.id}`}>
                  {plain(item.title, locale)}
                  <small>{formatWeekday(dayOf(item.start), locale)}, <time>{timeOf(item.start)}</time></small>
                  <small>{sentence(clash, item, record, directory)}</small>
                </a>
              </li>
            )
          })}
        </ul>
      </section>
    </aside>
  )
}
