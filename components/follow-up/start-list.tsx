import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { isDueSoon, isOverdue } from '@/lib/domain/follow-up/due'
import type { PromiseLine } from '@/lib/domain/follow-up/promise-list'
import type { TaskLine } from '@/lib/domain/follow-up/task-line'
import type { Locale } from '@/lib/domain/text/locales'
import type { Day } from '@/lib/domain/time/day'
import { formatDay } from '@/lib/domain/time/time-format'
import type { ListedAgreement } from '@/lib/server/directory/signed-agreements'
import { SignedAgreements } from '../directory/institutions/signed-agreements'
import { Words } from '../text/words'
import { StartTasks } from './start-tasks'
import styles from './start-list.module.css'

/** Open matters of the office besides its trips: tasks, the reader's promises that are due, agreements that end. */
export function StartList({
  tasks,
  overdueTasks,
  promises,
  agreements,
  today,
}: {
  /** The reader's own, and those of others. */
  tasks: readonly TaskLine[]
  overdueTasks: readonly TaskLine[]
  promises: readonly PromiseLine[]
  agreements: readonly ListedAgreement[]
  today: Day
}) {
  const locale = useLocale() as Locale
  const t = useTranslations('followUp')
  const taskWords = useTranslations('tasks.start')
  const due = promises.filter((line) => isDueSoon(line.due, today))
  if (tasks.length + overdueTasks.length + due.length + agreements.length === 0) return null
  return (
    <div className={styles.start}>
      <StartTasks of={tasks} title={taskWords('mine')} today={today} isNamed={false} />
      <StartTasks of={overdueTasks} title={taskWords('overdue')} today={today} isNamed />
      {due.length > 0 && (
        <section>
          <h2>
            {t('start.promises')} <span className="num">{due.length}</span>
          </h2>
          <ul>
            {due.slice(0, most).map((line) => (
              <li key={line.id}>
                <Words of={line.text} locale={locale} />{' '}
                <small className={isOverdue(line.due, today) ? styles.late : undefined}>
                  {line.due && formatDay(line.due, locale)}
                  {isOverdue(line.due, today) && ` · ${t('late')}`}
                </small>
              </li>
            ))}
          </ul>
          <p>
            <Link href="/promises" prefetch={false}>
              {t('start.all')}
            </Link>
          </p>
        </section>
      )}
      {agreements.length > 0 && (
        <section>
          <h2>
            {t('start.agreements')} <span className="num">{agreements.length}</span>
          </h2>
          <SignedAgreements of={agreements.slice(0, most)} today={today} named />
          {agreements.length > most && (
            <details>
              <summary>{t('start.moreAgreements', { count: agreements.length - most })}</summary>
              <SignedAgreements of={agreements.slice(most)} today={today} named />
            </details>
          )}
        </section>
      )}
    </div>
  )
}

/** More would push the trips off the first screen. */
const most = 4
