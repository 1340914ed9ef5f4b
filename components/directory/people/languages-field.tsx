'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { AddLanguage } from '../../text/add-language'
import { useLanguageName } from '../../text/language-name'
import field from '../../ui/field.module.css'
import styles from '../entry-form.module.css'

/** The languages that a person speaks, by BCP 47 tag. */
export function LanguagesField({ value, onChange }: { value: readonly string[]; onChange: (value: string[]) => void }) {
  const id = useId()
  const t = useTranslations('directory.person')
  const nameOf = useLanguageName()
  return (
    <fieldset className={field.field}>
      <legend id={id} className={field.label}>
        {t('languages')}
      </legend>
      <p className={field.hint}>{t('languagesHint')}</p>
      <ul className={styles.tags}>
        {value.map((tag) => (
          <li key={tag}>
            <span suppressHydrationWarning>{nameOf(tag)}</span>
            <button
              type="button"
              className={styles.remove}
              aria-label={t('removeLanguage', { language: nameOf(tag) })}
              onClick={() => onChange(value.filter((one) => one !== tag))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <AddLanguage
        shown={value}
        of={id}
        onAdd={(tag) => {
          if (!value.includes(tag)) onChange([...value, tag])
        }}
      />
    </fieldset>
  )
}
