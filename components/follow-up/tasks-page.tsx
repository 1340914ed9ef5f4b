'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { setTaskStatusAction } from '@/app/(office)/tasks/actions'
import { isOverdue } from '@/lib/domain/follow-up/due'
import {
  mostTasksListed,
  type TaskLine,
  type TaskList,
  type TaskView,
  taskViews,
} from '@/lib/domain/follow-up/task-line'
import type { Locale } from '@/lib/domain/text/locales'
import { plain } from '@/lib/domain/text/text'
import type { Day } from '@/lib/domain/time/day'
import { formatDay } from '@/lib/domain/time/time-format'
import { Words } from '../text/words'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import { Empty } from '../ui/notice'
import { UndoNotice } from '../ui/undo-notice'
import { useSave } from '../ui/use-save'
import styles from './promises.module.css'

/** The open tasks of all trips, by view and trip; each can be ticked off in place. */
export function TasksPage({
  list,
  view,
  tripId,
  today,
}: {
  list: TaskList
  view: TaskView
  tripId: string | null
  today: Day
}) {
  const t = useTranslations('tasks.list')
  const did = useTranslations('tasks.did')
  const { save, isSaving, notice, showNotice, dismissNotice } = useSave({
    scope: 'tasks',
    unreachable: t('unreachable'),
  })
  const setDone = async ({ id, tripId: of }: TaskLine) => {
    const answer = await save(() => setTaskStatusAction({ id, tripId: of, status: 'done' }))
    if (answer?.ok)
      showNotice(did('done'), () => void save(() => setTaskStatusAction({ id, tripId: of, status: 'open' })))
  }
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.hint}>{t('hint')}</p>
      <Views list={list} view={view} tripId={tripId} />
      {list.lines.length === 0 ? (
        <Empty title={t(`none.${view}`)}>{t('noneText')}</Empty>
      ) : (
        <ol className={styles.list}>
          {list.lines.map((line) => (
            <Line key={line.id} line={line} today={today} onDone={() => void setDone(line)} />
          ))}
        </ol>
      )}
      {list.isCut && <p className={styles.hint}>{t('cut', { count: mostTasksListed })}</p>}
      <UndoNotice notice={notice} isSaving={isSaving} onDismiss={dismissNotice} />
    </div>
  )
}

function Views({ list, view, tripId }: { list: TaskList; view: TaskView; tripId: string | null }) {
  const t = useTranslations('tasks.list')
  const trip = useTranslations('trip')
  const locale = useLocale()
  return (
    <div className={styles.views}>
      <nav aria-label={t('views')}>
        {taskViews.map((one) => (
          <Link
            key={one}
            href={{ pathname: '/tasks', query: { show: one, ...(tripId && { trip: tripId }) } }}
            prefetch={false}
            aria-current={one === view ? 'page' : undefined}
          >
            {t(`view.${one}`)} <span className="num">{list.counts[one]}</span>
          </Link>
        ))}
      </nav>
      {list.trips.length > 1 && (
        <form action="/tasks" className={styles.ofTrip}>
          <input type="hidden" name="show" value={view} />
          <SelectField key={tripId} label={t('trip')} name="trip" defaultValue={tripId ?? ''}>
            <option value="">{t('allTrips')}</option>
            {list.trips.map(({ id, title }) => (
              <option key={id} value={id}>
                {plain(title, locale) || trip('untitled')}
              </option>
            ))}
          </SelectField>
          <Button type="submit">{t('show')}</Button>
        </form>
      )}
    </div>
  )
}

function Line({ line, today, onDone }: { line: TaskLine; today: Day; onDone: () => void }) {
  const t = useTranslations('tasks')
  const trip = useTranslations('trip')
  const locale = useLocale() as Locale
  const { text, day, who, tripId, tripTitle, institution } = line
  const isLate = isOverdue(day, today)
  return (
    <li>
      <p className={isLate ? styles.late : styles.due}>
        {day ? <span className="num">{formatDay(day, locale)}</span> : t('group.undated')}
        {isLate && <> · {t('late')}</>}
      </p>
      <div>
        <p className={styles.text}>
          <Words of={text} locale={locale} />
        </p>
        <p className={styles.where}>
          {institution && (
            <>
              <Words of={institution} locale={locale} /> ·{' '}
            </>
          )}
          <Link href={`/trips/${encodeURIComponent(tripId)}/tasks`} prefetch={false}>
            {tripTitle ? <Words of={tripTitle} locale={locale} /> : trip('untitled')}
          </Link>
        </p>
      </div>
      <p className={styles.owner}>{who ?? t('noOwner')}</p>
      <p className={styles.actions}>
        <Button aria-label={t('doneNamed', { name: plain(text, locale) })} onClick={onDone}>
          {t('list.done')}
        </Button>
      </p>
    </li>
  )
}
