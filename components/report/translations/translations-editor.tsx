'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { type Outlet, outlets } from '@/lib/domain/fields/field'
import { isInDirectory, type MissingText } from '@/lib/domain/report/translation-edit'
import { localeNames } from '@/lib/domain/text/locales'
import { reportLanguages } from '@/lib/report/report-language'
import { TripState } from '../../trip/trip-state'
import { useTrip } from '../../trip/use-trip'
import { ConflictNotice, unknownAuthor } from '../../ui/conflict-notice'
import { Empty } from '../../ui/notice'
import { UndoNotice } from '../../ui/undo-notice'
import { ColumnTools } from './column-tools'
import { TranslationRow } from './translation-row'
import styles from './translations.module.css'
import { useGridKeys } from './use-grid-keys'
import { useTextName } from './use-text-name'
import { cellOf, useTranslationsForm } from './use-translations-form'

/** Texts without one of the report's languages, side by side, edited like a spreadsheet and saved cell by cell. */
export function TranslationsEditor({
  missing,
  mayEditDirectory,
}: {
  missing: readonly MissingText[]
  mayEditDirectory: boolean
}) {
  const t = useTranslations('report.translations')
  const { form, rows, notice, dismissNotice, isGone } = useTranslationsForm(missing)
  const [outlet, setOutlet] = useState<Outlet | null>(null)
  const nameOf = useTextName()
  const shown = rows.filter(({ printedIn }) => outlet === null || printedIn.includes(outlet))
  const isFixed = (text: MissingText) => isGone(text) || (isInDirectory(text) && !mayEditDirectory)
  const openIn = (language: string) =>
    shown.filter((text) => text.lacks.includes(language) && !isGone(text) && !form.saved[cellOf(text, language)])
  const grid = useGridKeys({ form, rows: shown, isFixed })
  useRefresh()
  if (rows.length === 0) return <Empty title={t('none')}>{t('noneText')}</Empty>
  const conflicts = form.conflicts.map((key) => {
    const text = rows.find((one) => one.lacks.some((language) => cellOf(one, language) === key))
    return {
      fields: [key],
      label: text ? nameOf(text).name : '',
      mine: form.values[key] ?? '',
      saved: form.saved[key] ?? '',
    }
  })
  const counts = reportLanguages
    .map((language) => ({ language, count: openIn(language).length }))
    .filter(({ count }) => count > 0)
  return (
    <form className={styles.page} aria-label={t('title')} {...form.formProps}>
      <header className={styles.head}>
        <h2>
          <span role="status">
            {counts.length === 0
              ? t('done')
              : counts.map(({ language, count }) => t('lacking', { count, language })).join(' · ')}
          </span>
        </h2>
        {counts.map(({ language }) => (
          <ColumnTools
            key={language}
            language={language}
            texts={openIn(language).filter((text) => !isFixed(text))}
            onFill={(words) => grid.fill(language, words)}
          />
        ))}
      </header>
      <OutletFilter rows={rows} outlet={outlet} onChange={setOutlet} />
      {conflicts.length > 0 && (
        <ConflictNotice by={unknownAuthor} rows={conflicts} choose={form.choose} choiceRef={form.choiceRef} />
      )}
      <div className={styles.table} role="table" aria-label={t('title')} ref={grid.table} onBlur={grid.onBlur}>
        <ColumnHeads />
        {shown.map((text, at) => (
          <TranslationRow
            key={text.key}
            text={text}
            at={at}
            form={form}
            grid={grid}
            isGone={isGone(text)}
            isFixed={isFixed(text)}
          />
        ))}
      </div>
      <p className={styles.hint}>{t('hint')}</p>
      <UndoNotice notice={notice} isSaving={form.isSaving} onDismiss={dismissNotice} />
      <TripState />
    </form>
  )
}

function OutletFilter({
  rows,
  outlet,
  onChange,
}: {
  rows: readonly MissingText[]
  outlet: Outlet | null
  onChange: (outlet: Outlet | null) => void
}) {
  const t = useTranslations('report.translations')
  return (
    <div className={styles.filter} role="group" aria-label={t('printedIn')}>
      {[null, ...outlets].map((one) => (
        <button key={one ?? 'all'} type="button" aria-pressed={outlet === one} onClick={() => onChange(one)}>
          {one ? t(`outlet.${one}`) : t('all')}
          <span className="num">{rows.filter(({ printedIn }) => one === null || printedIn.includes(one)).length}</span>
        </button>
      ))}
    </div>
  )
}

function ColumnHeads() {
  const t = useTranslations('report.translations')
  return (
    <div className={styles.columns} role="row">
      <span role="columnheader">{t('text')}</span>
      {reportLanguages.map((language) => (
        <b role="columnheader" key={language} lang={language}>
          {localeNames[language]}
        </b>
      ))}
      <span role="columnheader">{t('printedIn')}</span>
    </div>
  )
}

const refreshMs = 800

/** The count in the tabs comes from the server. */
function useRefresh() {
  const {
    record,
    state: { pendingCount },
  } = useTrip()
  const router = useRouter()
  const [first] = useState(record)
  useEffect(() => {
    if (pendingCount > 0 || record === first) return
    const timer = setTimeout(() => {
      if (navigator.onLine) router.refresh()
    }, refreshMs)
    return () => clearTimeout(timer)
  }, [record, first, pendingCount, router])
}
