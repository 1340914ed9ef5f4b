import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { isOverdue } from '@/lib/domain/follow-up/due'
import type { TaskLine } from '@/lib/domain/follow-up/task-line'
import type { Locale } from '@/lib/domain/text/locales'
import type { Day } from '@/lib/domain/time/day'
import { formatDay } from '@/lib/domain/time/time-format'
import { Words } from '../text/words'
import styles from './start-list.module.css'

/** Tasks of all trips under a heading, each with its trip; all but the first ones are folded. */
export function StartTasks({
  of,
  title,
  today,
  isNamed,
}: {
  of: readonly TaskLine[]
  title: string
  today: Day
  isNamed: boolean
}) {
  const t = useTranslations('tasks')
  if (of.length === 0) return null
  const [first, rest] = [of.slice(0, most), of.slice(most)]
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="num">{of.length}</span>
      </h2>
      <Lines of={first} today={today} isNamed={isNamed} />
      {rest.length > 0 && (
        <details>
          <summary>{t('start.more', { count: rest.length })}</summary>
          <Lines of={rest} today={today} isNamed={isNamed} />
        </details>
      )}
      <p>
        <Link href={`/tasks?show=${isNamed ? 'overdue' : 'mine'}`} prefetch={false}>
          {t('start.all')}
        </Link>
      </p>
    </section>
  )
}

const most = 5

function Lines({ of, today, isNamed }: { of: readonly TaskLine[]; today: Day; isNamed: boolean }) {
  const t = useTranslations('tasks')
  const trip = useTranslations('trip')
  const locale = useLocale() as Locale
  return (
    <ul>
      {of.map(({ id, text, day, who, tripId, tripTitle, institution }) => (
        <li key={id}>
          <span>
            <Link href={`/trips/${encodeURIComponent(tripId)}/tasks`} prefetch={false}>
              <Words of={text} locale={locale} />
            </Link>
            <span className={styles.where}>
              {institution ? (
                <Words of={institution} locale={locale} />
              ) : tripTitle ? (
                <Words of={tripTitle} locale={locale} />
              ) : (
                trip('untitled')
              )}
              {isNamed && who && ` · ${who}`}
            </span>
          </span>
          {day && (
            <small className={isOverdue(day, today) ? styles.late : undefined}>
              {formatDay(day, locale)}
              {isOverdue(day, today) && ` · ${t('late')}`}
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}
