'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { isFullDay } from '@/lib/domain/time/day'
import type { CoverWords } from '@/lib/domain/statutory/statutory-edit'
import { formatDay } from '@/lib/domain/time/time-format'
import { readDay } from '@/lib/domain/time/day-input'
import type { CoverView } from '@/lib/server/statutory/statutory-view'
import { Field } from '../ui/field'
import { FormShell, type Met } from './form-shell'
import { LabelOf } from './label-of'
import styles from './statutory.module.css'

/** The kinds that the form of the trip report offers. */
const categories = ['考察', '訪問', '開會', '談判', '進修', '研究', '實習', '其他']

export type CoverDraft = { title: string; category: string; day: string }

export function coverDraft({ title, category, day }: CoverWords): CoverDraft {
  return { title: title ?? '', category: category ?? '', day: day ?? '' }
}

/** What the cover says that the record does not know. A day may be typed in years of the Republic. */
export function CoverForm({
  start,
  theirs,
  onSave,
  onCancel,
  onTakeTheirs,
}: {
  start: CoverDraft
  /** The cover as it stands now. */
  theirs: CoverView
  onSave: (words: CoverWords, revision: number) => Promise<Met>
  onCancel: (typed: CoverDraft) => void
  onTakeTheirs: () => void
}) {
  const t = useTranslations('statutory')
  const locale = useLocale()
  const id = useId()
  const [typed, setTyped] = useState(start)
  const [revision, setRevision] = useState(theirs.entered.revision)
  const dayField = useRef<HTMLInputElement>(null)
  const [isWrong, setWrong] = useState(false)
  const day = typed.day.trim() === '' ? null : readDay(typed.day)
  const isRead = day === null ? typed.day.trim() === '' : isFullDay(day)
  const save = async (over: boolean): Promise<Met> => {
    setWrong(!isRead)
    if (!isRead) {
      dayField.current?.focus()
      return null
    }
    if (over) setRevision(theirs.entered.revision)
    return onSave(
      { title: typed.title.trim() || null, category: typed.category.trim() || null, day },
      over ? theirs.entered.revision : revision,
    )
  }
  const { entered } = theirs
  const now = [entered.title, entered.category, entered.day && formatDay(entered.day, locale)]
  const labels = [t('field.title'), t('field.category'), t('field.day')]
  return (
    <FormShell
      name={t('coverName')}
      keys={t('lineKeys')}
      keysId={`${id}-keys`}
      onSave={save}
      onCancel={() => onCancel(typed)}
      onTakeTheirs={onTakeTheirs}
      theirs={
        <dl className={styles.now}>
          {labels.map((label, i) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{now[i] ?? t('nothing')}</dd>
            </div>
          ))}
        </dl>
      }
    >
      <Field
        label={<LabelOf term="報告名稱">{t('field.title')}</LabelOf>}
        hint={t('field.titleHint', { title: theirs.ownTitle })}
        lang="zh-Hant"
        maxLength={500}
        autoFocus
        autoComplete="off"
        value={typed.title}
        onChange={(event) => setTyped({ ...typed, title: event.target.value })}
      />
      <div className={styles.pair}>
        <Field
          label={<LabelOf term="出國類別">{t('field.category')}</LabelOf>}
          hint={t('field.categoryHint')}
          lang="zh-Hant"
          maxLength={500}
          list={`${id}-kinds`}
          autoComplete="off"
          value={typed.category}
          onChange={(event) => setTyped({ ...typed, category: event.target.value })}
        />
        <datalist id={`${id}-kinds`}>
          {categories.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
        <Field
          label={<LabelOf term="報告日期">{t('field.day')}</LabelOf>}
          hint={isRead && day !== null ? formatDay(day, locale) : t('field.dayHint')}
          error={isWrong && !isRead ? t('field.dayError') : undefined}
          ref={dayField}
          maxLength={60}
          autoComplete="off"
          value={typed.day}
          onChange={(event) => setTyped({ ...typed, day: event.target.value })}
        />
      </div>
    </FormShell>
  )
}
