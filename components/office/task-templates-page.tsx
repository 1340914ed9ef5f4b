'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { saveTaskTemplateAction } from '@/app/(office)/task-templates/actions'
import type { TaskTemplate } from '@/lib/domain/follow-up/task-template'
import { plain } from '@/lib/domain/text/text'
import { Button } from '../ui/button'
import { UndoNotice } from '../ui/undo-notice'
import { useSave } from '../ui/use-save'
import page from './office-page.module.css'
import { TaskTemplateForm } from './task-template-form'
import styles from './task-templates.module.css'

/** The templates of tasks, each of which opens into a form. */
export function TaskTemplatesPage({ templates }: { templates: readonly TaskTemplate[] }) {
  const t = useTranslations('tasks.office')
  const locale = useLocale()
  const [newId, setNewId] = useState<string | null>(null)
  const { save, isSaving, notice, showNotice, dismissNotice } = useSave({
    scope: 'task templates',
    unreachable: t('unreachable'),
  })
  const change = async (id: string, seen: TaskTemplate | null, to: TaskTemplate | null): Promise<boolean> => {
    const answer = await save(() => saveTaskTemplateAction({ id, seen, to }))
    if (!answer?.ok) return false
    const undo = async () => {
      const undone = await save(() => saveTaskTemplateAction({ id, seen: to, to: seen }))
      if (undone?.ok) showNotice(t('undone'))
    }
    showNotice(t(to ? 'saved' : 'deleted'), () => void undo())
    return true
  }
  return (
    <div className={page.page}>
      <h1>{t('title')}</h1>
      <p className={page.text}>{t('hint')}</p>
      {templates.map((template) => (
        <details key={template.id} className={styles.template}>
          <summary>
            <b>{plain(template.name, locale)}</b> {t('tasks', { count: template.tasks.length })}
          </summary>
          <TaskTemplateForm
            key={JSON.stringify(template)}
            id={template.id}
            template={template}
            onSave={(to) => change(template.id, template, to)}
          />
        </details>
      ))}
      {newId === null ? (
        <p className={styles.new}>
          <Button onClick={() => setNewId(crypto.randomUUID())}>{t('add')}</Button>
        </p>
      ) : (
        <section className={styles.template} aria-label={t('add')}>
          <h2>{t('add')}</h2>
          <TaskTemplateForm
            id={newId}
            template={null}
            onSave={async (to) => {
              const isSaved = to === null || (await change(newId, null, to))
              if (isSaved) setNewId(null)
              return isSaved
            }}
          />
        </section>
      )}
      <UndoNotice notice={notice} isSaving={isSaving} onDismiss={dismissNotice} />
    </div>
  )
}
