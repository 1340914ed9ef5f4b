'use client'

import { useTranslations } from 'next-intl'
import { DismissedList } from '../checks/dismissed-list'
import { useChecks } from '../checks/checks-provider'
import checks from '../checks/checks.module.css'
import { FindingList } from '../checks/finding-list'
import { toDoHeadingId } from '../checks/use-dismissals'
import styles from './itinerary.module.css'

/** All warnings of the trip, the most serious first, each with a link to its subject. */
export function ItineraryToDo() {
  const t = useTranslations('checks')
  const { open } = useChecks()
  const hasHolidays = open.some(({ check }) => check === 'public holiday')
  return (
    <aside className={styles.aside}>
      <section aria-labelledby={toDoHeadingId} className={checks.all}>
        <h2 id={toDoHeadingId} tabIndex={-1}>
          {t('title')} {open.length > 0 && <span className={`${styles.count} num`}>{open.length}</span>}
        </h2>
        {open.length === 0 && (
          <p>
            <small>{t('allWell')}</small>
          </p>
        )}
        <FindingList findings={open} />
        <DismissedList />
        {hasHolidays && (
          <p>
            <small>
              {t.rich('source', {
                link: (words) => (
                  <a href="https://github.com/commenthol/date-holidays" rel="noreferrer">
                    {words}
                  </a>
                ),
              })}
            </small>
          </p>
        )}
      </section>
    </aside>
  )
}
