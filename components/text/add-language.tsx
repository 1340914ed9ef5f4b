'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import { useLanguageName } from './language-name'
import { languageTag, offeredLanguages } from './languages'
import styles from './texts-field.module.css'

const another = 'another'

/** A button that opens a choice of languages. `of` is the id of the label of the texts that get the language. */
export function AddLanguage({
  shown,
  onAdd,
  of,
}: {
  shown: readonly string[]
  onAdd: (tag: string) => void
  of: string
}) {
  const id = useId()
  const t = useTranslations('shell.languages')
  const [state, setState] = useState<'closed' | 'open' | 'cancelled'>('closed')
  if (state === 'open') {
    return (
      <LanguageChoice
        offered={offeredLanguages.filter((tag) => !shown.includes(tag))}
        onChoose={(tag) => {
          setState('closed')
          onAdd(tag)
        }}
        onCancel={() => setState('cancelled')}
      />
    )
  }
  return (
    <button
      type="button"
      id={`${id}-open`}
      className={styles.add}
      // After cancelling, the focus returns to the button.
      autoFocus={state === 'cancelled'}
      aria-labelledby={`${id}-open ${of}`}
      onClick={() => setState('open')}
    >
      {t('add')}
    </button>
  )
}

function LanguageChoice({
  offered,
  onChoose,
  onCancel,
}: {
  offered: readonly string[]
  onChoose: (tag: string) => void
  onCancel: () => void
}) {
  const id = useId()
  const t = useTranslations('shell.languages')
  const nameOf = useLanguageName()
  const [chosen, setChosen] = useState(offered[0] ?? another)
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)

  const choose = () => {
    const tag = chosen === another ? languageTag(typed) : chosen
    if (tag) onChoose(tag)
    else setIsWrong(true)
  }
  // Enter would submit the surrounding form, Escape close the surrounding dialog.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT') {
      event.preventDefault()
      choose()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <div className={styles.adding}>
      <select
        className={field.control}
        aria-label={t('add')}
        autoFocus
        value={chosen}
        onKeyDown={onKeyDown}
        onChange={(e) => setChosen(e.target.value)}
      >
        {offered.map((tag) => (
          <option key={tag} value={tag}>
            {nameOf(tag)}
          </option>
        ))}
        <option value={another}>{t('another')}</option>
      </select>
      {chosen === another && (
        <input
          className={field.control}
          aria-label={t('tag')}
          placeholder={t('tagExample')}
          value={typed}
          size={10}
          maxLength={35}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onKeyDown={onKeyDown}
          onChange={(e) => {
            setTyped(e.target.value)
            setIsWrong(false)
          }}
        />
      )}
      <Button onClick={choose}>{t('confirm')}</Button>
      <Button look="quiet" onClick={onCancel}>
        {t('cancel')}
      </Button>
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className={field.error}>
          {t('wrongTag')}
        </p>
      )}
    </div>
  )
}
