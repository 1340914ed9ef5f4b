'use client'

import { useTranslations } from 'next-intl'
import { DismissedList } from '../checks/dismissed-list'
import { useChecks } from '../checks/checks-provider'
import checks from '../checks/checks.module.css'
import { ToDoList } from '../checks/to-do-list'
import { toDoHeadingId } from '../checks/to-do-anchor'
import styles from './itinerary.module.css'

/** The To do list of the trip; each line leads to what it concerns. */
export function ItineraryToDo() {
  const t = useTranslations('checks')
  const { open, lines } = useChecks()
  const hasHolidays = open.some(({ check }) => check === 'public holiday')
  return (
    <aside className={styles.aside}>
      <section aria-labelledby={toDoHeadingId} className={checks.all}>
        <h2 id={toDoHeadingId} tabIndex={-1}>
          {t('title')} {lines.length > 0 && <span className="num">{lines.length}</span>}
        </h2>
        {open.length === 0 && (
          <p>
            <small>{t('allWell')}</small>
          </p>
        )}
        <ToDoList lines={lines} />
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
