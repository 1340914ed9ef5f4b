'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import {
  type ConflictAuthor,
  ConflictNotice,
  type ConflictRow,
  DeletedNotice,
  unknownAuthor,
} from '../ui/conflict-notice'
import type { EditForm } from '../ui/use-edit-form'
import styles from './statutory.module.css'

export type SaveResult = 'changed' | 'gone' | null

/** The frame of every form on the sheet: its buttons, and the notice of a conflict with another user. */
export function FormShell<V extends object>({
  form,
  name,
  keys,
  keysId,
  isGone = false,
  by = unknownAuthor,
  rows,
  children,
}: {
  form: EditForm<V>
  name: string
  /** The description of the keys. */
  keys: string
  keysId: string
  isGone?: boolean
  /** Who has saved last. */
  by?: ConflictAuthor
  /** The fields in conflict. */
  rows: readonly ConflictRow<keyof V & string>[]
  children: ReactNode
}) {
  const t = useTranslations('statutory')
  return (
    <form className={styles.form} method="post" aria-label={name} {...form.formProps}>
      {children}
      {isGone && <DeletedNotice by={unknownAuthor} canRestore />}
      {rows.length > 0 && (
        <ConflictNotice by={by} rows={rows} choose={form.choose} choiceRef={form.choiceRef} lang="zh-Hant" />
      )}
      <div className={styles.buttons}>
        <Button type="submit" aria-disabled={form.isSaving}>
          {form.isSaving ? t('saving') : t('save')}
        </Button>
        <Button look="quiet" onClick={form.cancel}>
          {t('cancel')}
        </Button>
        <span id={keysId} className={styles.keys}>
          {keys}
        </span>
      </div>
    </form>
  )
}
