'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { tasksOf } from '@/lib/domain/follow-up/task-groups'
import { dayAt } from '@/lib/domain/time/wall-time'
import { OpenForms } from '../../ui/open-forms'
import { useTrip } from '../use-trip'
import { AddTask } from './add-task'
import { TaskRows } from './task-rows'
import styles from './tasks.module.css'

export type TaskPlace = { visitId: string } | { itemId: string }

/** The tasks of one visit or item, behind a line that says how many are open. */
export function EntryTasks({ of }: { of: TaskPlace }) {
  const t = useTranslations('tasks')
  const { record, homeZone } = useTrip()
  const [isOpen, setIsOpen] = useState(false)
  const [today] = useState(() => dayAt(new Date(), homeZone))
  const tasks = tasksOf(record, of)
  const open = tasks.filter(({ task }) => task.status === 'open').length
  return (
    <details className={styles.entry} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('countedTitle', { count: open })}</summary>
      {isOpen && (
        <OpenForms>
          <TaskRows tasks={tasks} today={today} isGrouped={false} />
          <AddTask of={of} />
        </OpenForms>
      )}
    </details>
  )
}
