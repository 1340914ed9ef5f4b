'use client'

import { useTranslations } from 'next-intl'
import type { Texts } from '@/lib/domain/text/text'
import { staffLocales } from '@/lib/domain/text/locales'
import { readOffset } from '@/lib/domain/trip/task-due'
import { useLanguageName } from '../text/language-name'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import { focusAfter } from '../ui/focus-after'
import styles from './task-templates.module.css'

/** A task as it is typed. */
export type TaskDraft = { key: string; text: Texts; due: string }

/** The tasks of a template: when, and what in each language of the office. */
export function TaskTemplateRows({
  tasks,
  isChecked,
  onChange,
}: {
  tasks: readonly TaskDraft[]
  isChecked: boolean
  onChange: (tasks: readonly TaskDraft[]) => void
}) {
  const t = useTranslations('tasks.office')
  const nameOf = useLanguageName()
  const set = (key: string, to: Partial<TaskDraft>) =>
    onChange(tasks.map((one) => (one.key === key ? { ...one, ...to } : one)))
  return (
    <>
      <p className={field.hint}>{t('dueHint')}</p>
      <ol className={styles.tasks}>
        {tasks.map(({ key, text, due }, i) => {
          const isInvalid = isChecked && due.trim() !== '' && readOffset(due) === null
          return (
            <li key={key}>
              <div>
                <input
                  className={`${field.control} num`}
                  aria-label={t('dueOf', { n: i + 1 })}
                  aria-invalid={isInvalid || undefined}
                  placeholder={t('due')}
                  value={due}
                  maxLength={10}
                  autoComplete="off"
                  onChange={(event) => set(key, { due: event.target.value })}
                />
                {isInvalid && <p className={field.error}>{t('dueInvalid')}</p>}
              </div>
              {staffLocales.map((tag) => (
                <input
                  key={tag}
                  className={field.control}
                  lang={tag}
                  aria-label={t('taskIn', { n: i + 1, language: nameOf(tag) })}
                  value={text[tag] ?? ''}
                  maxLength={500}
                  autoComplete="off"
                  onChange={(event) => set(key, { text: { ...text, [tag]: event.target.value } })}
                />
              ))}
              <Button
                look="quiet"
                aria-label={t('removeTask', { n: i + 1 })}
                onClick={(event) => {
                  focusAfter(event.currentTarget)
                  onChange(tasks.filter((one) => one.key !== key))
                }}
              >
                {t('removeIt')}
              </Button>
            </li>
          )
        })}
      </ol>
    </>
  )
}
