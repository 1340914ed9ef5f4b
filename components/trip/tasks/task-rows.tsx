'use client'

import { useLocale, useTranslations } from 'next-intl'
import { isOverdue } from '@/lib/domain/follow-up/due'
import type { DatedTask } from '@/lib/domain/follow-up/task-groups'
import type { Locale } from '@/lib/domain/text/locales'
import { plain } from '@/lib/domain/text/text'
import type { Day } from '@/lib/domain/time/day'
import { formatDay } from '@/lib/domain/time/time-format'
import { change } from '@/lib/domain/trip/edit'
import { offsetText } from '@/lib/domain/trip/task-due'
import type { Task } from '@/lib/domain/trip/trip-record'
import { Words } from '../../text/words'
import { focusAfter } from '../../ui/focus-after'
import { InPlace } from '../../ui/in-place'
import { useRowsWithOpenForms } from '../../ui/open-forms'
import { useColleagueName } from '../details/use-colleague-name'
import { useTrip } from '../use-trip'
import { TaskForm } from './task-form'
import styles from './tasks.module.css'

const idOf = ({ task }: DatedTask) => task.id

/**
 * Tasks as rows, each with a box to tick it off. `isGrouped`: under a heading that says whether they are overdue, and
 * with the visit or item that each belongs to.
 */
export function TaskRows({ tasks, today, isGrouped }: { tasks: readonly DatedTask[]; today: Day; isGrouped: boolean }) {
  const lines = useRowsWithOpenForms(tasks, idOf)
  return (
    <ul className={styles.rows}>
      {lines.map(({ line, isGone }) => (
        <TaskRow key={line.task.id} {...line} isGone={isGone} today={today} isGrouped={isGrouped} />
      ))}
    </ul>
  )
}

function TaskRow({
  task,
  day,
  isGone,
  today,
  isGrouped,
}: DatedTask & { isGone: boolean; today: Day; isGrouped: boolean }) {
  const t = useTranslations('tasks')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale() as Locale
  const isOpen = task.status === 'open'
  const isLate = isOpen && !isGrouped && isOverdue(day, today)
  return (
    <li className={`${styles.row} ${isOpen ? '' : styles.closed}`}>
      <TickBox task={task} />
      <div className={styles.words}>
        <InPlace
          label={t('edit')}
          words={<Words of={task.text} locale={locale} />}
          beside={isGrouped && <Where task={task} />}
          form={(staging) => <TaskForm task={task} isGone={isGone} staging={staging} />}
        />
      </div>
      <p className={styles.due}>
        {task.status === 'dropped' && <span>{vocabulary('taskStatus.dropped')}</span>}
        {day && (
          <span className={isLate ? styles.late : undefined}>
            {formatDay(day, locale)}
            {isLate && ` · ${t('late')}`}
          </span>
        )}
        {task.due === null && task.dueOffset !== null && <span className="num">{offsetText(task.dueOffset)}</span>}
      </p>
      <Who task={task} />
    </li>
  )
}

function TickBox({ task }: { task: Task }) {
  const t = useTranslations('tasks')
  const locale = useLocale()
  const { edit } = useTrip()
  const name = plain(task.text, locale)
  return (
    <input
      type="checkbox"
      checked={task.status === 'done'}
      aria-label={t('doneNamed', { name })}
      onChange={(event) => {
        const status = event.target.checked ? 'done' : 'open'
        // The row may move to another group, and its box with it.
        focusAfter(event.target)
        void edit(change('task', task, { status }), { notice: t(`did.${status}`) })
      }}
    />
  )
}

/** The visit or item of a task. */
function Where({ task }: { task: Task }) {
  const { record, directory } = useTrip()
  const locale = useLocale()
  const item = task.itemId && [...record.item, ...record.unscheduled].find(({ id }) => id === task.itemId)
  const visit = record.visit.find(({ id }) => id === task.visitId)
  const of = item ? item.title : visit && directory.institutions[visit.institutionId]?.name
  if (!of) return null
  return (
    <p className={styles.where}>
      <Words of={of} locale={locale} />
    </p>
  )
}

function Who({ task }: { task: Task }) {
  const colleague = useColleagueName(task.ownerId)
  const names = [colleague, task.owner].filter((name) => name !== null)
  return <p className={styles.who}>{names.join(' · ')}</p>
}
