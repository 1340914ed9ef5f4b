'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { fieldRef, recordRef } from '@/lib/domain/report/fact-ref'
import { isInDirectory, type MissingText, translationEdit } from '@/lib/domain/report/translation-edit'
import { wordsIn } from '@/lib/domain/text/text'
import { reportLanguages } from '@/lib/report/report-language'
import { useLanguageName } from '../../text/language-name'
import { InArticle } from '../../trip/in-article/in-article'
import { useTrip } from '../../trip/use-trip'
import mark from '../../ui/flag.module.css'
import type { EditForm } from '../../ui/use-edit-form'
import styles from './translations.module.css'
import type { TranslationGrid } from './use-grid-keys'
import { useTextName } from './use-text-name'
import { cellOf } from './use-translations-form'

/** A text: what it is, its words in both languages, and where it is printed. */
export function TranslationRow({
  text,
  at,
  form,
  grid,
  isGone,
  isFixed,
}: {
  text: MissingText
  at: number
  form: EditForm<Record<string, string>>
  grid: TranslationGrid
  isGone: boolean
  isFixed: boolean
}) {
  const t = useTranslations('report.translations')
  const languageName = useLanguageName()
  const { name, of, href } = useTextName()(text)
  const [active, setActive] = useState<string | null>(null)
  const isDone = text.lacks.every((language) => form.saved[cellOf(text, language)])
  return (
    <div className={styles.row} role="row">
      <div role="rowheader" className={[styles.name, mark.flag, isDone && mark.done].filter(Boolean).join(' ')}>
        <b>{name}</b>
        <small>
          <Link href={href} prefetch={false}>
            {of}
          </Link>
          {isDone && <span className="visually-hidden">{t('isDone')}</span>}
        </small>
      </div>
      {reportLanguages.map((language) => {
        const key = cellOf(text, language)
        if (!text.lacks.includes(language))
          return (
            <p role="cell" key={language} lang={language}>
              {text.texts[language] ?? wordsIn(text.texts, language)?.text}
            </p>
          )
        const words = wordsIn(text.texts, language)
        return (
          <div role="cell" key={language} data-language={languageName(language)}>
            {text.lacks.length > 1 && words && <p lang={words.lang}>{words.text}</p>}
            <textarea
              rows={1}
              lang={language}
              aria-label={`${name}, ${of}, ${languageName(language)}`}
              disabled={isFixed && !isGone}
              readOnly={isGone}
              value={form.values[key] ?? ''}
              onChange={({ target }) => form.set({ [key]: target.value })}
              onKeyDown={(event) => grid.onKeyDown(event, key)}
              onPaste={(event) => grid.onPaste(event, at, language)}
              onFocus={() => {
                grid.onFocus(key)
                setActive(language)
              }}
            />
            {active === language && <CellInArticle text={text} language={language} words={form.values[key] ?? ''} />}
            {isGone && <small className={styles.note}>{t('gone')}</small>}
            {isFixed && !isGone && <small className={styles.note}>{t('onlyOffice')}</small>}
          </div>
        )
      })}
      <p role="cell" className={styles.outlets}>
        {text.printedIn.map((outlet) => t(`outlet.${outlet}`)).join(t('comma'))}
      </p>
    </div>
  )
}

/** The sentence that the article will print of a cell that was edited. */
function CellInArticle({ text, language, words }: { text: MissingText; language: string; words: string }) {
  const { record } = useTrip()
  const [place] = text.places
  if (!place || words.trim() === '' || isInDirectory(text) || !text.printedIn.includes('article')) return null
  const { noun, id, field, at } = place
  const owner = recordRef(noun, id)
  const edit = translationEdit(record, [{ text, language, words }]) ?? { do: 'all', edits: [] }
  return (
    <InArticle of={noun === 'trip' || noun === 'visit' ? fieldRef(owner, field, at ?? undefined) : owner} edit={edit} />
  )
}
