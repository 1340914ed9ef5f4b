'use client'

import { useTranslations } from 'next-intl'
import { joined } from '@/lib/domain/report/report-draft'
import { localeNames } from '@/lib/domain/text/locales'
import type { Edit } from '@/lib/domain/trip/edit'
import type { FieldPreview } from '@/lib/server/report/field-preview'
import { Button } from '../../ui/button'
import mark from '../../ui/flag.module.css'
import styles from './in-article.module.css'
import { useFieldPreview } from './use-field-preview'

/**
 * The sentence that the article will print of a text, in each language, while it is typed. Says where it can only be
 * appended as a note, speaks in the first person, contradicts another entry, or lacks a language.
 */
export function InArticle({
  of,
  edit,
  onSuggestion,
}: {
  /** The reference of the fact; see `fieldRef` and `recordRef`. */
  of: string
  /** The edit that would save the form as it is now; `null` while it cannot be saved. */
  edit: Edit | null
  /** Puts a better wording into the form. */
  onSuggestion?: (language: string, words: string) => void
}) {
  return <InArticleBox previews={useFieldPreview(of, edit)} {...(onSuggestion && { onSuggestion })} />
}

/** The sentences of a text in each language, and what is wrong with them. */
export function InArticleBox({
  previews,
  onSuggestion,
}: {
  previews: readonly FieldPreview[]
  onSuggestion?: (language: string, words: string) => void
}) {
  const t = useTranslations('trip.inArticle')
  if (previews.every(({ sentences, flag }) => sentences.length === 0 && flag === null)) return null
  return (
    <div className={styles.box} role="group" aria-label={t('title')}>
      <p className={styles.title}>{t('title')}</p>
      <dl aria-live="polite">
        {previews.map(({ language, sentences, flag }) => (
          <div key={language}>
            <dt lang={language}>{localeNames[language]}</dt>
            {sentences.length === 0 ? (
              <dd className={styles.none}>{flag?.why === 'no words' ? t('noWords') : t('none')}</dd>
            ) : (
              <dd lang={language} className={styles.sentence}>
                {joined(sentences)}
              </dd>
            )}
            {flag && <dd className={`${mark.flag} ${styles.flag}`}>{t(`why.${flag.why}`)}</dd>}
            {flag && flag.suggestion !== '' && (
              <dd>
                <small>{t('better')}</small> <span lang={language}>{flag.suggestion}</span>
                {onSuggestion && (
                  <Button look="quiet" onClick={() => onSuggestion(language, flag.suggestion)}>
                    {t('use')}
                  </Button>
                )}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  )
}
