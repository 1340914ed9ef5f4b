'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { changedWords } from '@/lib/domain/text/word-diff'
import { isSame } from '@/lib/domain/trip/edit'
import { type Texts, wordsIn } from '@/lib/domain/text/text'
import type { HouseExample } from '@/lib/server/office/house-style-example'
import type { OfficeSettings } from '@/lib/server/office/office'
import styles from './house-style.module.css'
import { draftOf, formFieldsOf, type HouseStyleDraft } from './house-style-draft'
import { useExample } from './use-example'

/**
 * The invented article in both languages, in the style of the draft. `saved` is in the style of `settings`; differences
 * from it are marked. `read` are the settings as last read by the form, which may be newer.
 */
export function Example({
  saved,
  settings,
  read,
  draft,
}: {
  saved: readonly HouseExample[]
  settings: OfficeSettings
  read: OfficeSettings
  draft: HouseStyleDraft
}) {
  const t = useTranslations('houseStyle.example')
  const isChosen = !isSame({ ...draftOf(read), reportMonths: '' }, { ...draft, reportMonths: '' })
  const query = queryOf(draft)
  const { examples, isFailed } = useExample(query === queryOf(draftOf(settings)) ? null : query, saved)
  return (
    <aside className={styles.example} aria-labelledby="example">
      <h2 id="example">{t('title')}</h2>
      <p className={styles.note}>{t('invented')}</p>
      <p className={styles.note} role="status">
        {isFailed ? t('failed') : isChosen ? t('asChosen') : t('asSaved')}
      </p>
      {examples.map((article, at) => (
        <article key={article.language}>
          <h3>{t(article.language)}</h3>
          <div lang={article.language} className={styles.sheet}>
            <p className={styles.headline}>
              <Marked now={article.headline} before={saved[at]?.headline} />
            </p>
            <OfOffice
              now={draft.pressOfficeName}
              before={settings.pressOfficeName}
              language={article.language}
              className={styles.by}
            />
            {article.paragraphs.map((text, place) => (
              <p key={place}>
                <Marked now={text} before={saved[at]?.paragraphs[place]} />
              </p>
            ))}
            <OfOffice now={draft.boilerplate} before={settings.boilerplate} language={article.language} />
          </div>
        </article>
      ))}
    </aside>
  )
}

function queryOf(draft: HouseStyleDraft): string {
  return new URLSearchParams(
    formFieldsOf({ ...draft, boilerplate: null, pressOfficeName: null }).filter(([field]) => field !== 'reportMonths'),
  ).toString()
}

// The office's own texts are printed as they are, so they need no request.
function OfOffice({
  now,
  before,
  language,
  className,
}: {
  now: Texts | null
  before: Texts | null
  language: string
  className?: string | undefined
}) {
  const words = wordsIn(now, language)
  return (
    words && (
      <p className={className} lang={words.lang}>
        <Marked now={words.text} before={wordsIn(before, language)?.text} />
      </p>
    )
  )
}

function Marked({ now, before = '' }: { now: string; before?: string | undefined }) {
  return changedWords(before, now).map(({ text, isNew }, at) => {
    const words = text.trimEnd()
    return isNew ? (
      <Fragment key={at}>
        <mark>{words}</mark>
        {text.slice(words.length)}
      </Fragment>
    ) : (
      text
    )
  })
}
