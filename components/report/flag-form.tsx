'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { FieldPreview } from '@/lib/server/report/field-preview'
import type { OpenEntry } from '@/lib/server/report/open-entries'
import { InArticleBox } from '../trip/in-article/in-article'
import { askPreviews } from '../trip/in-article/use-field-preview'
import { Button } from '../ui/button'
import { AreaField } from '../ui/field'
import styles from './issues.module.css'
import { entryHref } from './open-entries'
import type { ReportEditing } from './use-report'

/** The field of a text that the article cannot word well, with what is printed of it, and a better wording. */
export function FlagForm({ tripId, report, entry }: { tripId: string; report: ReportEditing; entry: OpenEntry }) {
  const t = useTranslations('report.open')
  const facts = useTranslations('report.fact')
  const { isSaving } = report
  const { language } = report.view
  const saved = entry.words?.text ?? ''
  const [typed, setTyped] = useState(saved)
  const previews = usePreviews(tripId, language, entry, typed)
  const better = previews.find((one) => one.language === language)?.flag?.suggestion ?? ''
  const isChanged = typed.trim() !== saved.trim() && typed.trim() !== ''
  const save = (words: string) => {
    if (!isSaving) void report.reword(entry, words)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) save(typed)
      }}
    >
      <AreaField
        label={entry.kind ? facts(entry.kind, { count: 1 }) : t('text')}
        lang={language}
        rows={2}
        maxLength={20_000}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <InArticleBox previews={previews} />
      <div className={styles.buttons}>
        {isChanged && (
          <Button type="submit" look="primary" aria-disabled={isSaving}>
            {t('save')}
          </Button>
        )}
        {!isChanged && better !== '' && (
          <Button look="primary" aria-disabled={isSaving} onClick={() => save(better)}>
            {t('useBetter')}
          </Button>
        )}
        <Button look="quiet" aria-disabled={isSaving} onClick={() => void report.dismiss([entry], false)}>
          {t('keep')}
        </Button>
        <Link href={entryHref(entry, tripId, language)} prefetch={false}>
          {t('place')}
        </Link>
      </div>
    </form>
  )
}

/** What the articles print of the text as it is typed: at first as the page has it, then after each pause. */
function usePreviews(tripId: string, language: string, entry: OpenEntry, typed: string): readonly FieldPreview[] {
  const { fact, words, printed } = entry
  const [previews, setPreviews] = useState(printed ?? [])
  const isSaved = typed === (words?.text ?? '')
  useEffect(() => {
    if (isSaved || fact === null || typed.trim() === '') return
    return askPreviews(tripId, { language, words: typed, ref: fact }, setPreviews)
  }, [tripId, language, fact, typed, isSaved])
  return isSaved ? (printed ?? []) : previews
}
