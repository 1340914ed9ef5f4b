'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import { useLanguageName } from './language-name'
import { languageTag, offeredLanguages } from './languages'
import styles from './texts-field.module.css'

const another = 'another'

/** Opens a choice of languages on request. `of` is the id of the label of what gets the language. */
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
  const nameOf = useLanguageName()
  const offered = offeredLanguages.filter((tag) => !shown.includes(tag))
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState('')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  // Whoever leaves without adding comes back to where they were.
  const [left, setLeft] = useState(false)

  if (!open) {
    const start = () => {
      setOpen(true)
      setChosen(offered[0] ?? another)
      setTyped('')
      setWrong(false)
      setLeft(false)
    }
    return (
      <button
        type="button"
        id={`${id}-open`}
        className={styles.add}
        autoFocus={left}
        aria-labelledby={`${id}-open ${of}`}
        onClick={start}
      >
        {t('add')}
      </button>
    )
  }
  const take = () => {
    const tag = chosen === another ? languageTag(typed) : chosen
    if (!tag) return setWrong(true)
    setOpen(false)
    onAdd(tag)
  }
  const leave = () => {
    setOpen(false)
    setLeft(true)
  }
  // Enter would send the form around this, Escape close the dialog around it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT') {
      event.preventDefault()
      take()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      leave()
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
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onKeyDown={onKeyDown}
          onChange={(e) => {
            setTyped(e.target.value)
            setWrong(false)
          }}
        />
      )}
      <Button onClick={take}>{t('take')}</Button>
      <Button look="quiet" onClick={leave}>
        {t('leave')}
      </Button>
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className={field.error}>
          {t('wrongTag')}
        </p>
      )}
    </div>
  )
}
