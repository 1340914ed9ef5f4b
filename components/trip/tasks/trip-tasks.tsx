'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { groupedTasks, type TaskGroup } from '@/lib/domain/follow-up/task-groups'
import { addTemplate, offeredTemplates, type TaskTemplate } from '@/lib/domain/follow-up/task-template'
import { plain } from '@/lib/domain/text/text'
import type { Day } from '@/lib/domain/time/day'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/notice'
import { OpenForms } from '../../ui/open-forms'
import { TripState } from '../trip-state'
import { useTrip } from '../use-trip'
import { AddTask } from './add-task'
import { TaskRows } from './task-rows'
import styles from './tasks.module.css'

/** All tasks of a trip by how soon they are due, and the templates that can be added. */
export function TripTasks({
  today,
  templates,
  editsTemplates,
}: {
  today: Day
  templates: readonly TaskTemplate[]
  /** Whether the user may change the office's templates. */
  editsTemplates: boolean
}) {
  const t = useTranslations('tasks')
  const { record } = useTrip()
  const groups = groupedTasks(record, today)
  const closed = groups.find(({ group }) => group === 'closed')
  return (
    <OpenForms>
      <div className={styles.page}>
        <AddTask of={{}} />
        <Templates templates={templates} editsTemplates={editsTemplates} today={today} />
        {groups.length === 0 && <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>}
        {groups.map(({ group, tasks }) =>
          group === 'closed' ? null : (
            <section key={group} className={styles.group} aria-label={t(`group.${group}`)}>
              <GroupHead group={group} count={tasks.length} />
              <TaskRows tasks={tasks} today={today} isGrouped />
            </section>
          ),
        )}
        {closed && (
          <details className={styles.group}>
            <summary>
              <GroupHead group="closed" count={closed.tasks.length} />
            </summary>
            <TaskRows tasks={closed.tasks} today={today} isGrouped />
          </details>
        )}
        <TripState />
      </div>
    </OpenForms>
  )
}

function GroupHead({ group, count }: { group: TaskGroup; count: number }) {
  const t = useTranslations('tasks')
  return (
    <h2 className={group === 'overdue' ? styles.late : undefined}>
      {t(`group.${group}`)} <span className="num">{count}</span>
    </h2>
  )
}

function Templates({
  templates,
  editsTemplates,
  today,
}: {
  templates: readonly TaskTemplate[]
  editsTemplates: boolean
  today: Day
}) {
  const t = useTranslations('tasks')
  const locale = useLocale()
  const { record, edit, tripId } = useTrip()
  const offered = offeredTemplates(templates, record)
  if (offered.length === 0 && !editsTemplates) return null
  const add = (template: TaskTemplate) => {
    const notice = t('templateAdded', { count: template.tasks.length })
    void edit(addTemplate(template, record, tripId, today), { notice })
  }
  return (
    <div className={styles.templates} role="group" aria-label={t('templates')}>
      {offered.length > 0 && <span>{t('fromTemplate')}</span>}
      {offered.map((template) => (
        <Button key={template.id} onClick={() => add(template)}>
          {t('templateNamed', { name: plain(template.name, locale), count: template.tasks.length })}
        </Button>
      ))}
      {editsTemplates && (
        <Link href="/task-templates" prefetch={false}>
          {t('editTemplates')}
        </Link>
      )}
    </div>
  )
}
