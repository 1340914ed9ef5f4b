'use client'

import { useLocale } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Texts } from '@/lib/domain/text/text'
import field from '../ui/field.module.css'
import { AddLanguage } from './add-language'
import { useLanguageName } from './language-name'
import styles from './texts-field.module.css'

/**
 * A text in several languages, an input for each: the reader's language first, then those there are, then those
 * asked for with `languages`. Empty ones are left out of the value, which is `null` where nothing is left.
 * With `name`, a form sends each language under `name.tag`, before scripts have loaded too.
 */
export function TextsField({
  label,
  name,
  value,
  onChange,
  multiline = false,
  hint,
  error,
  languages = [],
  required = false,
}: {
  label: ReactNode
  name?: string
  value: Texts | null
  onChange: (value: Texts | null) => void
  multiline?: boolean
  hint?: ReactNode
  error?: string | null | undefined
  languages?: readonly string[]
  required?: boolean
}) {
  const id = useId()
  const locale = useLocale()
  const nameOf = useLanguageName()
  // An input stays where it is when it is emptied.
  const [seen, setSeen] = useState<readonly string[]>(() => Object.keys(value ?? {}))
  const [added, setAdded] = useState<string | null>(null)
  const rows = useRef<HTMLDivElement>(null)
  const tags = [...new Set([locale, ...seen, ...Object.keys(value ?? {}), ...languages])]

  useEffect(() => {
    if (added) rows.current?.querySelector<HTMLElement>(`[lang="${added}"]`)?.focus()
  }, [added])

  const change = (tag: string, text: string) => {
    setSeen((now) => (now.includes(tag) ? now : [...now, tag]))
    onChange(withText(value, tag, text))
  }
  const add = (tag: string) => {
    setSeen((now) => (now.includes(tag) ? now : [...now, tag]))
    setAdded(tag)
  }
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')

  return (
    <fieldset className={styles.texts} aria-describedby={notes || undefined}>
      <legend id={id} className={field.label}>
        {label}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
      <div className={styles.rows} ref={rows}>
        {tags.map((tag, place) => {
          const control = {
            lang: tag,
            className: field.control,
            value: value?.[tag] ?? '',
            ...(name && { name: `${name}.${tag}` }),
            'aria-labelledby': `${id} ${id}-${tag}`,
            onChange: (event: { target: { value: string } }) => change(tag, event.target.value),
            ...(error && place === 0 && { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` }),
            ...(required && place === 0 && { 'aria-required': true as const }),
          }
          return (
            <div key={tag} className={styles.row}>
              {/* A browser may name a language otherwise than the server. */}
              <label
                id={`${id}-${tag}`}
                htmlFor={`${id}-${tag}-input`}
                className={styles.language}
                suppressHydrationWarning
              >
                {nameOf(tag)}
              </label>
              {multiline ? (
                <textarea id={`${id}-${tag}-input`} rows={3} {...control} />
              ) : (
                <input id={`${id}-${tag}-input`} {...control} />
              )}
            </div>
          )
        })}
      </div>
      {error && (
        <p id={`${id}-error`} className={field.error}>
          {error}
        </p>
      )}
      <AddLanguage shown={tags} onAdd={add} of={id} />
    </fieldset>
  )
}

function withText(value: Texts | null, tag: string, text: string): Texts | null {
  const { [tag]: _, ...others } = value ?? {}
  if (text.trim() === '') return Object.keys(others).length > 0 ? others : null
  return { ...value, [tag]: text }
}
